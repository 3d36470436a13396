/**
 * A unit and every unit that went on with its work, nearest first. A unit's commendations are those
 * given to it and to the units before it: one rule for its page, lists, figures, filters and files.
 */
export function lineageOf<Unit>(unit: Unit, successorOf: (unit: Unit) => Unit | undefined): Unit[] {
  const line: Unit[] = [];
  for (let next: Unit | undefined = unit; next && !line.includes(next); next = successorOf(next)) {
    line.push(next);
  }
  return line;
}
