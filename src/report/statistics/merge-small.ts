import type { Figure, StatisticsTable } from './figures.ts';

/** A smaller figure may reveal who is meant. */
export const fewest = 5;

const isSmall = ({ of }: Figure) => of.length > 0 && of.length < fewest;

/**
 * A publishable table: rows below five are merged into one until it reaches five; columns are left out
 * if a figure below five would remain, since sums would reveal it.
 */
export function mergeSmall(table: StatisticsTable): StatisticsTable {
  const [total, ...lines] = table.lines;
  if (!total || !table.ofPeople) return table;
  const bySize = lines
    .filter(({ figures }) => (figures[0]?.of.length ?? 0) > 0)
    .toSorted((a, b) => (a.figures[0]?.of.length ?? 0) - (b.figures[0]?.of.length ?? 0));
  const merged = new Set(bySize.filter(({ figures: [sum] }) => sum && isSmall(sum)));
  const count = () =>
    [...merged].reduce((all, { figures: [sum] }) => all + (sum?.of.length ?? 0), 0);
  for (const line of bySize) {
    if (merged.size === 0 || count() >= fewest) break;
    merged.add(line);
  }
  const kept = lines.filter((line) => !merged.has(line));
  const together =
    merged.size === 0
      ? []
      : [
          {
            title: `Gộp: ${[...merged].map(({ title }) => title).join(', ')}`,
            figures: table.columns.map((_, at) => ({
              of: [...merged].flatMap(({ figures }) => figures[at]?.of ?? []),
            })),
          },
        ];
  const all = [total, ...kept, ...together];
  const isOpen = !all.some(({ figures }) => figures.some(isSmall));
  const shown = isOpen
    ? all
    : all.map(({ title, figures }) => ({ title, figures: figures.slice(0, 1) }));
  // If the total is small, only the total may be published.
  const isFew = total.figures[0] !== undefined && isSmall(total.figures[0]);
  return {
    ...table,
    columns: isOpen ? table.columns : table.columns.slice(0, 1),
    lines: isFew ? [] : shown,
    remarks: [
      ...table.remarks,
      ...(isFew
        ? [`Dưới ${fewest} trường hợp: không công bố số liệu.`]
        : merged.size > 0 || !isOpen
          ? [`Nhóm, ô dưới ${fewest} trường hợp được gộp.`]
          : []),
    ],
  };
}
