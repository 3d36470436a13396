/**
 * A unit and every unit that went on with its work, nearest first; its work may have been divided
 * among several. A unit's commendations are those given to it and to the units before it: one rule
 * for its page, lists, figures, filters and files.
 */
export function lineageOf<Unit>(unit: Unit, successorsOf: (unit: Unit) => readonly Unit[]): Unit[] {
  const line = new Set([unit]);
  // A set goes on to what is added to it on the way.
  for (const each of line) for (const next of successorsOf(each)) line.add(next);
  return [...line];
}
