import type { AwardFamily } from '../../model/schema/award.ts';

/** Squares per row. */
const columns = 12;
/** Side of a square, and of its cell. */
const side = 8;
const cell = 10;
/** A picture with more squares counts in tens, hundreds … */
const most = 480;

/** Number of cases per square, the same in every year of a figure: 1, 10, 100 … */
export function casesASquare(counts: readonly number[]): number {
  let cases = 1;
  while (Math.max(0, ...counts) / cases > most) cases *= 10;
  return cases;
}

type Shape = 'diamond' | 'round' | 'peak' | 'square' | 'bar' | 'cross';

/** Appearance of an award: a shape for its family, a fill for its position among those of that shape. */
export interface Mark {
  shape: Shape;
  /** From 0: whole, half, outline, each in the shape's colour and then in ink. */
  fill: number;
}

const shapes: Record<AwardFamily, Shape> = {
  'huan-chuong': 'diamond',
  'huy-chuong': 'diamond',
  'danh-hieu-vinh-du': 'round',
  'danh-hieu-thi-dua': 'round',
  co: 'peak',
  'bang-khen': 'square',
  'giay-khen': 'square',
  'ky-niem-chuong': 'bar',
  'dang-doan-the': 'cross',
};

const fills = 6;

/** The mark of every award, in order of rank; marks repeat only beyond six of one shape. */
export function marksOf(awards: readonly { family: AwardFamily }[]): Mark[] {
  const drawn = new Map<Shape, number>();
  return awards.map(({ family }) => {
    const shape = shapes[family];
    const before = drawn.get(shape) ?? 0;
    drawn.set(shape, before + 1);
    return { shape, fill: before % fills };
  });
}

/** The class of a mark’s path. */
export const markClass = ({ shape, fill }: Mark) => `mark ${shape} fill-${fill}`;

/**
 * Squares of one year as SVG paths, one per award: the lowest rank fills from the bottom, the highest is
 * on top.
 * @param counts in order of rank, highest first
 */
export function squaresOf(
  counts: readonly { mark: Mark; count: number }[],
  cases: number,
): { paths: { mark: Mark; path: string }[]; width: number; height: number } {
  const squares = counts.map(({ mark, count }) => ({ mark, count: Math.ceil(count / cases) }));
  const total = squares.reduce((sum, { count }) => sum + count, 0);
  const rows = Math.max(1, Math.ceil(total / columns));
  let placed = 0;
  const paths = squares
    .reverse()
    .map(({ mark, count }) => {
      const path = Array.from({ length: count }, () => {
        const x = (placed % columns) * cell + 1;
        const y = (rows - 1 - Math.floor(placed / columns)) * cell + 1;
        placed++;
        return pathOf(mark, x, y);
      }).join('');
      return { mark, path };
    })
    .filter(({ path }) => path);
  return { paths, width: columns * cell, height: rows * cell };
}

/** A mark as a path with one `z`, its cell’s inner corner at x, y. */
export function pathOf({ shape }: Mark, x: number, y: number): string {
  const half = side / 2;
  switch (shape) {
    case 'diamond':
      return `M${x + half} ${y}l${half} ${half}-${half} ${half}-${half}-${half}z`;
    case 'round':
      return `M${x} ${y + half}a${half} ${half} 0 1 1 ${side} 0a${half} ${half} 0 1 1-${side} 0z`;
    case 'peak':
      return `M${x + half} ${y}l${half} ${side}h-${side}z`;
    case 'square':
      return `M${x} ${y}h${side}v${side}h-${side}z`;
    case 'bar':
      return `M${x} ${y + 2}h${side}v4h-${side}z`;
    case 'cross':
      return `M${x + 3} ${y}h2v3h3v2h-3v3h-2v-3h-3v-2h3z`;
  }
}
