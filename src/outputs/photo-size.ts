import type { ImageMetadata } from 'astro';

/**
 * What Astro needs to make a photo no wider than asked: all templates ask in this form, so that a
 * size that several of them show is made once, and nobody is sent the photo as the camera took it.
 */
export function photoUpTo(widest: number, src: ImageMetadata) {
  // Astro ships the original of any picture that a page itself measures; `clone` is what it measures.
  const { clone } = src as ImageMetadata & { clone: ImageMetadata };
  const width = Math.min(widest, clone.width);
  return { src, width, height: Math.round((width * clone.height) / clone.width) };
}
