import { excerpt } from '../search/excerpt.ts';
import { Lexicon } from '../search/lexicon.ts';
import { matchField, type Reading, runFrom } from '../search/match.ts';
import { type Piece, pieces } from '../search/pieces.ts';
import { quality, type Term } from '../search/term.ts';
import { answers } from '../search/term-answers.ts';
import { type Word, wordsOf } from '../search/words.ts';
import type { PageDocument } from './page-documents.ts';

/** A matching document, ready to show. */
export interface PageResult {
  url: string;
  where: string;
  title: Piece[];
  excerpt: Piece[];
  /** The contiguous matching words, to be highlighted on the linked page. */
  phrase: string;
  /** Whether it matches only without diacritics, though the query has some. */
  folded: boolean;
  /** Whether the query is its whole title, or an alias. */
  whole: boolean;
  /** Whether the words are contiguous. */
  together: boolean;
  /** Whether the words are far apart, so that it hardly answers the query. */
  scattered: boolean;
  score: number;
}

/** Pages for the plan's own terms come first among equals. */
const FIRST = /^(phong-trao\/[^/]+\/tieu-chi\/[a-z0-9]|hinh-thuc\/)/;
const firstOfEquals = 12;
/** Pages about the site, and lists, come last among equals. */
const LAST =
  /^(du-lieu|gioi-thieu|trang|khen-thuong|don-vi|guong-dien-hinh|tim-kiem|phong-trao(\/[^/]+(\/(trach-nhiem|guong-dien-hinh))?)?)\/(#|$)/;
const lastOfEquals = -30;
/** The current movement comes before earlier ones. */
const archived = -30;

/** Weights of criteria, in the order in which a reader would judge results. */
const worth = {
  wholeTitle: 100,
  wholeAlias: 100,
  phraseInTitle: 80,
  phraseInAlias: 70,
  allInTitle: 60,
  phraseInText: 40,
  nameInText: 50,
  eachTermInTitle: 3,
} as const;

/**
 * The documents that contain every term of an interpretation, best first: exact diacritics before
 * folded, title before text, phrase before scattered words, short before long. `setbacks` are the
 * penalties of an interpretation that does not use all typed words.
 */
export function rankPages(
  documents: readonly PageDocument[],
  readings: readonly Term[][],
  setbacks: readonly number[] = [],
): PageResult[] {
  return rankIndexed(indexPages(documents), readings, setbacks);
}

/** Documents with numbered words, for repeated queries. */
export interface PageIndex {
  lexicon: Lexicon;
  fields: Fields[];
}

/** Numbers the words of documents. */
export function indexPages(documents: readonly PageDocument[]): PageIndex {
  const lexicon = new Lexicon();
  const fields = documents.map((document) => ({
    document,
    title: field(document.title, lexicon),
    alias: document.aliases.split(/\s*;\s*/).map((alias) => field(alias, lexicon)),
    text: field(document.text, lexicon),
  }));
  return { lexicon, fields };
}

/** Ranks numbered documents like `rankPages`. */
export function rankIndexed(
  { lexicon, fields }: PageIndex,
  readings: readonly Term[][],
  setbacks: readonly number[] = [],
): PageResult[] {
  const asked = readings.map(
    (terms): Reading => ({
      terms,
      answers: terms.map((term) => answers(term, lexicon, false)),
    }),
  );
  return fields
    .flatMap((each) => {
      const results = asked.flatMap((reading, place) => {
        const result = resultOf(each, reading);
        return result ? { ...result, score: result.score - (setbacks[place] ?? 0) } : [];
      });
      return results.sort(compare).slice(0, 1);
    })
    .sort(compare);
}

interface Field {
  words: Word[];
  ids: number[];
}
interface Fields {
  document: PageDocument;
  title: Field;
  alias: Field[];
  text: Field;
}

function field(text: string, lexicon: Lexicon): Field {
  const words = wordsOf(text);
  return { words, ids: words.map((word) => lexicon.idOf(word)) };
}

const compare = (a: PageResult, b: PageResult) =>
  Number(a.scattered) - Number(b.scattered) ||
  Number(a.folded) - Number(b.folded) ||
  b.score - a.score ||
  a.url.localeCompare(b.url);

function resultOf({ document, title, alias, text }: Fields, reading: Reading): PageResult | null {
  const { terms } = reading;
  const inTitle = matchField(title.ids, reading);
  const inAliases = alias.map(({ ids }) => matchField(ids, reading));
  const inText = matchField(text.ids, reading);
  const best = terms.map((_, term) =>
    Math.max(
      ...[inTitle, inText, ...inAliases].map((match) => match?.qualities[term] ?? quality.none),
    ),
  );
  if (best.includes(quality.none)) return null;

  const all = terms.length - 1;
  const titleTerms = inTitle?.qualities.filter((value) => value > 0).length ?? 0;
  const run = inText ? longestRun(text.ids, reading, inText.places) : { place: 0, length: 0 };
  const left = terms.flatMap((_, term) => (inTitle?.qualities[term] ? [] : [term]));
  const span = inText ? shortestSpan(text.ids, reading, left, inText.places) : Infinity;
  const isPhrase = run.length === terms.length;
  const isName = isPhrase && terms.length > 1 && isCapitalised(text.words, run);
  const score = Math.max(
    inTitle?.whole ? worth.wholeTitle : 0,
    inAliases.some((match) => match?.whole) ? worth.wholeAlias : 0,
    inTitle && all > 0 && inTitle.adjacent === all ? worth.phraseInTitle : 0,
    inAliases.some((match) => match && all > 0 && match.adjacent === all) ? worth.phraseInAlias : 0,
    titleTerms === terms.length ? worth.allInTitle : 0,
    isName ? worth.nameInText : isPhrase ? worth.phraseInText : (run.length / terms.length) * 20,
  );
  return {
    url: document.url,
    where: document.where,
    title: pieces(document.title, title.words, inTitle?.places ?? []),
    excerpt: excerpt(document.text, text.words, inText?.places ?? [], run.place),
    phrase: (run.length > 1 || isPhrase ? text.words : [])
      .slice(run.place, run.place + run.length)
      .map((word) => word.text)
      .join(' '),
    folded: terms.some(
      (term, index) => term.marked && Math.ceil((best[index] ?? 0) / 2) * 2 < quality.exact,
    ),
    whole: score >= worth.wholeAlias,
    together: score >= worth.phraseInText,
    scattered: score < worth.phraseInText && span > left.length * 3 + NEARBY,
    score:
      score +
      (FIRST.test(document.url) ? firstOfEquals : 0) +
      (LAST.test(document.url) ? lastOfEquals : 0) +
      (document.archived ? archived : 0) +
      (15 * terms.length) / Math.max(terms.length, span) +
      titleTerms * worth.eachTermInTitle +
      best.reduce((sum, value) => sum + value, 0) / terms.length +
      8 / Math.log2(8 + text.words.length),
  };
}

/** Maximum distance between words that still belong together. */
const NEARBY = 12;

/** Length in words of the shortest passage that contains all of these terms. */
function shortestSpan(
  ids: readonly number[],
  { answers }: Reading,
  terms: readonly number[],
  places: readonly number[],
): number {
  const last = new Map<number, number>();
  let shortest = terms.length === 0 ? 0 : Infinity;
  for (const place of places) {
    for (const term of terms) {
      if (answers[term]?.has(ids[place] ?? -1)) last.set(term, place);
    }
    if (last.size < terms.length) continue;
    shortest = Math.min(shortest, place - Math.min(...last.values()) + 1);
  }
  return shortest;
}

function longestRun(
  ids: readonly number[],
  { answers, terms }: Reading,
  places: readonly number[],
) {
  let best = { place: places[0] ?? 0, length: 0 };
  for (const place of places) {
    for (let term = 0; term < terms.length; term += 1) {
      const length = runFrom(ids, place, answers, term);
      if (length > best.length) best = { place, length };
    }
  }
  return best;
}

const isCapitalised = (
  words: readonly Word[],
  { place, length }: { place: number; length: number },
) => words.slice(place, place + length).every(({ text }) => /^\p{Lu}/u.test(text));
