import { contentWords } from '../search/function-words.ts';
import { type Term, termOf } from '../search/term.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { hasMarks } from '../text/fold.ts';
import type { PageIndex } from './rank-pages.ts';

/** Pages of awards, movements, roles and criteria, and about the site. */
const ABOUT =
  /^hinh-thuc\/$|^(hinh-thuc|trang|phong-trao)\/[^/#]+\/$|^gioi-thieu\/|\/(trach-nhiem|tieu-chi)\/[^/#]+\/$/;
const ROLE = /\/trach-nhiem\/[^/#]+\/$/;
const MOVEMENT = /^phong-trao\/[^/]+\/$/;
/** Whether queries can name the page at an address, below the site's root. */
export const canBeNamed = (url: string) => ABOUT.test(url);

/** Maximum number of words besides a page's name; a query with more asks for something else. */
const MOST_BESIDE = 2;

/** A page named by a query, and the matching words. */
export interface NamedPage {
  url: string;
  terms: Term[];
}

/**
 * The page whose title, part of it between commas, or alias is contained in a question about it: "cờ thi
 * đua tặng cho ai", "trưởng phòng phải làm gì"; the longest name. Null if there is none, or if the query
 * is the name alone or contains many other words.
 */
export function pageNamedIn({ fields }: PageIndex, query: string): NamedPage | null {
  const asked = wordsOf(query);
  const isMarked = hasMarks(query);
  const isSame = (typed: Word | undefined, { fold, exact }: Word) =>
    isMarked && typed && hasMarks(typed.text) ? typed.exact === exact : typed?.fold === fold;
  let best: { url: string; run: Word[]; archived: boolean } | null = null;
  for (const { document, title, alias } of fields) {
    const { url, archived } = document;
    // A query that is a title is left to ranking, whatever shorter names it contains.
    const isTitle =
      title.words.length === asked.length && title.words.every((word, n) => isSame(asked[n], word));
    if (isTitle) return null;
    const names = [
      title.words,
      ...alias.map(({ words }) => words),
      // "Khen thưởng" of "Hội đồng Thi đua, Khen thưởng" is not a name; a movement's parts are its
      // criteria.
      ...document.title
        .split(/[,;]/)
        .map(wordsOf)
        .filter((part) => !MOVEMENT.test(url) && contentWords(part, true, 'register').length > 0),
      // “Phòng Vật tư” of “Phòng Vật tư và Công trình”
      ...(ROLE.test(url) ? [wordsOf(document.title.split(' và ')[0] ?? '')] : []).filter(
        (part) => part.length > 2,
      ),
    ];
    for (const name of names) {
      if (name.length < 2 || name.length >= asked.length) continue;
      const start = asked.findIndex((_, at) =>
        name.every((word, n) => isSame(asked[at + n], word)),
      );
      const isBetter =
        !best ||
        name.length > best.run.length ||
        (name.length === best.run.length && best.archived && !archived);
      if (start >= 0 && isBetter) {
        best = { url, run: asked.slice(start, start + name.length), archived };
      }
    }
  }
  if (!best) return null;
  const { url, run } = best;
  const beside = contentWords(
    asked.filter((word) => !run.includes(word)),
    isMarked,
    'register',
  );
  return beside.length > MOST_BESIDE ? null : { url, terms: run.map((word) => termOf(word)) };
}

const ASKING = {
  fold: 'ai gi nao may sao dau'.split(' '),
  exact: 'ai gì nào mấy sao đâu'.split(' '),
};

/** Whether a text is a question: who, what, which, how many. */
export function isQuestion(query: string): boolean {
  const words = wordsOf(query);
  const asks = hasMarks(query) ? ASKING.exact : ASKING.fold;
  return words.length > 2 && words.some(({ text }) => asks.includes(text.toLowerCase()));
}
