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

/**
 * The units whose successors lead back to themselves. Each link is followed twice, however long the
 * lines are: of the units in the order in which their lines end, those that lead to one another form a
 * loop (Kosaraju).
 */
export function unitsInLoops<Unit>(
  units: readonly Unit[],
  successorsOf: (unit: Unit) => readonly Unit[],
): Set<Unit> {
  const before = new Map<Unit, Unit[]>(units.map((unit) => [unit, []]));
  for (const unit of units) for (const next of successorsOf(unit)) before.get(next)?.push(unit);
  const byEnd = reached(units, successorsOf).flat().reverse();
  const loops = reached(byEnd, (unit) => before.get(unit) ?? []);
  const isLoop = ([unit, ...others]: Unit[]) =>
    others.length > 0 || (unit !== undefined && successorsOf(unit).includes(unit));
  return new Set(loops.filter(isLoop).flat());
}

/**
 * For each unit, the units reachable from it that none before it reaches, including itself, in order of
 * completion.
 */
function reached<Unit>(units: readonly Unit[], nextOf: (unit: Unit) => readonly Unit[]): Unit[][] {
  const seen = new Set<Unit>();
  return units.map((first) => {
    const ended: Unit[] = [];
    const way: { unit: Unit; next: Iterator<Unit> }[] = [];
    const enter = (unit: Unit) => {
      if (!seen.has(unit)) way.push({ unit, next: nextOf(unit).values() });
      seen.add(unit);
    };
    enter(first);
    for (let end = way.at(-1); end; end = way.at(-1)) {
      const { done, value } = end.next.next();
      if (done) ended.push(end.unit);
      if (done) way.pop();
      else enter(value);
    }
    return ended;
  });
}
