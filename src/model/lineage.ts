/**
 * A unit and all its successors, nearest first; its work may have been divided among several. A unit's
 * commendations are its own and those of its predecessors: one rule for its page, lists, figures,
 * filters and files.
 */
export function lineageOf<Unit>(unit: Unit, successorsOf: (unit: Unit) => readonly Unit[]): Unit[] {
  const line = new Set([unit]);
  // Iterating a set includes elements added during the iteration.
  for (const each of line) for (const next of successorsOf(each)) line.add(next);
  return [...line];
}
