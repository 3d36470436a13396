import { readPhotoMetadata } from '../../../src/model/read/photo-metadata.ts';
import type { Invariant, Violation } from '../invariant.ts';

const marks = ['<metadata', '<x:xmpmeta', 'application/rdf+xml', 'Exif\0'];

/** No picture contains where, when or with what it was taken. */
export const cleanImages: Invariant = {
  id: 'clean-images',
  title: 'Ảnh không kèm vị trí, thời điểm, máy chụp (EXIF, GPS, XMP)',
  *violations({ files, hash, read, violations }) {
    for (const file of files.filter((each) => /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(each))) {
      yield* violations(['clean-images', hash(file)], () => metadataOf(file, read(file)));
    }
  },
};

function* metadataOf(file: string, bytes: Buffer): Iterable<Violation> {
  const { gps, owner, texts } = readPhotoMetadata(bytes);
  if (gps) yield { file, actual: 'có vị trí GPS' };
  if (owner) yield { file, actual: 'có tên người chụp hoặc số máy' };
  if (texts.length > 0 || marks.some((mark) => bytes.includes(mark))) {
    yield { file, actual: 'có thông tin kèm theo ảnh' };
  }
}
