import { isFamilyName } from '../../text/family-names.ts';
import { exact } from '../../text/fold.ts';
import { isKnownWord } from '../../text/known-words.ts';
import type { Sought } from '../../text/name-forms.ts';
import { detailSpellings, properName, shorterNames } from '../../text/organisation-spellings.ts';
import { isProvince } from '../../text/place-names.ts';
import { withheldName } from '../schema/commendation.ts';
import { type HiddenName, isText, listOf, type Named, type Readable } from './withheld.ts';

/** Names of units and issuers, in which other things than persons are called so. */
export function phrasesOf(shown: readonly Readable[]): string {
  const names = shown.flatMap(({ noun, data }) => {
    if (noun !== 'unit' && noun !== 'issuer') return [];
    const { name, shortName, formerNames } = (data ?? {}) as Record<string, unknown>;
    return [name, shortName, ...listOf<Named>(formerNames).map((each) => each.name)].filter(isText);
  });
  return names.map((name) => `\n${exact(name)} `).join('');
}

/** A withheld name as texts are searched for it. @param phrases `phrasesOf` */
export function sought(of: HiddenName, phrases: string): Sought<HiddenName> {
  const { name, recipientType, withheld, shortened } = of;
  const person = recipientType === 'ca-nhan';
  // “Tổ Lê Hoa” makes “Lê Hoa” a common name; a unit that is called nothing but that does not.
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

/** Whether somebody is called what sites like this one say: “Đơn Vị”, “Không Công Bố”. A person decides. */
function isSaidOfAnything(name: string): boolean {
  const [first = '', second = '', ...others] = name.trim().split(/\s+/);
  if (others.length > 0) return exact(name) === exact(withheldName);
  return !isFamilyName(first) && isKnownWord(first, second);
}

/** A unit is told by its first part as well, where that has a name of its own: “Bản Sín Chải, xã Tả Phìn”. */
const unitSpellings = (unit: string) =>
  detailSpellings(unit).filter((way, index) => index === 0 || way.split(/\s+/).length > 2);

/** A name that another bears openly: it is the withheld one's beside what the other is not. */
export function namesakeOf(
  each: Sought<HiddenName>,
  others: ReadonlySet<string> = new Set(),
): Sought<HiddenName>[] {
  const own = (words: readonly string[] = []) => words.filter((text) => !others.has(exact(text)));
  const near = own(each.near);
  return near.length > 0 ? [{ ...each, near, units: own(each.units), namesake: true }] : [];
}

/**
 * What people are called by besides their whole names: “ông Thiện”, “bà Thị Hòa”; and what an
 * organisation is called, “Bưởi Gượng”, in texts that speak of it.
 */
export function partsOf(
  whole: Sought<HiddenName>,
  called: 'here' | 'anywhere',
): Sought<HiddenName>[] {
  const { name, person, of, common, near = [], units = [] } = whole;
  const words = withoutLetter(name.trim().split(/\s+/));
  if (!person) {
    const proper = properName(name) ?? '';
    // “Bếp lửa đêm đông” is nobody else, “Hoa Sen” is any.
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
  // “H’Hen” is “Hen” to many.
  const given = ahead.length > 0 ? ahead.filter((each) => !/\s/.test(each)) : [last];
  const at = words.findIndex((word) => given.includes(word));
  const parts: Sought<HiddenName>[] = [
    ...all.map((each) => ({ ...base, name: each })),
    ...given.map((each) => ({ ...base, name: words.with(at, each).join(' '), given: each })),
  ];
  return common && called === 'here' ? [...parts, { ...whole, common: 'here' }] : parts;
}

/** “Hộ bà Hòa” may be the one that is withheld, wherever it stands: a person decides. */
export function calledOfHousehold(whole: Sought<HiddenName>): Sought<HiddenName>[] {
  const { name, person, of } = whole;
  const words = name.trim().split(/\s+/);
  const given = words.at(-1);
  if (!person || words.length < 2 || !given || of.withheld.recipientType !== 'ho-gia-dinh')
    return [];
  return [{ name: given, person, of, called: 'household' }];
}

/** “A” behind a name tells namesakes apart, and calls nobody. */
const withoutLetter = (words: readonly string[]) =>
  words.length > 2 && /^[(]?\p{Lu}[).]?$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/**
 * What somebody is called by whose given name is not the last: “Quang”, “Y Quang”, “Y Quang Niê” of Y Quang
 * Niê Krông, by the name under which the list sorts or by the article that such names begin with.
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
 * The word that calls somebody whose given name is not the last: the first of the name under which the list sorts,
 * or the one that an article of such names begins or stands before (“H’Hen”, “Y Quang”).
 */
export function givenAhead(words: readonly string[], sortName: string | undefined) {
  const [first = '', second] = words;
  const article = /^[YHK]['’ʼ]?$/u.test(first) ? second : /^[HK]['’ʼ]/u.test(first) && first;
  return sortName?.trim().split(/\s+/)[0] ?? (article || undefined);
}
