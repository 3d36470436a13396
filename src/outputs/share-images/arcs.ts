const columns = 6;
const rows = 4;

/** Number of pictures: few enough for the renderer to cache them, so that each is drawn once. */
const pictures = 16;

/**
 * Quarter arcs on a grid of 6 × 4 tiles of 10 units, each tile turned one way or the other (Truchet
 * tiles), depending on the characters of the title: the same title always gives the same picture.
 * @returns SVG path data for a view box of 60 × 40: all tiles, and the highlighted one
 */
export function arcsOf(title: string): { arcs: string; accent: string } {
  let seed = Math.imul(hash(title) % pictures, 0x9e3779b1);
  const tiles = Array.from({ length: columns * rows }, (_, index) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const x = (index % columns) * 10;
    const y = Math.floor(index / columns) * 10;
    return seed >>> 31
      ? `M${x + 5} ${y}a5 5 0 0 1-5 5M${x + 10} ${y + 5}a5 5 0 0 0-5 5`
      : `M${x + 5} ${y}a5 5 0 0 0 5 5M${x} ${y + 5}a5 5 0 0 1 5 5`;
  });
  // Near the middle, where both shapes show all of it.
  const chosen = columns + 2 + (seed % 2);
  return {
    arcs: tiles.filter((_, index) => index !== chosen).join(''),
    accent: tiles[chosen] ?? '',
  };
}

/** FNV-1a over UTF-16 units: small, and the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
