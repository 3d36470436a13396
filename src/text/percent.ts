/** An address without its percent signs (`%E1%BA%BF` as ế), or undefined where they say nothing. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
