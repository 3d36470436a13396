import { searchRoutes } from '../../model/search-routes.ts';
import { answerPages, type PageSource, type PagesAnswer } from '../../page-search/answer-pages.ts';
import type { PageDocument } from '../../page-search/page-documents.ts';
import { pageNamedIn } from '../../page-search/page-named.ts';
import { type PageResult, rankIndexed, rankPages } from '../../page-search/rank-pages.ts';
import { NOTHING } from '../../register/records-answer.ts';
import { asksHow, asPlansSay } from '../../search/how-questions.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { leadsTo, type PastedLink, pastedLink } from '../../search/pasted-link.ts';
import { termOf } from '../../search/term.ts';
import type { Equivalents } from '../../search/understand.ts';
import { wordsOf } from '../../search/words.ts';
import { findCitation } from '../../text/decision-number.ts';
import { candidates, frequencies } from './pagefind.ts';
import { loadTitles } from './titles.ts';

const LIMIT = 10;
let lexicon: Promise<Lexicon> | undefined;

/** Every word of the site; without the list, words are used as typed. */
function siteLexicon(base: string): Promise<Lexicon> {
  lexicon ??= fetch(base + searchRoutes.searchVocabulary).then(async (response) => {
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

let equivalents: Promise<Equivalents> | undefined;

/** Abbreviations and synonyms of the content; empty if they cannot be fetched. */
function siteEquivalents(base: string): Promise<Equivalents> {
  equivalents ??= fetch(base + searchRoutes.searchSynonyms)
    .then((response) => (response.ok ? (response.json() as Promise<Equivalents>) : []))
    .catch(() => []);
  return equivalents;
}

/** Searches the pages by Pagefind's index. @throws if the index cannot be fetched. */
export async function searchPages(
  base: string,
  typed: string,
  unitNames: Equivalents,
): Promise<PagesAnswer> {
  const link = pastedLink(typed);
  if (link) return link.query ? searchPages(base, link.query, unitNames) : pageAt(base, link);
  const query = asPlansSay(typed);
  const source = {
    candidates: (texts: readonly string[]) => candidates(base, texts, LIMIT),
    frequencies: (words: readonly string[]) => frequencies(base, words),
  };
  const [words, known, titles] = await Promise.all([
    siteLexicon(base),
    siteEquivalents(base),
    loadTitles(base, searchRoutes.searchNamedPages).catch(() => null),
  ]);
  const answer = await answerPages(source, words, query, [...known, ...unitNames]);
  const lead = leadOf([...answer.results, ...(await citingPages(source, query))], query);
  if (lead) return withLead(answer, lead);
  const named = titles && pageNamedIn(titles, query);
  if (!titles || !named || holdsWhole(answer.results[0], query)) return answer;
  const text = named.terms.map(({ fold }) => fold).join(' ');
  const found = rankPages(await source.candidates([`"${text}"`, text]), [named.terms]);
  const its = [...answer.results, ...found, ...rankIndexed(titles, [named.terms])].find(
    ({ url }) => url === named.url,
  );
  return its ? withLead(answer, its) : answer;
}

/** The page of a link, or its anchor if that has a title. */
async function pageAt(base: string, link: PastedLink): Promise<PagesAnswer> {
  const { fields } = await loadTitles(base);
  const documents = fields.map(({ document }) => document);
  const isPage = ({ url }: PageDocument) => leadsTo(link, url.replace(/#.*/, ''));
  const its = documents.filter(isPage).sort((a, b) => Number(a.archived) - Number(b.archived));
  const found =
    its.find(({ url }) => link.anchor !== '' && url.endsWith(`#${link.anchor}`)) ??
    its.find(({ url }) => !url.includes('#'));
  const results = found
    ? [found].map(({ title, where, url }) => ({
        title: [{ text: title, marked: false }],
        where,
        url,
        excerpt: [],
        phrase: '',
        score: 0,
        ...asNamed,
      }))
    : [];
  return { results, understood: NOTHING, leftOut: [] };
}

/** Pages that contain the number of an act, whatever else the query contains. */
async function citingPages(source: PageSource, query: string): Promise<PageResult[]> {
  const cited = findCitation(query)?.citation;
  if (!cited?.symbol) return [];
  const terms = wordsOf(cited.typed).map((word) => termOf(word));
  const text = terms.map(({ fold }) => fold).join(' ');
  return rankPages(await source.candidates([`"${text}"`, text]), [terms]);
}

/**
 * Whether a clause of a plan, or a page, contains the query verbatim, and is therefore better than a
 * page named in it.
 */
const holdsWhole = (result: PageResult | undefined, query: string) =>
  result?.folded === false &&
  CLAUSE.test(result.url) &&
  wordsOf(result.phrase).length >= wordsOf(query).length;

const PLAN = /\/ke-hoach\/$/;
const CLAUSE = /\/ke-hoach\/#|^trang\//;
const ROLE = /\/trach-nhiem\/[^/#]+\/$/;
/** Number of results among which a role's page may come first. */
const NEAR_FIRST = 3;

/** The page for a type of query: the act whose number it cites, or the role that has something to do. */
function leadOf(results: readonly PageResult[], query: string): PageResult | undefined {
  const holding = results.filter(({ scattered, folded }) => !scattered && !folded);
  if (findCitation(query)?.citation.symbol) {
    // If a clause contains the number, it cites another act.
    const acts = holding.filter(({ together }) => together);
    return acts.find(
      (act) => PLAN.test(act.url) && !acts.some(({ url }) => url.startsWith(`${act.url}#`)),
    );
  }
  return asksHow(query)
    ? holding.slice(0, NEAR_FIRST).find(({ url, together }) => together && ROLE.test(url))
    : undefined;
}

function withLead(answer: PagesAnswer, lead: PageResult): PagesAnswer {
  const others = answer.results.filter(({ url }) => url !== lead.url);
  return { ...answer, results: [{ ...lead, ...asNamed }, ...others] };
}

/** A page named by the query is the best result, whatever else the query contains. */
const asNamed = { whole: true, together: true, scattered: false, folded: false };
