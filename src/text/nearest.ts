/**
 * The nearest candidate within two edits of a word; undefined if there is none. A candidate with another
 * number or another single letter (so-1 for so-9, iii for ii, to-a for to-b) is a different thing, not a
 * typo.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > 2 || serial(candidate) !== serial(word))
      continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= 2 && edits < Math.min(word.length, best?.edits ?? 3)) best = { candidate, edits };
  }
  return best?.candidate;
}

/** The part that distinguishes things of one name: numbers and single letters. */
function serial(text: string): string {
  return (text.toLowerCase().match(/\d+|(?<!\p{L})(?:\p{L}|[ivx]+)(?!\p{L})/gu) ?? []).join(' ');
}

/** Edit distance of two words: insertions, deletions, substitutions and transpositions of neighbours. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
