/** Facts from the first bytes of an image; nothing is decoded, whatever the size. */
export interface ImageHeader {
  type: 'jpeg' | 'png' | 'webp' | 'gif' | 'svg' | 'heic' | 'avif';
  /** In pixels; absent if the header does not contain them. */
  width?: number;
  height?: number;
}

/** Reads an image's type and size from its header; undefined for unknown formats. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, to: number) => latin(bytes.subarray(from, to));
  if (view.byteLength >= 3 && view.getUint16(0) === 0xffd8 && bytes[2] === 0xff) {
    return { type: 'jpeg', ...jpegSize(view) };
  }
  if (ascii(1, 4) === 'PNG' && bytes[0] === 0x89) {
    const whole = view.byteLength >= 24;
    return {
      type: 'png',
      ...(whole && { width: view.getUint32(16), height: view.getUint32(20) }),
    };
  }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { type: 'webp', ...webpSize(view) };
  if (/^GIF8[79]a/.test(ascii(0, 6))) {
    const whole = view.byteLength >= 10;
    return {
      type: 'gif',
      ...(whole && { width: view.getUint16(6, true), height: view.getUint16(8, true) }),
    };
  }
  if (ascii(4, 8) === 'ftyp') {
    const brands = ascii(8, 32);
    if (/hei[cfmsxv]|hevc|mif1|msf1/.test(brands.slice(0, 4))) return { type: 'heic' };
    if (/avif|avis/.test(brands)) return { type: 'avif' };
    return undefined;
  }
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
      ascii(0, 2048).replace(/^\u00EF\u00BB\u00BF/, ''),
    )
  ) {
    return { type: 'svg' };
  }
  return undefined;
}

/**
 * Whether a picture has its end marker: a truncated copy has its header and half its rows. Some phones
 * write data after the marker, so a JPEG may end later.
 */
export function isWholeImage(bytes: Uint8Array, { type }: ImageHeader): boolean {
  if (type === 'jpeg') return endsAsJpeg(bytes);
  if (type === 'png') return endsAsPng(bytes.subarray(-64 * 1024));
  if (type !== 'webp' || bytes.length < 12) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(4, true) + 8 <= bytes.length;
}

/** An embedded thumbnail has its own end marker, so search after the picture's rows. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  for (; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function endsAsPng(bytes: Uint8Array): boolean {
  let at = bytes.length;
  do at = bytes.lastIndexOf(0x49, at - 1);
  while (at > 0 && latin(bytes.subarray(at, at + 4)) !== 'IEND');
  return at > 0;
}

/** Bytes as Latin-1 text, to search for markers. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function jpegSize(view: DataView): { width?: number; height?: number } {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) break;
    at += 2 + view.getUint16(at + 2);
  }
  return {};
}

function webpSize(view: DataView): { width?: number; height?: number } {
  if (view.byteLength < 30) return {};
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (kind === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (kind !== 'VP8L') return {};
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
