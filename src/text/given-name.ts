import { exact, tonesLast } from './fold.ts';

/** Anything with a name: a recipient, an honouree, a line of a list. */
export interface Named {
  name: string;
  /** Absent: a person. */
  recipientType?: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh' | undefined;
  /** Overrides the sort order, given name first: pháp danh, Y Wang Niê Kdăm, foreign names. */
  sortName?: string | undefined;
}

const collator = new Intl.Collator('vi');
const ONLY_TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The parts of a name in Vietnamese sort order: tên, đệm, họ. */
export function sortParts({ name, recipientType = 'ca-nhan', sortName }: Named): string[] {
  const isPerson = recipientType === 'ca-nhan';
  const words = tonesLast((sortName ?? name).trim()).split(/\s+/);
  if (sortName && isPerson) return [words[0] ?? '', words.slice(1).join(' '), ''];
  if (!isPerson || words.length === 1) return [words.join(' '), '', ''];
  return [words.at(-1) ?? '', words.slice(1, -1).join(' '), words[0] ?? ''];
}

/** Compares people by given, middle and family name; groups and households by the whole name. */
export function compareByGivenName(a: Named, b: Named): number {
  const right = sortParts(b);
  for (const [index, part] of sortParts(a).entries()) {
    const order = collator.compare(part, right[index] ?? '');
    if (order !== 0) return order;
  }
  return collator.compare(a.name, b.name);
}

/** The heading of an A–Z list under which a name is listed: A Ă Â B C D Đ …; "#" if it is not a letter. */
export function givenNameLetter(named: Named): string {
  const first = sortParts(named)[0]?.normalize('NFD').replace(ONLY_TONES, '').normalize('NFC');
  const letter = [...(first ?? '')].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '#';
  return /\p{L}/u.test(letter) ? letter.toUpperCase() : '#';
}

/** Whether a sort name consists of the letters of the name, in any order, and no others. */
export const isSortNameOf = (sortName: string, name: string): boolean =>
  sorted(sortName) === sorted(name);

const sorted = (name: string) => [...exact(name).replace(/[^\p{L}]/gu, '')].sort().join('');
