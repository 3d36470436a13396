/** The largest photo file, in bytes; what a phone takes stays below it. */
export const largestPhoto = 15_000_000;

/** Most pixels of a photo; a larger one could exhaust the machine that makes small ones of it. */
export const mostPixels = 120_000_000;

/** The longer side below which a photo is a smudge on a page, in pixels. */
export const smallestSide = 320;
