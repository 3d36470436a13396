import type { PageDocument } from '../../page-search/page-documents.ts';
import { type PageResult, rankPages } from '../../page-search/rank-pages.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { isOneSlip, sameLetters } from '../../search/near.ts';
import { holdsPhrase } from '../../search/phrase.ts';
import type { Term } from '../../search/term.ts';
import { type Equivalents, type Understood, understand } from '../../search/understand.ts';
import { hasMarks } from '../../text/fold.ts';
import { candidates } from './pagefind.ts';

/** What the pages answer, and all that must be said about how the question was read. */
export interface PagesAnswer {
  results: PageResult[];
  understood: Understood;
  /** Words that no result holds, though the site knows them. */
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
  return lexicon;
}

const textOf = (terms: readonly Term[]) => terms.map(({ fold }) => fold).join(' ');

/**
 * Searches the pages: the words as typed; where they nowhere stand together, also with slips of the
 * hand mended; where nothing is found, with a word left out.
 */
export async function searchPages(
  base: string,
  query: string,
  equivalents: Equivalents,
): Promise<PagesAnswer> {
  const words = await siteLexicon(base);
  const understood = understand(query, words, equivalents);
  const answer: PagesAnswer = { results: [], understood, leftOut: [] };
  const { readings, quoted, unknown } = understood;
  const [first = []] = readings;
  if (first.length === 0) return answer;

  const found = await fetchFor(base, readings);
  answer.results = rankPages(found, readings).filter(holdsQuoted(found, quoted));
  const isSettled = answer.results.some(({ together }) => together);
  if (isSettled || quoted.length > 0 || unknown.length > 0) return answer;

  const mended = readings
    .slice(0, 2)
    .flatMap((terms) => mendedReadings(terms, words, answer.results.length > 0));
  const better = rankPages(await fetchFor(base, mended), mended);
  answer.results = merge(
    better.filter(({ together }) => together),
    answer.results.length > 0 ? answer.results : better,
  );
  if (answer.results.length === 0) await leaveOneOut(base, first, answer);
  return answer;
}

const merge = (first: readonly PageResult[], rest: readonly PageResult[]) => [
  ...first,
  ...rest.filter(({ url }) => !first.some((each) => each.url === url)),
];

async function leaveOneOut(base: string, terms: readonly Term[], answer: PagesAnswer) {
  for (const left of terms) {
    const rest = terms.filter((term) => term !== left);
    if (rest.length === 0) continue;
    const results = rankPages(await fetchFor(base, [rest]), [rest]);
    if (results.length > 0 && results.length >= answer.results.length) {
      answer.results = results;
      answer.leftOut = [left.exact.normalize('NFC')];
    }
  }
}

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
