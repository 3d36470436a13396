import { contentWords } from '../search/function-words.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { holdsPhrase } from '../search/phrase.ts';
import type { Term } from '../search/term.ts';
import { type Equivalents, type Understood, understand } from '../search/understand.ts';
import { wordsOf } from '../search/words.ts';
import { hasMarks } from '../text/fold.ts';
import { isOneSlip, sameLetters } from '../text/one-slip.ts';
import type { PageDocument } from './page-documents.ts';
import { type PageResult, rankPages } from './rank-pages.ts';

/** Results of page search, with notes on how the query was interpreted. */
export interface PagesAnswer {
  results: PageResult[];
  understood: Understood;
  /** Optional words, as typed, though the site contains them. */
  leftOut: string[];
}

/** Source of documents: Pagefind in a browser, a list in a test. */
export interface PageSource {
  /** The documents that contain every word of any of these texts; quoted words contiguously. */
  candidates(texts: readonly string[]): Promise<PageDocument[]>;
  /** Number of documents that contain each word. */
  frequencies(words: readonly string[]): Promise<number[]>;
}

const textOf = (terms: readonly Term[]) => terms.map(({ fold }) => fold).join(' ');

/**
 * Searches the pages: with the words as typed, and without function words; if they are nowhere together,
 * also with typos corrected; without results, without the commonest words.
 */
export async function answerPages(
  source: PageSource,
  words: Lexicon,
  query: string,
  equivalents: Equivalents,
): Promise<PagesAnswer> {
  const read = understand(query, words, equivalents);
  const binding = bindingWords(query);
  const unknown = read.unknown.filter((word) => !binding.has(word));
  const answer: PagesAnswer = { results: [], understood: { ...read, unknown }, leftOut: [] };
  const isQuoted = read.quoted.length > 0;
  const essential = read.readings.map((terms) => contentWords(terms, hasMarks(query)));
  const ways = distinct(
    read.readings.flatMap((terms, place): Way[] => {
      const setback = place < read.asTyped ? 0 : setbacks.otherWords;
      const whole = { terms, setback };
      return isQuoted
        ? [whole]
        : [whole, { terms: essential[place] ?? [], setback: setback + setbacks.fewerWords }];
    }),
  );
  const readings = ways.map(({ terms }) => terms);
  const [first = []] = readings;
  if (first.length === 0) return answer;

  let isSettled = false;
  for (const most of [setbacks.fewerWords, Infinity]) {
    const asked = ways.filter(({ setback }) => setback <= most);
    const texts = asked.map(({ terms }) => terms);
    const found = await fetchFor(source, texts);
    const holds = holdsQuoted(found, read.quoted);
    const results = rankPages(
      found,
      texts,
      asked.map(({ setback }) => setback),
    );
    answer.results = results.filter(holds);
    isSettled = answer.results.some(({ together }) => together);
    if (isSettled) break;
  }
  if (isSettled || isQuoted || unknown.length > 0) return answer;

  const mended = readings
    .slice(0, 2)
    .flatMap((terms) => mendedReadings(terms, words, answer.results.length > 0));
  const better = rankPages(await fetchFor(source, mended), mended);
  answer.results = merge(
    better.filter(({ together }) => together),
    answer.results.length > 0 ? answer.results : better,
  );
  if (answer.results.every(({ scattered }) => scattered))
    await leaveOut(
      source,
      words,
      query,
      distinct(essential.map((terms) => ({ terms, setback: 0 }))),
      answer,
    );
  return answer;
}

/** Function words of a query, as typed. */
function bindingWords(query: string): Set<string> {
  const words = wordsOf(query);
  const content = new Set(contentWords(words, hasMarks(query)));
  return new Set(words.filter((word) => !content.has(word)).map(({ text }) => text));
}

/** An interpretation of the query, and the penalty of its results. */
interface Way {
  terms: Term[];
  setback: number;
}
const setbacks = { fewerWords: 5, otherWords: 25 };

/** Non-empty interpretations without duplicates. */
function distinct(ways: readonly Way[]): Way[] {
  const byText = new Map<string, Way>();
  for (const way of ways) {
    const key = way.terms.map(({ exact }) => exact).join(' ');
    if (key && !byText.has(key)) byText.set(key, way);
  }
  return [...byText.values()].sort((a, b) => a.setback - b.setback);
}

const merge = (first: readonly PageResult[], rest: readonly PageResult[]) => [
  ...first,
  ...rest.filter(({ url }) => !first.some((each) => each.url === url)),
];

/**
 * Drops words until a document contains the others close together: first unknown words, then the
 * commonest; of several interpretations it uses the one with the most known words.
 */
async function leaveOut(
  source: PageSource,
  words: Lexicon,
  query: string,
  ways: readonly Way[],
  answer: PagesAnswer,
): Promise<void> {
  const counted = await Promise.all(
    ways.slice(0, 4).map(async ({ terms }) => {
      const found = await source.frequencies(terms.map(({ fold }) => fold));
      // Pagefind also counts words with this prefix.
      const counts = found.map((count, place) => (words.has(terms[place]?.fold ?? '') ? count : 0));
      return { terms, counts, nowhere: counts.filter((count) => count === 0).length };
    }),
  );
  const [best] = counted.sort((a, b) => a.nowhere - b.nowhere);
  if (!best) return;
  const { terms, counts } = best;
  const commonness = (place: number) => counts[place] || Number.MAX_SAFE_INTEGER;
  const firstToGo = [...terms.keys()].sort((a, b) => commonness(b) - commonness(a));
  for (let left = Math.max(1, best.nowhere); left < terms.length; left += 1) {
    const out = new Set(firstToGo.slice(0, left));
    const rest = terms.filter((_, place) => !out.has(place));
    const results = rankPages(await fetchFor(source, [rest]), [rest]);
    if (results.length === 0 || results.every(({ scattered }) => scattered)) continue;
    answer.results = merge(results, answer.results);
    answer.leftOut = terms.filter((_, place) => out.has(place)).map((term) => asTyped(query, term));
    return;
  }
}

/** A term as typed in the query. */
const asTyped = (query: string, { fold, exact }: Term) =>
  wordsOf(query).find((word) => word.fold === fold)?.text ?? exact.normalize('NFC');

function fetchFor(source: PageSource, readings: readonly Term[][]): Promise<PageDocument[]> {
  const texts = readings.map(textOf);
  return source.candidates([...texts.map((text) => `"${text}"`), ...texts]);
}

/**
 * The interpretations with one word replaced by a similar one. If the site does not contain a word, that
 * one is mistyped; otherwise each may be, and `onlySwaps` allows only two swapped letters.
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
