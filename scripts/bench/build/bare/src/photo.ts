import type { ImageMetadata } from 'astro';

/** A photo in several widths, the widest last, each created once for the whole site. */
export function photo(src: ImageMetadata, ...widths: number[]) {
  const { clone } = src as ImageMetadata & { clone: ImageMetadata };
  const width = Math.min(widths.at(-1) ?? clone.width, clone.width);
  const height = Math.round((width * clone.height) / clone.width);
  return { src, width, height, ...(widths.length > 1 && { widths }) };
}
