import { isBareSyllable } from '../../text/bare-syllable.ts';
import type { FoundName } from '../../text/find-names.ts';
import { exact } from '../../text/fold.ts';
import { startsSentence, titleBefore } from '../../text/name-surroundings.ts';
import { slugify } from '../../text/slug.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { formKey, literalFinder, writtenWords } from '../../text/written-form.ts';
import type { HiddenName, Readable, Withheld } from './withheld.ts';

/** A form that a record lists for someone it withholds, and the reason if it is not masked all the same. */
export interface AlsoWritten {
  text: string;
  of: HiddenName;
  refused: WhyRefused | undefined;
  /** The spellings that are searched for; a group's form also in other cases and as a slug. */
  spellings: readonly string[];
}

/**
 * Why a form is not masked: a single word that may denote anything or anyone, lower-case words found in
 * many sentences, or the name of someone named openly. Masking it would affect others.
 */
export type WhyRefused = 'one-word' | 'common' | 'name-of-another';

/** Occurrences; a form with more of them is an ordinary word. */
const mostPlaces = 20;

/** The forms that records list for those they withhold. @param open public names */
export function alsoWrittenOf(
  withheld: readonly Withheld[],
  shown: readonly Readable[],
  open: readonly { name: string }[],
): AlsoWritten[] {
  const forms = withheld.flatMap((each) =>
    (each.alsoWritten ?? []).map((text) => ({
      text,
      spellings: each.recipientType === 'ca-nhan' ? [text] : spellingsOf(text),
      of: { withheld: each, name: text, recipientType: each.recipientType },
    })),
  );
  if (forms.length === 0) return [];
  const places = placesOf(
    forms.flatMap(({ spellings }) => spellings).filter((text) => isOfLowerCase(text)),
    shown,
  );
  const others = new Set(open.map(({ name }) => exact(name)));
  const called = new Set(open.map(({ name }) => exact(name.split(/\s+/).at(-1) ?? '')));
  const isNickname = ({ text, of }: (typeof forms)[number]) =>
    isOneWordName(text, of.withheld) && !called.has(exact(text));
  const ordinary = (text: string) => whyOrdinary(text, places.get(formKey(text)) ?? 0);
  return forms.map((form) => ({
    ...form,
    refused: others.has(exact(form.text))
      ? 'name-of-another'
      : isNickname(form)
        ? undefined
        : ordinary(form.text),
    spellings: form.spellings.filter((each) => each === form.text || !ordinary(each)),
  }));
}

/** Whether a form is a one-word capitalised nickname (“Lửa”) that is not a word of the name itself. */
export const isOneWordName = (text: string, { name }: Pick<Withheld, 'name'>): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(text.normalize('NFC')) &&
  !name.split(/\s+/).some((word) => exact(word) === exact(text));

/**
 * Finds the listed forms verbatim. A one-word nickname is masked behind a title and within a sentence;
 * where its capital may come from the start of a sentence or from adjacent capitals, a person decides;
 * within a longer name it is someone else's.
 */
export function alsoWrittenFinder(
  forms: readonly AlsoWritten[],
): (text: string) => FoundName<HiddenName>[] {
  const find = literalFinder(maskedForms(forms));
  return (text) =>
    find(text).flatMap((each) => {
      const { from, to, of } = each;
      if (!isOneWordName(of.name, of.withheld) || !isBareSyllable(of.name)) return each;
      const before = text.slice(Math.max(0, from - 24), from);
      if (/^[^\S\n]+\p{Lu}\p{Ll}/u.test(text.slice(to, to + 8))) return [];
      const isNamed =
        titleBefore.test(before) ||
        (!startsSentence(text, from) && !/\p{Lu}[\p{L}\p{M}]*[^\S\n]+$/u.test(before));
      return { ...each, sure: false, doubtful: !isNamed };
    });
}

/** “Bếp lửa đêm đông”, “BẾP LỬA ĐÊM ĐÔNG”, “bep-lua-dem-dong”; two lower-case words could be anything. */
function spellingsOf(text: string): string[] {
  const words = writtenWords(text);
  if (words.length < 2) return [text];
  const lower = text.toLowerCase();
  const slug = slugify(text);
  return [
    ...new Set([
      ...[text, text.toUpperCase(), upperFirst(lower), slug, slug.replaceAll('-', '')],
      lower.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase()),
      ...(words.length > 2 ? [lower] : []),
    ]),
  ];
}

/** The forms that are masked, in all their spellings. */
const maskedForms = (forms: readonly AlsoWritten[]) =>
  forms.flatMap(({ refused, spellings, of }) =>
    refused ? [] : spellings.map((text) => ({ text, of })),
  );

/**
 * Why a form counts as an ordinary word, which identifies nobody; undefined if it does not. @param
 * places number of its occurrences
 */
export function whyOrdinary(text: string, places: number): WhyRefused | undefined {
  const words = writtenWords(text);
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length < 2 || (words.length === 1 && isBareSyllable(letters))) return 'one-word';
  return isOfLowerCase(text) && places > mostPlaces ? 'common' : undefined;
}

const isOfLowerCase = (text: string) => /^[\p{Ll}\p{M}\s]+$/u.test(text.normalize('NFC'));

/** Number of occurrences of each form. */
function placesOf(forms: readonly string[], shown: readonly Readable[]): Map<string, number> {
  const places = new Map<string, number>();
  const find = literalFinder(forms.map((text) => ({ text, of: formKey(text) })));
  for (const { data, body } of forms.length > 0 ? shown : [])
    for (const { of } of find(`${JSON.stringify(data)}\n${body}`))
      places.set(of, (places.get(of) ?? 0) + 1);
  return places;
}
