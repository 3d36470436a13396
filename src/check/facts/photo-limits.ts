/** Maximum size of a photo file, in bytes; photos from phones are smaller. */
export const largestPhoto = 15_000_000;

/** Maximum number of pixels; a larger photo could exhaust the machine that resizes it. */
export const mostPixels = 120_000_000;

/** Minimum length of the longer side, in pixels; smaller photos are unrecognisable on a page. */
export const smallestSide = 320;
