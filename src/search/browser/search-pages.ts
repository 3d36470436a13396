import { hasMarks } from '../../text/fold.ts';
import { Lexicon } from '../lexicon.ts';
import { isOneSlip } from '../near.ts';
import type { PageDocument } from '../page-documents.ts';
import { holdsPhrase } from '../phrase.ts';
import { type PageResult, rankPages } from '../rank-pages.ts';
import type { Term } from '../term.ts';
import { type Equivalents, type Understood, understand } from '../understand.ts';
import { candidates } from './pagefind.ts';

/** What the pages answer, and all that must be said about how the question was read. */
export interface PagesAnswer {
  results: PageResult[];
  understood: Understood;
  /** Words read as others to find anything: typos and swapped letters. */
  corrected: { typed: string; read: string }[];
  /** Words that no result holds, though the site knows them. */
  leftOut: string[];
}

const LIMIT = 12;
let lexicon: Promise<Lexicon> | undefined;

/** Every word of the site; without the list, words are taken as typed. */
export function siteLexicon(base: string): Promise<Lexicon> {
  lexicon ??= fetch(`${base}tim-kiem/tu.txt`).then(async (response) => {
    if (!response.ok) throw new Error(`tu.txt: ${response.status}`);
    const words = new Lexicon();
    for (const word of (await response.text()).split('\n')) words.add(word);
    return words;
  });
  return lexicon;
}

const textOf = (terms: readonly Term[]) => terms.map(({ fold }) => fold).join(' ');

/** Searches the pages: phrase, all words, then with slips corrected, then with a word left out. */
export async function searchPages(
  base: string,
  query: string,
  equivalents: Equivalents,
): Promise<PagesAnswer> {
  const words = await siteLexicon(base);
  const understood = understand(query, words, equivalents);
  const answer: PagesAnswer = { results: [], understood, corrected: [], leftOut: [] };
  const { readings } = understood;
  if (readings.length === 0) return answer;

  const found = await fetchFor(base, readings);
  answer.results = rankPages(found, readings).filter(holdsQuoted(found, understood.quoted));
  const isGivenUp = understood.quoted.length > 0 || understood.unknown.length > 0;
  if (answer.results.length > 0 || isGivenUp) return answer;

  const corrected = correctedReadings(readings[0] ?? [], words);
  answer.results = rankPages(await fetchFor(base, corrected), corrected);
  if (answer.results.length > 0) return answer;

  const first = readings[0] ?? [];
  for (const left of first) {
    const rest = first.filter((term) => term !== left);
    if (rest.length === 0) continue;
    const results = rankPages(await fetchFor(base, [rest]), [rest]);
    if (results.length > 0 && results.length >= answer.results.length) {
      answer.results = results;
      answer.leftOut = [left.exact.normalize('NFC')];
    }
  }
  return answer;
}

function fetchFor(base: string, readings: readonly Term[][]): Promise<PageDocument[]> {
  const texts = readings.map(textOf);
  return candidates(base, [...texts.map((text) => `"${text}"`), ...texts], LIMIT);
}

/** The reading with one word exchanged for one that differs by a slip, for each such word. */
function correctedReadings(terms: readonly Term[], words: Lexicon): Term[][] {
  const MOST = 16;
  const corrected: Term[][] = [];
  for (const [index, term] of terms.entries()) {
    for (const fold of words.folds()) {
      if (!/^[a-z]{2,}$/.test(term.fold) || !isOneSlip(term.fold, fold)) continue;
      const other = { fold, exact: fold, marked: false, prefix: false };
      corrected.push(terms.map((each, place) => (place === index ? other : each)));
      if (corrected.length >= MOST) return corrected;
    }
  }
  return corrected;
}

function holdsQuoted(documents: readonly PageDocument[], quoted: readonly string[]) {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  return ({ url }: PageResult) => {
    const { title = '', text = '' } = byUrl.get(url) ?? {};
    return quoted.every((phrase) => holdsPhrase(`${title} · ${text}`, phrase, hasMarks(phrase)));
  };
}
