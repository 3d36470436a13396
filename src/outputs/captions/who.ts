import { sayTypes, tallyOf } from '../../model/tally.ts';

/** What is read of an honouree to name them in public. */
export interface Named {
  recipientType: string;
  name: string;
  honorific?: string | undefined;
  position?: string | undefined;
  unitName?: string | undefined;
}

/** “Ông Vũ Đức Thiện, lái xe, Trạm minh họa C”. */
function named({ honorific, name, position, unitName }: Named): string {
  return [[honorific, name].filter(Boolean).join(' '), position && lowerFirst(position), unitName]
    .filter(Boolean)
    .join(', ');
}

/** All honourees in one line; beyond `most` the rest are counted, so that a line stays a line. */
export function whoIn(honourees: readonly Named[], most = 3): string {
  const shown = honourees.slice(0, honourees.length <= most ? most : most - 1).map(named);
  const rest = honourees.slice(shown.length);
  return [...shown, ...(rest.length > 0 ? [`và ${sayTypes(tallyOf(rest))} khác`] : [])].join('; ');
}

/** A position inside a sentence: “Lái xe” → “lái xe”, but “KTV”, “UBND” stay. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
