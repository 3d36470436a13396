/** A part of a picture, row after row. */
export interface Rows {
  bytes: Uint8Array;
  /** Bytes from one row to the next. */
  stride: number;
}

/** Copies rows into those of a larger picture, from a row and a byte in it on. */
export function paste({ bytes, stride }: Rows, into: Rows, row: number, byte: number): void {
  for (let from = 0, to = row * into.stride + byte; from < bytes.length; from += stride) {
    into.bytes.set(bytes.subarray(from, from + stride), to);
    to += into.stride;
  }
}

/**
 * Pixels of three bytes, for a JPEG.
 * @param pixels four bytes each, red first, all opaque
 */
export function withoutAlpha(pixels: Uint8Array, width: number): Rows {
  const bytes = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; to < bytes.length; from += 4, to += 3) {
    bytes[to] = pixels[from] as number;
    bytes[to + 1] = pixels[from + 1] as number;
    bytes[to + 2] = pixels[from + 2] as number;
  }
  return { bytes, stride: 3 * width };
}
