import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { sayRows } from '../../model/tally.ts';
import type { PagesAnswer } from '../../page-search/answer-pages.ts';
import { isQuestion } from '../../page-search/page-named.ts';
import type { PageResult } from '../../page-search/rank-pages.ts';
import { asksTexts } from '../../register/records-answer.ts';
import { asksHow } from '../../search/how-questions.ts';
import { holdsPhrase } from '../../search/phrase.ts';
import { wordsOf } from '../../search/words.ts';
import { findCitation } from '../../text/decision-number.ts';
import { oldLettersOf } from '../../text/old-letters.ts';
import { openRegister } from '../register/load-register.ts';
import { loadRecordsWithTexts } from '../register/load-texts.ts';
import {
  type RecordsShown,
  recordsFor,
  showRecords,
  unitNamesFor,
} from '../register/records-section.ts';
import {
  sayFound,
  sayOldLetters,
  sayReading,
  sayRegisterReading,
  showLines,
} from '../register/say.ts';
import { AskedHistory, titleQuestion } from './asked-history.ts';
import { fill } from './fill.ts';
import { walkResults } from './keys.ts';
import { warmUp } from './pagefind.ts';

/** The first rows do not wait for the code that searches pages. */
const loadPageSearch = () => import('./search-pages.ts');

const base = import.meta.env.BASE_URL;
const AT_ONCE = 10;
const PAUSE = 250;
const RECORDS_FAILED =
  'Chưa tải được danh sách khen thưởng; dưới đây chỉ có các trang. Mời kiểm tra kết nối mạng rồi tải lại trang.';
const WHOLE_NEEDED =
  'Câu này phải xét cả sổ khen thưởng: mời hỏi ở mục Tra cứu khen thưởng, hoặc gõ đủ họ tên, số quyết định.';
const NEAR_APART =
  'Tên gần giống phải tìm trong cả sổ khen thưởng: mời hỏi ở mục Tra cứu khen thưởng.';
const PAGES_FAILED = import.meta.env.DEV
  ? 'Bản xem thử chưa có chỉ mục trang. Chạy npm start để dựng trang kèm chỉ mục.'
  : 'Chưa tải được chỉ mục các trang. Mời kiểm tra kết nối mạng rồi tải lại trang.';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/** The state of the page; the address contains all of it. */
interface State {
  query: string;
  /** Only results with the typed diacritics. */
  exactOnly: boolean;
}

/** The received results: `undefined` is pending, `null` could not be fetched. */
interface Arrived {
  records: RecordsShown | null | undefined;
  pages: PagesAnswer | null | undefined;
  /** Whether only the whole register can answer, which is fetched on the register's page. */
  isWholeNeeded?: boolean;
}

function readState(): State {
  const parameters = new URLSearchParams(location.search);
  return { query: parameters.get('q')?.trim() ?? '', exactOnly: parameters.get('dau') === 'dung' };
}

function addressOf({ query, exactOnly }: State): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (exactOnly) parameters.set('dau', 'dung');
  const search = parameters.toString();
  return search ? `?${search}` : location.pathname;
}

let latest = 0;
let started = false;

/** Initialises the search page: the form, the address, back and forward. */
export function startSearchPage(): void {
  if (started) return;
  started = true;
  const form = find<HTMLFormElement>('main form[role="search"]');
  const input = find<HTMLInputElement>('main input[name="q"]');
  if (!input.value) input.value = readState().query;
  const asked = new AskedHistory();
  let timer = 0;
  const go = (state: State, typed = false) => {
    clearTimeout(timer);
    asked.go(addressOf(state), typed);
    answer();
  };
  const typedState = () => ({ query: input.value.trim(), exactOnly: false });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(typedState());
  });
  input.addEventListener('blur', () => asked.settle());
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => go(typedState(), true), PAUSE);
  });
  find('[data-toggle-marks]').addEventListener('click', (event) => {
    event.preventDefault();
    go({ ...readState(), exactOnly: !readState().exactOnly });
  });
  window.addEventListener('popstate', () => {
    asked.settle();
    input.value = readState().query;
    answer();
  });
  walkResults(
    input,
    '[data-cards] h3 a, [data-rows] .name a, [data-results] h3 a, [data-near-rows] .name a',
  );
  answer();
}

/** Answers the query in the address: the register's rows as soon as they are known, then the pages. */
async function answer(): Promise<void> {
  const state = readState();
  const turn = ++latest;
  const main = find('main');
  main.setAttribute('aria-busy', 'true');
  main.toggleAttribute('data-asked', state.query !== '');
  titleQuestion(state.query);
  const arrived: Arrived = { records: undefined, pages: undefined };
  const { query } = state;
  const isAsked = query !== '' && oldLettersOf(query) === null;
  if (isAsked) {
    find('[data-status]').textContent = 'Đang tìm…';
    const register = await openRegister(base).catch(() => undefined);
    const index = await Promise.resolve(register?.indexFor(query)).catch(() => undefined);
    arrived.isWholeNeeded = index === null;
    arrived.records = index ? await recordsFor(index, query, state.exactOnly).catch(failed) : null;
    if (turn !== latest) return;
    show(state, arrived);
    warmUp(base);
    const known = index ? unitNamesFor(index, query) : [];
    const isInTexts = arrived.records && asksTexts(arrived.records.found);
    const isNearLeft = arrived.records?.found.isNearLeft;
    const [pages, whole, near] = await Promise.all([
      loadPageSearch()
        .then(({ searchPages }) => searchPages(base, query, known))
        .catch(failed),
      isInTexts ? loadRecordsWithTexts(base).catch(failed) : null,
      isNearLeft ? register?.nearFor?.(query).catch(failed) : null,
    ]);
    if (turn !== latest) return;
    arrived.pages = pages;
    const more = whole ?? near;
    if (more) {
      const isByTexts = more === whole && arrived.records?.count === 0;
      arrived.records = await recordsFor(more, query, state.exactOnly, isByTexts);
    }
  } else {
    Object.assign(arrived, { records: null, pages: null });
  }
  show(state, arrived);
  main.dataset.answered = query;
  main.setAttribute('aria-busy', 'false');
}

function failed(error: unknown): null {
  if (import.meta.env.DEV) console.info(error);
  return null;
}

function show(state: State, { records, pages, isWholeNeeded }: Arrived): void {
  const { query, exactOnly } = state;
  const letters = oldLettersOf(query);
  const isAsked = query !== '' && letters === null;
  const cards = (records?.found.decisions ?? []).map((number) =>
    fillRoute(recordRoutes.decision, records?.index.records.decisions[number]?.id ?? ''),
  );
  const all = pagesFor(records, pages).filter(({ url }) => !cards.includes(url));
  const exact = all.filter(({ folded }) => !folded);
  const shown = exactOnly ? exact : all;
  showRecords(query, records ?? null);
  const [first, second] = [find('[data-records]'), find('[data-pages]')];
  // A page with the query as title, or one that answers a question, comes before rows that only contain
  // the words.
  const [lead] = shown;
  const isAnswer =
    lead?.folded === false &&
    (lead.whole || (isQuestion(query) && !lead.scattered && !records?.isNamed));
  const isFirst =
    (lead && records?.isByTexts) ||
    (isAnswer && !records?.isMeant) ||
    (lead && asksHow(query) && !records?.isPerson);
  if (isFirst) first.before(second);
  else second.before(first);
  // Similar names come before approximate pages.
  const near = find('[data-near-rows]');
  const holdsAll = pages?.leftOut.length === 0 && pages.understood.unknown.length === 0;
  if (holdsAll && shown[0]?.together && !shown[0].folded) second.after(near);
  else second.before(near);
  second.hidden = shown.length === 0;
  const isEmpty = isAsked && pages && shown.length === 0 && (records?.count ?? 0) === 0;
  find('[data-empty]').hidden = !isEmpty;
  find('[data-status]').textContent = letters
    ? sayOldLetters(letters)
    : isAsked
      ? sayCount(query, shown, records, pages)
      : '';
  const failures = isAsked
    ? [
        records === null && (isWholeNeeded ? WHOLE_NEEDED : RECORDS_FAILED),
        pages === null && PAGES_FAILED,
      ].filter((each) => each !== false)
    : [];
  find('[data-failed]').hidden = failures.length === 0;
  find('[data-failed]').textContent = failures.join(' ');
  showNotes(query, records ?? null, pages ?? null);
  showMarksToggle(state, exact.length, all.length);
  showResults(shown, AT_ONCE);
}

/** A number that distinguishes collectives, at the end of a query. */
const NUMBERED = /\p{L}\s+\d{1,3}(?:\p{L}\d{0,2})?$/u;

/**
 * The pages to show: if nobody has the name, no collective or no decision the number, only those that
 * contain the whole query contiguously. Pages that share some of its words would look like results.
 */
function pagesFor(records: Arrived['records'], pages: Arrived['pages']): readonly PageResult[] {
  const { results = [] } = pages ?? {};
  const { personAsked = '', notFound = null, hits = [], near = [] } = records?.found ?? {};
  const isName = personAsked !== '' || near.some(({ inName }) => inName);
  if (hits.length > 0 || !records) return results;
  const number = notFound && findCitation(notFound.typed)?.citation.typed;
  if (number)
    return results.filter((each) => each.whole || holdsPhrase(each.phrase, number, false));
  const asked = personAsked || records.query.trim();
  const isNumbered = NUMBERED.test(asked) && !records.found.date;
  if (!isName && !isNumbered) return results;
  const length = wordsOf(asked).length;
  return results.filter(
    ({ whole, folded, phrase }) => whole || (!folded && wordsOf(phrase).length >= length),
  );
}

/** Number of results so far, and that more are pending. */
function sayCount(
  query: string,
  results: readonly PageResult[],
  records: Arrived['records'],
  pages: Arrived['pages'],
): string {
  const waits = pages === undefined ? ' Đang tìm trong các trang…' : '';
  const count = records?.count ?? 0;
  const isPart = pages && (pages.leftOut.length > 0 || pages.understood.unknown.length > 0);
  const together = isPart
    ? 0
    : results.filter(({ scattered, folded }) => !scattered && !folded).length;
  const said = [
    records && count > 0 && sayRows(records.tally),
    together > 0 && `${together} trang, mục`,
  ].filter(Boolean);
  const { found } = records ?? {};
  const isAbsent = count === 0 && (found?.personAsked || found?.notFound);
  const absent =
    records && isAbsent
      ? sayFound(
          records.index,
          query,
          records.found,
          [],
          records.found.near.map(({ row }) => row),
        )
      : '';
  if (said.length > 0)
    return [absent, `${said.join(', ')} có “${query}”.${waits}`].filter(Boolean).join(' ');
  if (waits) return [absent, 'Đang tìm trong các trang…'].filter(Boolean).join(' ');
  if (pages === null) return absent || 'Chưa tìm được trong các trang.';
  return (
    absent ||
    (results.length > 0
      ? `Không trang nào có đúng các chữ của “${query}”; dưới đây là những trang gần nhất.`
      : records
        ? `Không có kết quả cho “${query}”.`
        : `Không trang nào có “${query}”.`)
  );
}

function showNotes(query: string, records: RecordsShown | null, pages: PagesAnswer | null): void {
  const leftOut =
    pages && pages.leftOut.length > 0 && pagesFor(records, pages).length > 0
      ? [
          `Không trang nào có đủ các từ; các trang dưới đây không xét ${pages.leftOut.map((word) => `“${word}”`).join(', ')}.`,
        ]
      : [];
  // For a query of one word the result itself states that it occurs nowhere.
  const isSaid =
    (records?.count ?? 0) === 0 && pages?.results.length === 0 && wordsOf(query).length === 1;
  const ofPages = pages && !isSaid ? sayReading(pages.understood, 'trên các trang') : [];
  const ofRecords =
    records && records.count > 0 ? sayRegisterReading(records.index, query, records.found) : [];
  const near = pages && records?.found.isNearLeft ? [NEAR_APART] : [];
  showLines(find('[data-notes]'), [...new Set([...ofRecords, ...ofPages, ...leftOut, ...near])]);
}

function showMarksToggle(state: State, exact: number, all: number): void {
  const line = find('[data-marks]');
  line.hidden = (exact === all || exact === 0) && !state.exactOnly;
  const link = find<HTMLAnchorElement>('[data-toggle-marks]');
  link.href = addressOf({ ...state, exactOnly: !state.exactOnly });
  link.textContent = state.exactOnly ? 'Khớp cả chữ khác dấu' : `Chỉ khớp đúng dấu (${exact})`;
}

function showResults(results: readonly PageResult[], limit: number): void {
  const items: HTMLElement[] = [];
  for (const [index, result] of results.slice(0, limit).entries()) {
    const label = dividerOf(result);
    const before = results[index - 1];
    if (label && label !== (before && dividerOf(before))) items.push(fill('divider', { label }));
    const item = fill('hit', { where: result.where, title: result.title, excerpt: result.excerpt });
    const link = item.querySelector('a');
    if (link) link.href = linkTo(result);
    items.push(item);
  }
  find('[data-results]').replaceChildren(...items);
  const more = find<HTMLButtonElement>('[data-more]');
  more.hidden = results.length <= limit;
  more.textContent = `Xem thêm ${results.length - limit} kết quả`;
  more.onclick = () => {
    showResults(results, results.length);
    find<HTMLAnchorElement>(`[data-result]:nth-of-type(${limit + 1}) a`)?.focus();
  };
}

const dividerOf = ({ folded, scattered }: PageResult) =>
  scattered ? 'Có các chữ, nhưng rải rác' : folded ? 'Khớp khi không xét dấu' : '';

/** Target of a result; supporting browsers highlight words of the page. */
function linkTo({ url, phrase }: PageResult): string {
  if (!phrase || !('fragmentDirective' in document)) return base + url;
  const text = encodeURIComponent(phrase).replace(/-/g, '%2D');
  return `${base}${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}
