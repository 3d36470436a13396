import { fold } from '../../text/fold.ts';

/** The fields of a listed award that an import needs. */
export interface KnownAward {
  id: string;
  name: string;
  aliases: readonly string[];
  /** In order of rank; empty if the award has none. */
  classes: readonly { id: string; name: string }[];
}

/** A text recognised as an award. */
export interface FoundAward {
  form?: string;
  class?: string;
  posthumous?: boolean;
  ask?: string;
}

/** An abbreviation of the office's list, with its full form. */
export interface KnownAbbreviation {
  short: string;
  long: string;
}

/** Abbreviations used by every office. */
const common: [RegExp, string][] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bttcp\b|\bttg(?:cp)?\b/g, 'thu tuong chinh phu'],
  [/\bbk\b/g, 'bang khen'],
  [/\bgk\b/g, 'giay khen'],
  [/\bgd\b/g, 'giam doc'],
  [/\bct\b/g, 'chu tich'],
];

/** Recognises awards by name from the office's lists; caches every distinct text. */
export function awardReader(
  awards: readonly KnownAward[],
  ofDecision?: string,
  abbreviations: readonly KnownAbbreviation[] = [],
): (text: string) => FoundAward {
  const own = abbreviations.map(({ short, long }): [string, string] => [
    ` ${plainOf(long)} `,
    ` ${plainOf(short)} `,
  ]);
  const key = (text: string) => keyOf(text, own);
  const keys = awards.map((award) => ({
    award,
    own: [award.id, award.name].map(key),
    all: [award.id, award.name, ...award.aliases].map(key),
  }));
  const known = new Map<string, FoundAward>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };

  function read(written: string): FoundAward {
    const posthumous = /truy tặng/i.test(written) || undefined;
    const { rest, mark } = withoutClass(written);
    const wanted = key(rest);
    if (wanted === '') return { posthumous };
    const candidates = candidatesFor(wanted);
    const award =
      candidates.length > 1 ? candidates.find(({ id }) => id === ofDecision) : candidates[0];
    if (!award) {
      const ask =
        candidates.length > 1
          ? `“${written}” có thể là ${candidates.map(({ name }) => name).join(' hoặc ')}`
          : `“${written}” không có trong danh sách hình thức khen thưởng của cơ quan`;
      return { posthumous, ask };
    }
    const found = award.classes.find((each) => classKey(each.name) === mark || each.id === mark);
    if (mark && !found)
      return {
        form: award.id,
        class: mark,
        posthumous,
        ask: `“${written}”: ${award.name} không có hạng này`,
      };
    return { form: award.id, class: found?.id, posthumous };
  }

  /**
   * Awards with the same name; otherwise with this abbreviation; otherwise the longest full name that it
   * begins with.
   */
  function candidatesFor(key: string): KnownAward[] {
    const same = keys.filter(({ all }) => all.includes(key));
    if (same.length > 0) return same.map(({ award }) => award);
    const shorter = keys.filter(({ all }) => all.some((name) => name.startsWith(`${key} `)));
    if (shorter.length > 0) return shorter.map(({ award }) => award);
    const longer = keys
      .flatMap(({ award, own }) => own.map((name) => ({ award, name })))
      .filter(({ name }) => key.startsWith(`${name} `))
      .sort((a, b) => b.name.length - a.name.length);
    return longer.slice(0, 1).map(({ award }) => award);
  }
}

/** A class as written in a cell (“hạng Ba”, “Nhì”, “II”), by the office's own words for it. */
export function classOf(text: string, classes: KnownAward['classes']): string | undefined {
  const mark = classKey(text);
  return classes.find(({ id, name }) => id === mark || classKey(name) === mark)?.id;
}

const romans: Record<string, string> = {
  i: 'nhat',
  ii: 'nhi',
  iii: 'ba',
  '1': 'nhat',
  '2': 'nhi',
  '3': 'ba',
};

function classKey(text: string): string {
  const bare = fold(text)
    .replace(/^hang /, '')
    .trim();
  return romans[bare] ?? bare;
}

function withoutClass(text: string): { rest: string; mark: string | undefined } {
  const found = /[\s,(]*hạng\s+(nhất|nhì|ba|I{1,3}|[123])(?!\p{L})\)?/iu.exec(text);
  if (!found?.[1]) return { rest: text, mark: undefined };
  return { rest: text.replace(found[0], ' '), mark: classKey(found[1]) };
}

function keyOf(text: string, own: readonly [string, string][]): string {
  const verbs =
    /^(?:de nghi )?(?:xet )?(?:truy tang|tang thuong|phong tang|tang|cong nhan)(?: danh hieu)? ?/;
  const words = common.reduce((key, [short, long]) => key.replace(short, long), plainOf(text));
  const one = own.reduce((key, [long, short]) => key.replaceAll(long, short), ` ${words} `);
  return one
    .trim()
    .replace(verbs, '')
    .replace(/ truy tang$/, '')
    .trim();
}

function plainOf(text: string): string {
  return fold(text)
    .replace(/[“”"().,;:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
