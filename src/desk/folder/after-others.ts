import type { Folder } from './folder.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Acts on a folder once every earlier act is over, those of this browser's other pages included: none reads
 * or replaces what another half wrote.
 */
export function afterOthers<Result>(
  { kind, key }: Folder,
  act: () => Promise<Result>,
): Promise<Result> {
  // A zip is in this page alone.
  const locks = kind === 'directory' ? navigator.locks : undefined;
  const inTurn = async () => (locks ? locks.request(`ban-lam-viec ${key}`, act) : act());
  const result = last.then(inTurn, inTurn);
  last = result;
  return result;
}
