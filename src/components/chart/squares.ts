/** Squares in a row. */
const columns = 12;
/** Side of a square and of the cell that it stands in. */
const side = 8;
const cell = 10;
/** A picture of more squares than this is counted in tens, hundreds … */
const most = 480;

/** How many cases a square stands for, the same in every year of a figure: 1, 10, 100 … */
export function casesASquare(counts: readonly number[]): number {
  let cases = 1;
  while (Math.max(0, ...counts) / cases > most) cases *= 10;
  return cases;
}

/**
 * Squares of one year as SVG paths, one a form: the lowest rank fills from the ground, the highest
 * stands on top.
 * @param byForm counts in order of rank, highest first
 */
export function squaresOf(
  byForm: readonly number[],
  cases: number,
): { paths: { rank: number; path: string }[]; width: number; height: number } {
  const squares = byForm.map((count) => Math.ceil(count / cases));
  const total = squares.reduce((sum, count) => sum + count, 0);
  const rows = Math.max(1, Math.ceil(total / columns));
  let placed = 0;
  const paths = squares
    .map((count, rank) => ({ count, rank }))
    .reverse()
    .map(({ count, rank }) => {
      const path = Array.from({ length: count }, () => {
        const x = (placed % columns) * cell + 1;
        const y = (rows - 1 - Math.floor(placed / columns)) * cell + 1;
        placed++;
        return shape(rank, x, y);
      }).join('');
      return { rank, path };
    })
    .filter(({ path }) => path);
  return { paths, width: columns * cell, height: rows * cell };
}

/** The state's order is a diamond, the others squares. */
export function shape(rank: number, x: number, y: number): string {
  const half = side / 2;
  return rank === 0
    ? `M${x + half} ${y}l${half} ${half}-${half} ${half}-${half}-${half}z`
    : `M${x} ${y}h${side}v${side}h-${side}z`;
}
