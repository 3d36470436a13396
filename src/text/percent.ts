/** Decodes percent signs (`%E1%BA%BF` to ế); undefined if they are invalid. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
