import { upperFirst } from '../text/upper-first.ts';
import { sayTypes, tallyOf } from './tally.ts';

/** The fields of an honouree needed to name them in public. */
export interface Named {
  recipientType: string;
  name: string;
  honorific?: string | undefined;
  position?: string | undefined;
  unitName?: string | undefined;
}

/** “Ông Vũ Đức Thiện”. */
export function nameOf({ honorific, name }: Pick<Named, 'honorific' | 'name'>): string {
  return [honorific, name].filter(Boolean).join(' ');
}

/** Note on rows of similar name and unit that nobody has compared: “Có thể là cùng một người”. */
export const sayPerhapsOne = (recipientType: string | undefined): string => {
  const ones: Record<string, string> = { 'ca-nhan': 'người', 'ho-gia-dinh': 'hộ gia đình' };
  return `Có thể là cùng một ${ones[recipientType ?? ''] ?? 'tập thể'}`;
};

/** “lái xe, Trạm minh họa C”; empty if the text names neither. */
function postOf({ position, unitName }: Named): string {
  return [position && lowerFirst(position), unitName].filter(Boolean).join(', ');
}

/** “Ông Vũ Đức Thiện, lái xe, Trạm minh họa C”. */
function named(honouree: Named): string {
  return [nameOf(honouree), postOf(honouree)].filter(Boolean).join(', ');
}

/** All honourees in one line; beyond `most` the rest are counted, to keep it to one line. */
export const whoIn = (honourees: readonly Named[], most = 3): string =>
  inLine(honourees, most, named);

/** Their names alone, set large: “Ông Vũ Đức Thiện”. The posts are separate (`postsIn`). */
export const namesIn = (honourees: readonly Named[], most = 3): string =>
  inLine(honourees, most, nameOf);

/** Posts and units of those that `namesIn` names, each once: “Lái xe, Trạm minh họa C”. */
export function postsIn(honourees: readonly Named[], most = 3): string {
  const posts = shownOf(honourees, most).map(postOf);
  return upperFirst([...new Set(posts)].filter(Boolean).join('; '));
}

function inLine(honourees: readonly Named[], most: number, say: (one: Named) => string): string {
  const shown = shownOf(honourees, most);
  const rest = honourees.slice(shown.length);
  return [
    ...shown.map(say),
    ...(rest.length > 0 ? [`và ${sayTypes(tallyOf(rest))} khác`] : []),
  ].join('; ');
}

function shownOf(honourees: readonly Named[], most: number): readonly Named[] {
  return honourees.slice(0, honourees.length <= most ? most : most - 1);
}

/** A position inside a sentence: “Lái xe” → “lái xe”, but “KTV”, “UBND” are unchanged. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
