import { readPhotoMetadata } from '../../../src/model/read/photo-metadata.ts';
import type { SitePromise } from '../invariant.ts';

const marks = ['<metadata', '<x:xmpmeta', 'application/rdf+xml', 'Exif\0'];

/** No picture tells where, when or with what it was taken. */
export const cleanImages: SitePromise = {
  id: 'clean-images',
  says: 'Ảnh không kèm vị trí, thời điểm, máy chụp (EXIF, GPS, XMP)',
  *broken(site) {
    for (const file of site.files.filter((each) =>
      /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(each),
    )) {
      const bytes = site.read(file);
      const { gps, owner, texts } = readPhotoMetadata(bytes);
      if (gps) yield { file, found: 'có vị trí GPS' };
      if (owner) yield { file, found: 'có tên người chụp hoặc số máy' };
      if (texts.length > 0 || marks.some((mark) => bytes.includes(mark))) {
        yield { file, found: 'có thông tin kèm theo ảnh' };
      }
    }
  },
};
