import { isFamilyName } from '../../text/family-names.ts';
import { exact } from '../../text/fold.ts';
import { isKnownWord } from '../../text/known-words.ts';
import type { Sought } from '../../text/name-forms.ts';
import { detailSpellings, properName, shorterNames } from '../../text/organisation-spellings.ts';
import { isProvince } from '../../text/places.ts';
import { withheldName } from '../schema/commendation.ts';
import { type HiddenName, isText, listOf, type Named, type Readable } from './withheld.ts';

/**
 * Names of units and issuers; words of a person's name that occur in one of them also denote other
 * things.
 */
export function phrasesOf(shown: readonly Readable[]): string {
  const names = shown.flatMap(({ noun, data }) => {
    if (noun !== 'unit' && noun !== 'issuer') return [];
    const { name, shortName, formerNames } = (data ?? {}) as Record<string, unknown>;
    return [name, shortName, ...listOf<Named>(formerNames).map((each) => each.name)].filter(isText);
  });
  return names.map((name) => `\n${exact(name)} `).join('');
}

/** A withheld name in the form in which texts are searched for it. @param phrases result of `phrasesOf` */
export function sought(of: HiddenName, phrases: string): Sought<HiddenName> {
  const { name, recipientType, withheld, shortened } = of;
  const person = recipientType === 'ca-nhan';
  // “Tổ Lê Hoa” makes “Lê Hoa” a common name; a unit named just “Lê Hoa” does not.
  const isPhrase = / /.test(name) && phrases.includes(` ${exact(name)} `);
  const common = person && (isProvince(name) || isPhrase);
  return {
    name,
    of,
    person,
    near: withheld.details.flatMap(detailSpellings),
    units: (withheld.units ?? []).flatMap(unitSpellings),
    ...(common && { common: 'anywhere' as const }),
    ...(shortened && { shortened }),
    ...((of.asked || (person && isSaidOfAnything(name))) && { common: 'here' as const }),
  };
}

/**
 * Whether a name consists of words that sites like this one use: “Đơn Vị”, “Không Công Bố”. A person
 * decides.
 */
function isSaidOfAnything(name: string): boolean {
  const [first = '', second = '', ...others] = name.trim().split(/\s+/);
  if (others.length > 0) return exact(name) === exact(withheldName);
  return !isFamilyName(first) && isKnownWord(first, second);
}

/** A unit is also recognised by its first part, if that has a name of its own: “Bản Sín Chải, xã Tả Phìn”. */
const unitSpellings = (unit: string) =>
  detailSpellings(unit).filter((way, index) => index === 0 || way.split(/\s+/).length > 2);

/**
 * A name shared with someone named openly: it is the withheld person's beside a position or unit that
 * the other does not have.
 */
export function namesakeOf(
  each: Sought<HiddenName>,
  others: ReadonlySet<string> = new Set(),
): Sought<HiddenName>[] {
  const own = (words: readonly string[] = []) => words.filter((text) => !others.has(exact(text)));
  const near = own(each.near);
  return near.length > 0 ? [{ ...each, near, units: own(each.units), namesake: true }] : [];
}

/** Partial names: of people “ông Thiện”, “bà Thị Hòa”; of an organisation “Bưởi Gượng”, in texts about it. */
export function partsOf(
  whole: Sought<HiddenName>,
  called: 'here' | 'anywhere',
): Sought<HiddenName>[] {
  const { name, person, of, common, near = [], units = [] } = whole;
  const words = withoutLetter(name.trim().split(/\s+/));
  if (!person) {
    const proper = properName(name) ?? '';
    // “Bếp lửa đêm đông” is unique, “Hoa Sen” is not.
    const isTelling = called === 'here' ? proper !== '' : proper.split(/\s+/).length > 2;
    const shorter = called === 'here' ? shorterNames(name) : [];
    return [...(isTelling ? [proper] : []), ...shorter].map((each) => ({
      name: each,
      person,
      of,
      shortened: true,
      common: 'here' as const,
    }));
  }
  if (words.length < 2) return [];
  const ahead = aheadOf(words, of.withheld.sortName);
  const last = words.at(-1) ?? '';
  // “A Páo” is one name.
  const article = words.length > 2 && /^\p{Lu}$/u.test(words.at(-2) ?? '');
  const own = ahead.length > 0 ? ahead : [last, ...(article ? [words.slice(-2).join(' ')] : [])];
  const letter = ahead.length === 0 ? [last.charAt(0)] : [];
  const all = called === 'here' || near.length > 0 ? [...own, ...letter] : [];
  const base = { person, of, near, units, called };
  // Many people shorten “H’Hen” to “Hen”.
  const given = ahead.length > 0 ? ahead.filter((each) => !/\s/.test(each)) : [last];
  const at = words.findIndex((word) => given.includes(word));
  const parts: Sought<HiddenName>[] = [
    ...all.map((each) => ({ ...base, name: each })),
    ...given.map((each) => ({ ...base, name: words.with(at, each).join(' '), given: each })),
  ];
  return common && called === 'here' ? [...parts, { ...whole, common: 'here' }] : parts;
}

/** “Hộ bà Hòa” may be the withheld household in any text: a person decides. */
export function calledOfHousehold(whole: Sought<HiddenName>): Sought<HiddenName>[] {
  const { name, person, of } = whole;
  const words = name.trim().split(/\s+/);
  const given = words.at(-1);
  if (!person || words.length < 2 || !given || of.withheld.recipientType !== 'ho-gia-dinh')
    return [];
  return [{ name: given, person, of, called: 'household' }];
}

/** “A” behind a name distinguishes namesakes and is not used to address anyone. */
const withoutLetter = (words: readonly string[]) =>
  words.length > 2 && /^[(]?\p{Lu}[).]?$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/**
 * Partial names of someone whose given name is not the last word: “Quang”, “Y Quang”, “Y Quang Niê” of Y
 * Quang Niê Krông, according to the name that sorts the list or to the article that such names begin
 * with.
 */
function aheadOf(words: readonly string[], sortName: string | undefined): string[] {
  const given = givenAhead(words, sortName) ?? '';
  const bare = (word: string) => exact(word.replace(/^\p{L}['’ʼ]/u, ''));
  const at = given === '' ? -1 : words.findIndex((word) => bare(word) === bare(given));
  if (at < 0 || at === words.length - 1) return [];
  const own = words[at] ?? '';
  const short = own.replace(/^\p{L}['’ʼ]/u, '');
  const long = words.slice(at + 1, -1).map((_, index) => words.slice(0, at + 2 + index).join(' '));
  return [...new Set([short, own, words.slice(0, at + 1).join(' '), ...long])];
}

/**
 * The given name of someone for whom it is not the last word: the first word of the sort name, or the
 * word that includes or follows the article of such names (“H’Hen”, “Y Quang”).
 */
export function givenAhead(words: readonly string[], sortName: string | undefined) {
  const [first = '', second] = words;
  const article = /^[YHK]['’ʼ]?$/u.test(first) ? second : /^[HK]['’ʼ]/u.test(first) && first;
  return sortName?.trim().split(/\s+/)[0] ?? (article || undefined);
}
