import type { Bytes } from '../../model/write/open-record.ts';
import { slugify } from '../../text/slug.ts';

/** The longer side of an inserted photo, in pixels: enough for every size that the site generates. */
const longestSide = 1600;

/** JPEG quality without visible loss. */
const quality = 0.85;

/**
 * Resizes and redraws a picture, which removes its metadata: location, owner, thumbnails.
 * @throws {Error} if the browser cannot read it; the message is for a clerk
 */
export async function shrunk(file: Blob, name: string): Promise<{ name: string; bytes: Bytes }> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) {
    throw new Error(
      `Không đọc được ảnh “${name}”. Cần ảnh JPEG, PNG hoặc WebP; ảnh HEIC của điện thoại thì lưu lại thành JPEG trước.`,
    );
  }
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Trình duyệt không vẽ được ảnh.');
  const isDrawing = file.type === 'image/png';
  if (!isDrawing) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = isDrawing ? 'image/png' : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  if (!blob) throw new Error('Trình duyệt không ghi được ảnh.');
  return {
    name: `${photoName(name)}.${isDrawing ? 'png' : 'jpg'}`,
    bytes: new Uint8Array(await blob.arrayBuffer()),
  };
}

/** A file's name as the site wants it: without marks and spaces. */
const photoName = (name: string) => slugify(name.replace(/\.[^.]*$/, '')).slice(0, 60) || 'anh';

/** A name that no other file has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, base = '', ending = ''] = /^(.*?)(\.[^.]*)$/.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${base}-${count}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}
