/**
 * The id most similar to one that no clause has: longest common beginning, then the nearest number after
 * it. Undefined if none has a common beginning.
 */
export function nearestId(id: string, ids: readonly string[]): string | undefined {
  const steps = id.split('-');
  let best: { id: string; agrees: number; apart: number } | undefined;
  for (const candidate of ids) {
    const own = candidate.split('-');
    const differ = own.findIndex((step, index) => step !== steps[index]);
    const agrees = differ < 0 ? own.length : differ;
    if (agrees === 0) continue;
    const apart = distance(own[agrees], steps[agrees]) + Math.abs(own.length - steps.length);
    if (!best || agrees > best.agrees || (agrees === best.agrees && apart < best.apart))
      best = { id: candidate, agrees, apart };
  }
  return best?.id;
}

/** Distance of two steps: between their numbers, or as two words. */
function distance(own: string | undefined, step: string | undefined): number {
  const [a, b] = [own, step].map((each) => Number(/\d+$/.exec(each ?? '')?.[0] ?? Number.NaN));
  return Number.isNaN(a) || Number.isNaN(b) ? 50 : Math.abs((a ?? 0) - (b ?? 0));
}
