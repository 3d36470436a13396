import type { ImageMetadata } from 'astro';

/**
 * Astro's parameters for a photo of at most this width. All templates use this form, so that a size used
 * by several is made once, and the original photo is never published.
 */
export function photoUpTo(widest: number, src: ImageMetadata) {
  // Astro publishes the original of any picture whose size a page reads; `clone` avoids that.
  const { clone } = src as ImageMetadata & { clone: ImageMetadata };
  const width = Math.min(widest, clone.width);
  return { src, width, height: Math.round((width * clone.height) / clone.width) };
}
