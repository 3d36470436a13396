import type { PageDocument } from '../../page-search/page-documents.ts';
import { type PageResult, rankPages } from '../../page-search/rank-pages.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { contentWords } from '../../search/function-words.ts';
import { isOneSlip, sameLetters } from '../../search/near.ts';
import { holdsPhrase } from '../../search/phrase.ts';
import type { Term } from '../../search/term.ts';
import { type Equivalents, type Understood, understand } from '../../search/understand.ts';
import { wordsOf } from '../../search/words.ts';
import { hasMarks } from '../../text/fold.ts';
import { candidates, frequencies } from './pagefind.ts';

/** What the pages answer, and all that must be said about how the question was read. */
export interface PagesAnswer {
  results: PageResult[];
  understood: Understood;
  /** Words that no result need hold, as typed, though the site knows them. */
  leftOut: string[];
}

const LIMIT = 12;
let lexicon: Promise<Lexicon> | undefined;

/** Every word of the site; without the list, words are taken as typed. */
function siteLexicon(base: string): Promise<Lexicon> {
  lexicon ??= fetch(`${base}tim-kiem/tu.txt`).then(async (response) => {
    if (!response.ok) throw new Error(`tu.txt: ${response.status}`);
    const words = new Lexicon();
    for (const word of (await response.text()).split('\n')) words.add(word);
    return words;
  });
  lexicon.catch(() => {
    lexicon = undefined;
  });
  return lexicon;
}

const textOf = (terms: readonly Term[]) => terms.map(({ fold }) => fold).join(' ');

/**
 * Searches the pages: the words as typed, and without those that only bind; where they nowhere stand
 * together, also with slips of the hand mended; where nothing is found, without the commonest words.
 */
export async function searchPages(
  base: string,
  query: string,
  equivalents: Equivalents,
): Promise<PagesAnswer> {
  const words = await siteLexicon(base);
  const read = understand(query, words, equivalents);
  const binding = bindingWords(query);
  const unknown = read.unknown.filter((word) => !binding.has(word));
  const answer: PagesAnswer = { results: [], understood: { ...read, unknown }, leftOut: [] };
  const isQuoted = read.quoted.length > 0;
  const essential = read.readings.map((terms) => contentWords(terms, hasMarks(query)));
  const readings = distinct(isQuoted ? read.readings : [...read.readings, ...essential]);
  const [whole = []] = readings;
  const first = isQuoted ? whole : (essential.find((terms) => terms.length > 0) ?? whole);
  if (first.length === 0) return answer;

  const found = await fetchFor(base, readings);
  answer.results = rankPages(found, readings).filter(holdsQuoted(found, read.quoted));
  const isSettled = answer.results.some(({ together }) => together);
  if (isSettled || isQuoted || unknown.length > 0) return answer;

  const mended = [first, ...readings.slice(1, 2)].flatMap((terms) =>
    mendedReadings(terms, words, answer.results.length > 0),
  );
  const better = rankPages(await fetchFor(base, mended), mended);
  answer.results = merge(
    better.filter(({ together }) => together),
    answer.results.length > 0 ? answer.results : better,
  );
  if (answer.results.every(({ scattered }) => scattered)) await leaveOut(base, query, first, answer);
  return answer;
}

/** The words of a question that only bind others, as typed. */
function bindingWords(query: string): Set<string> {
  const words = wordsOf(query);
  const content = new Set(contentWords(words, hasMarks(query)));
  return new Set(words.filter((word) => !content.has(word)).map(({ text }) => text));
}

/** Readings that ask for something, each once. */
function distinct(readings: readonly Term[][]): Term[][] {
  const byText = new Map(readings.map((terms) => [terms.map(({ exact }) => exact).join(' '), terms]));
  return [...byText.values()].filter((terms) => terms.length > 0);
}

const merge = (first: readonly PageResult[], rest: readonly PageResult[]) => [
  ...first,
  ...rest.filter(({ url }) => !first.some((each) => each.url === url)),
];

/** Leaves words out, the commonest first, until something holds the others close together. */
async function leaveOut(
  base: string,
  query: string,
  terms: readonly Term[],
  answer: PagesAnswer,
): Promise<void> {
  const counts = await frequencies(base, terms.map(({ fold }) => fold));
  const commonest = [...terms.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  for (let left = 1; left < terms.length; left += 1) {
    const out = new Set(commonest.slice(0, left));
    const rest = terms.filter((_, place) => !out.has(place));
    const results = rankPages(await fetchFor(base, [rest]), [rest]);
    if (results.length === 0 || results.every(({ scattered }) => scattered)) continue;
    answer.results = merge(results, answer.results);
    answer.leftOut = terms.filter((_, place) => out.has(place)).map((term) => asTyped(query, term));
    return;
  }
}

/** A term as it stands in the question. */
const asTyped = (query: string, { fold, exact }: Term) =>
  wordsOf(query).find((word) => word.fold === fold)?.text ?? exact.normalize('NFC');

function fetchFor(base: string, readings: readonly Term[][]): Promise<PageDocument[]> {
  const texts = readings.map(textOf);
  return candidates(base, [...texts.map((text) => `"${text}"`), ...texts], LIMIT);
}

/**
 * The reading with one word exchanged for one a slip away. A word that the site does not know is the
 * one mistyped; else each may be, and `onlySwaps` keeps to two letters swapped.
 */
function mendedReadings(terms: readonly Term[], words: Lexicon, onlySwaps: boolean): Term[][] {
  const MOST = 14;
  const strange = terms.filter(({ fold }) => !words.has(fold));
  const suspects = strange.length > 0 ? strange.slice(0, 1) : terms;
  const mended: { reading: Term[]; isSwap: boolean }[] = [];
  for (const suspect of suspects) {
    if (!/^[a-z]{2,}$/.test(suspect.fold)) continue;
    for (const fold of words.folds()) {
      if (!isOneSlip(suspect.fold, fold)) continue;
      const isSwap = sameLetters(suspect.fold, fold);
      if (onlySwaps && strange.length === 0 && !isSwap) continue;
      const other = { fold, exact: fold, marked: false, prefix: false };
      mended.push({ reading: terms.map((term) => (term === suspect ? other : term)), isSwap });
    }
  }
  return mended
    .sort((a, b) => Number(b.isSwap) - Number(a.isSwap))
    .slice(0, MOST)
    .map(({ reading }) => reading);
}

function holdsQuoted(documents: readonly PageDocument[], quoted: readonly string[]) {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  return ({ url }: PageResult) => {
    const { title = '', text = '' } = byUrl.get(url) ?? {};
    return quoted.every((phrase) => holdsPhrase(`${title} · ${text}`, phrase, hasMarks(phrase)));
  };
}
