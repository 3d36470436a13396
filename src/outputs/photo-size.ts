import type { ImageMetadata } from 'astro';

/** The widths in which each place shows a photo, in pixels; browsers choose by `sizes` if there are several. */
export const photoWidths = {
  card: [240, 480, 760],
  largeCard: [480, 760, 1200],
  article: [760, 1200],
  slide: [760, 1600],
  poster: [1600],
  posterRow: [760],
  feed: [1200],
};

/** The places that show only the first photo of an exemplar are all but its article. */
export const widthsOf = (isFirst: boolean): number[][] =>
  isFirst ? Object.values(photoWidths) : [photoWidths.article];

/**
 * Astro's parameters for a photo in these widths, or less if it is smaller. All templates use this form, so that a
 * size used by several is made once, and the original photo is never published. What is transparent becomes white:
 * a drawing's black lines would vanish on a dark page.
 */
export function photoIn(widths: number[], src: ImageMetadata) {
  // Astro publishes the original of any picture whose size a page reads; `clone` avoids that.
  const { clone } = src as ImageMetadata & { clone: ImageMetadata };
  const width = Math.min(Math.max(...widths), clone.width);
  const height = Math.round((width * clone.height) / clone.width);
  return { src, width, height, background: 'white', ...(widths.length > 1 && { widths }) };
}
