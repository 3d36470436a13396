import { deflateSync } from 'node:zlib';

/** Whether words of an example draw a picture. */
export function isDrawing(content: string): boolean {
  return /^(?:png|jpeg|webp|gif|heic|svg) \d/.test(content);
}

/** The drawn picture in words for a clerk. */
export function describePhoto(drawing: string): string {
  const [type = '', size = '', ...marks] = drawing.split(' ');
  const picture = `ảnh ${type.toUpperCase()} ${size.replace('x', ' × ')} điểm ảnh`;
  return [picture, ...marks.map((mark) => hidden[mark] ?? `kèm chữ ẩn “${mark}”`)].join(', ');
}

const hidden: Record<string, string> = {
  gps: 'kèm vị trí chụp (GPS)',
  xmp: 'kèm vị trí chụp (XMP)',
  owner: 'kèm tên chủ máy',
  turned: 'kèm chiều xoay của ảnh',
  author: 'kèm tên tác giả',
  packed: 'kèm tên tác giả, nén lại',
};

/** Draws the smallest file that has a picture's header: `png 1200x800`, `jpeg 800x600 gps`. */
export function drawnPhoto(drawing: string): Uint8Array {
  const [type, size = '', ...marks] = drawing.split(' ');
  const [width = 0, height = 0] = size.split('x').map(Number);
  if (type === 'svg') return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"/>`);
  if (type === 'heic') return Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1');
  if (type === 'gif') {
    const head = Buffer.from('GIF89a\0\0\0\0\0\0\0;', 'latin1');
    head.writeUInt16LE(width, 6);
    head.writeUInt16LE(height, 8);
    return head;
  }
  if (type === 'jpeg') return jpeg(width, height, marks);
  return type === 'webp' ? webp(width, height, marks) : png(width, height, marks);
}

function png(width: number, height: number, marks: string[]): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    ...(marks.includes('gps') ? [chunk('eXIf', exif(0x8825, 0))] : []),
    ...(marks.includes('packed') ? [chunk('zTXt', packed('<dc:creator>V A</dc:creator>'))] : []),
    ...(marks.includes('author') ? [chunk('tEXt', Buffer.from('Author\0Nguyễn Văn A'))] : []),
    ...marks.filter(isText).map((text) => chunk('tEXt', Buffer.from(`Comment\0${text}`))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function packed(text: string): Uint8Array {
  return Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0'), deflateSync(text)]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}

function jpeg(width: number, height: number, marks: string[]): Uint8Array {
  const frame = Buffer.from([8, 0, 0, 0, 0, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const exifMark = Buffer.from('Exif\0\0', 'latin1');
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(marks.includes('gps') ? [segment(0xe1, Buffer.concat([exifMark, exif(0x8825, 0)]))] : []),
    ...(marks.includes('owner') ? [segment(0xe1, Buffer.concat([exifMark, exif(0xa430, 9)]))] : []),
    ...(marks.includes('turned')
      ? [segment(0xe1, Buffer.concat([exifMark, exif(0x0112, 1, 6)]))]
      : []),
    ...(marks.includes('xmp')
      ? [segment(0xe1, Buffer.from('<x:xmpmeta exif:GPSLatitude="1"/>'))]
      : []),
    ...(marks.includes('author')
      ? [segment(0xed, Buffer.from('Photoshop 3.0\0\x1c\x02\x50\0\x03V A'))]
      : []),
    ...marks.filter(isText).map((text) => segment(0xfe, Buffer.from(text))),
    segment(0xc0, frame),
    Buffer.from([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function webp(width: number, height: number, marks: string[]): Uint8Array {
  const size = Buffer.alloc(10);
  size[0] = marks.includes('gps') ? 8 : 0;
  size.writeUIntLE(width - 1, 4, 3);
  size.writeUIntLE(height - 1, 7, 3);
  const parts = [
    part('VP8X', size),
    ...(marks.includes('gps') ? [part('EXIF', exif(0x8825, 0))] : []),
  ];
  const content = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  return part('RIFF', content);
}

function part(name: string, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** One entry of EXIF. */
function exif(tag: number, count: number, value = 0): Uint8Array {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(tag, 10);
  tiff.writeUInt16BE(tag === 0xa430 ? 2 : 3, 12);
  tiff.writeUInt32BE(count, 14);
  tiff.writeUInt16BE(value, 18);
  return tiff;
}

function isText(mark: string): boolean {
  return !Object.hasOwn(hidden, mark);
}
