let last: Promise<unknown> = Promise.resolve();

/** Acts on the folder once every earlier act is over: none reads or replaces what another half wrote. */
export function afterOthers<Result>(act: () => Promise<Result>): Promise<Result> {
  const result = last.then(act, act);
  last = result;
  return result;
}
