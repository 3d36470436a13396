import { photoDigest } from '../../model/digest.ts';
import { type ImageHeader, isWholeImage, readImageHeader } from '../../model/read/image.ts';
import { readPhotoMetadata } from '../../model/read/photo-metadata.ts';
import type { PhotoFacts } from '../kit/content.ts';

/** Whether a file's name is that of a picture. */
export function isPhotoName(file: string): boolean {
  return /\.(?:jpe?g|png|webp|gif|svg|heic|heif|avif|bmp|tiff?)$/i.test(file);
}

/** Reads a picture's header and metadata; nothing is decoded. */
export function photoFacts(bytes: Uint8Array): PhotoFacts {
  const header = headerOf(bytes);
  const facts = { bytes: bytes.length, header, whole: !header || isWholeImage(bytes, header) };
  return { ...facts, ...readPhotoMetadata(bytes), digest: photoDigest(bytes) };
}

/** Placeholder for a picture too large to inspect. */
export function unreadPhoto(bytes: number): PhotoFacts {
  return { bytes, whole: true, gps: false, owner: false, texts: [], digest: '' };
}

function headerOf(bytes: Uint8Array): ImageHeader | undefined {
  try {
    return readImageHeader(bytes);
  } catch {
    return undefined;
  }
}
