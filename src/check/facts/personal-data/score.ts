import { flatten } from '../../../text/fold.ts';
import { literal } from '../../../text/literal.ts';
import {
  familyNames,
  type Kind,
  type KindName,
  lexicon,
  notAPerson,
  phrasesOf,
  shapes,
  threshold,
  titles,
} from './lexicon.ts';
import { quickExpression } from './quick-expression.ts';
import { endOf, searchable } from './searchable.ts';
import type { Span } from './span.ts';

/** Context about the people in a text. */
export interface About {
  /** Full names of its subjects. */
  names?: readonly string[];
  /** Whether “ông”, “chị” without a name refer to a subject. */
  hasSubject?: boolean;
  /** Whether the whole text is about one person, as in a person's row. */
  isOfPerson?: boolean;
  /** Full names of people who agreed to this kind of detail. */
  willing?: readonly string[];
}

/** A private detail suspected in a sentence. */
export interface Suspicion extends Span {
  kind: KindName;
  /** The sentence that contains it. */
  sentence: Span;
}

/**
 * Sentences that seem to contain a private detail of this kind, by the lexicon alone, even with
 * disguised numbers and letters. A person decides.
 * @param asOf yyyy-mm-dd; words added later are ignored
 */
export function suspicionsIn(
  original: string,
  kinds: readonly KindName[],
  about: About = {},
  asOf = '9999-12-31',
): Suspicion[] {
  const looked = `${asOf} ${kinds.join()} ${original}`;
  if (harmless.has(looked)) return [];
  const { text, offsetOf } = searchable(original);
  const found: Suspicion[] = [];
  let isHarmless = original.length <= short;
  const inOriginal = ({ start, end }: Span): Span => ({
    start: offsetOf(start) ?? 0,
    end: endOf(original, offsetOf(end - 1) ?? original.length - 1),
  });
  const read = reading(text);
  const likely = numbers.test(read) ? kinds : kinds.filter((kind) => !numbered.has(kind));
  for (const sentence of sentencesOf(text)) {
    const words = read.slice(sentence.start, sentence.end);
    const isMarked = marks.test(words);
    let persons: Span[] | undefined;
    for (const kind of likely) {
      const lookedFor = wordsOf(kind, asOf, isMarked);
      if (!lookedFor.what.test(words)) continue;
      isHarmless = false;
      persons ??= personsIn(words, about, isMarked);
      const at = suspect(words, lexicon[kind], lookedFor, persons, about);
      if (!at) continue;
      const span = { start: sentence.start + at.start, end: sentence.start + at.end };
      found.push({ kind, ...inOriginal(span), sentence: inOriginal(sentence) });
    }
  }
  if (harmless.size > 50_000) harmless.clear();
  if (isHarmless) harmless.add(looked);
  return found;
}

/** Short texts without any word of a detail, as they were looked for: positions and units recur in thousands of rows. */
const harmless = new Set<string>();
const short = 100;

/** Kinds that require a number; most texts contain none. */
const numbered = new Set<KindName>(['address', 'birth', 'number']);
const numbers = /\d|số (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)/u;

/** A sentence without any was typed without diacritics. */
const marks = /[À-ỹ]/;

/** The position of the detail in a sentence, if its words reach the threshold. */
function suspect(
  sentence: string,
  { person = 0, needed }: Kind,
  { all, groups }: Words,
  persons: readonly Span[],
  { isOfPerson }: About,
): Span | undefined {
  const counted = new Map<string, number>();
  let heaviest: (Span & { weight: number }) | undefined;
  all.lastIndex = 0;
  for (let match = all.exec(sentence); match; match = all.exec(sentence)) {
    const [text] = match;
    const start = match.index;
    const group = groups.find(({ name }) => match?.groups?.[name] !== undefined);
    if (!group) continue;
    const span = { start, end: start + text.length };
    const isOther =
      isNamePart(sentence, start) ||
      (group.role === 'apart' && persons.some((each) => isWithin(each, span)));
    if (isOther) all.lastIndex = start + 1;
    else if (group.role !== 'what') counted.set(text, group.weight);
    else if (group.weight > (heaviest?.weight ?? -1)) heaviest = { ...span, weight: group.weight };
  }
  const hasPerson = isOfPerson || persons.length > 0;
  if (!heaviest || (needed && !hasPerson)) return undefined;
  const others = [...counted.values()].reduce((sum, weight) => sum + weight, 0);
  const total = heaviest.weight + others + (hasPerson ? person : 0);
  return total >= threshold ? { start: heaviest.start, end: heaviest.end } : undefined;
}

type Role = 'apart' | 'lowers' | 'what' | 'raises';
interface Words {
  /** Any word that is the detail itself. */
  what: RegExp;
  /** Every word, those without a gap first; one named group for each role and weight. */
  all: RegExp;
  groups: { name: string; role: Role; weight: number }[];
}

const memory = new Map<string, Words>();

/** The days on which words were added. */
const days = [...new Set(JSON.stringify(lexicon).match(/(?<= @)[\d-]{10}/g))].sort();

/** The words of a kind as of a day; cached. */
function wordsOf(kind: KindName, asOf: string, isMarked: boolean): Words {
  const day = days.findLast((each) => each <= asOf) ?? '';
  const key = `${kind} ${day} ${isMarked}`;
  const words = memory.get(key) ?? compiled(lexicon[kind], day, isMarked);
  memory.set(key, words);
  return words;
}

function compiled(kind: Kind, day: string, isMarked: boolean): Words {
  const { what, raises = {}, lowers = {}, apart = '' } = kind;
  const groups = Object.entries({ apart: { 0: apart }, lowers, what, raises })
    .flatMap(([role, byWeight]) =>
      Object.entries(byWeight as Record<string, string>).flatMap(([weight, list]) => {
        const isIn = (phrase: string) => (phrase.split(' @')[1] ?? '') <= day;
        const phrases = phrasesOf(list).filter(isIn);
        return [false, true].map((hasGap) => ({
          role: role as Role,
          weight: role === 'lowers' ? -Number(weight) : Number(weight),
          hasGap,
          source: phrases
            .filter((phrase) => phrase && phrase.includes('…') === hasGap)
            .sort((a, b) => b.length - a.length)
            .map((phrase) => sourceOf(phrase, isMarked, role === 'what' ? loose : '\\s+'))
            .join('|'),
        }));
      }),
    )
    .filter(({ source }) => source)
    .sort((a, b) => Number(a.hasGap) - Number(b.hasGap))
    .map((group, index) => ({ ...group, name: `g${index}` }));
  const whole = (sources: string[]) =>
    `(?<![\\p{L}\\p{M}\\d])(?:${sources.join('|') || '(?!)'})(?![\\p{L}\\p{M}\\d])`;
  const whats = groups.filter(({ role }) => role === 'what').map(({ source }) => source);
  return {
    what: quickExpression(whole(whats)),
    all: quickExpression(whole(groups.map(({ name, source }) => `(?<${name}>${source})`)), 'g'),
    groups,
  };
}

/** Separators between the words of a detail: “Ngày sinh: 12/5/1980”. */
const loose = '[\\s,:().“”"–-]+';

/** The regular expression of a phrase of the lexicon. */
function sourceOf(phrase: string, isMarked: boolean, between = '\\s+'): string {
  const [words = ''] = phrase.split(' @');
  return words
    .split(/(\{[^}]+\}| … | )/)
    .map((part) => {
      if (part === ' … ') return `(?:${between}[^\\s,:;.()]+){0,5}?${between}`;
      if (part === ' ') return between;
      // Keeps escapes of a pattern, such as `\p{Lu}`.
      const shape = part.startsWith('{') ? shapes[part.slice(1, -1)] : undefined;
      if (shape)
        return anyCase(
          isMarked ? shape : shape.replace(/[^\0-\x7F]/g, (letter) => flatten(letter)),
        );
      const plain = literal(isMarked ? part : flatten(part));
      return anyCase(plain);
    })
    .join('');
}

/** Matches the first letter of each alternative in either case. */
function anyCase(source: string): string {
  return source.replace(
    /(?<=^|\(\?:|\|)\p{Ll}/gu,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  );
}

/** Lower-cases all but a single capital at the start of a word: names keep theirs. Same length. */
function reading(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (/^\p{Lu}[\p{Ll}\p{M}]*$/u.test(word)) return word;
    const small = word.toLowerCase();
    return small.length === word.length ? small : word;
  });
}

const namedBefore =
  /(?:\p{Lu}[\p{Ll}\p{M}]*|(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu)) $/u;

/** Whether a word is part of a name: “ông Sinh”, “Trần Phát”. */
function isNamePart(sentence: string, start: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(sentence.slice(start, start + 3))) return false;
  return namedBefore.test(sentence.slice(Math.max(0, start - 12), start));
}

const isWithin = (inner: Span, outer: Span) => inner.start > outer.start && inner.start < outer.end;

/** The people named in a sentence, or meant by “ông”, except the willing ones. */
function personsIn(sentence: string, about: About, isMarked: boolean): Span[] {
  const { names = [], hasSubject = false, willing = [] } = about;
  const key = [isMarked, hasSubject, ...names].join('|');
  const pattern = patterns.get(key) ?? personPattern(names, hasSubject, isMarked);
  patterns.set(key, pattern);
  return [...sentence.matchAll(pattern)]
    .filter(({ groups: { called, whole } = {} }) => {
      const name = flatten(called ?? whole ?? '');
      return !(name && willing.some((each) => flatten(each).endsWith(name)));
    })
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}

const patterns = new Map<string, RegExp>();

function personPattern(names: readonly string[], hasSubject: boolean, isMarked: boolean): RegExp {
  const anyOf = (phrases: readonly string[], after = '') =>
    phrases.map((phrase) => sourceOf(phrase, isMarked) + after).join('|');
  const name = shapes.Tên;
  const title = anyOf(phrasesOf(titles));
  const whole = [anyOf(phrasesOf(familyNames), `(?: ${name}){2,4}`), anyOf(names)];
  const all = [
    `(?:${title}) (?<called>${name}(?: ${name})*)`,
    `(?<whole>${whole.filter(Boolean).join('|')})`,
    ...(hasSubject ? [title, anyOf(['bản thân'])] : []),
  ];
  const isPlace = `(?<=(?:${anyOf(phrasesOf(notAPerson))}),? )`;
  const isNumbered = '(?<=(?<![\\p{L}\\d-])\\d{1,3}\\p{L}? )\\p{Lu}';
  return quickExpression(
    `(?<![\\p{L}\\p{M}])(?!${isPlace}|${isNumbered})(?:${all.join('|')})(?![\\p{L}\\p{M}])`,
    'g',
  );
}

/** Abbreviations whose full stop does not end a sentence. */
const abbreviated =
  /(?:^|[\s(,])(?:đ|p|q|h|x|tp|tx|tt|kp|sn|ns|đc|ths|ts|gs|pgs|bs|ks|cn|tel|sđt|đt|stk|st|v\.v)$/iu;

/** Sentences with their positions; the lines of one paragraph are joined. */
function sentencesOf(text: string): Span[] {
  const joined = text.replace(
    /(?<!\n|^[ \t]*#[^\n]*)\n(?![ \t]*(?:\n|$|[-*+>#|:]|\d+[.)]))/gm,
    ' ',
  );
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const from = start + (/\S/.exec(joined.slice(start, end))?.index ?? end - start);
    if (from < end) spans.push({ start: from, end });
    start = end;
  };
  for (const { index, 0: stop } of joined.matchAll(/\n|[.!?]+(?=\s|$)/g)) {
    if (stop === '.' && abbreviated.test(joined.slice(Math.max(start, index - 6), index))) continue;
    close(stop === '\n' ? index : index + stop.length);
  }
  close(joined.length);
  return spans;
}
