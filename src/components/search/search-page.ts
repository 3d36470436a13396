import type { PageResult } from '../../page-search/rank-pages.ts';
import { hasMarks } from '../../text/fold.ts';
import { loadRecords } from '../register/load-register.ts';
import {
  equivalentsFor,
  type RecordsShown,
  recordsFor,
  showRecords,
} from '../register/records-section.ts';
import { sayReading, showLines } from '../register/say.ts';
import { fill } from './fill.ts';
import { walkResults } from './keys.ts';
import { warmUp } from './pagefind.ts';
import { type PagesAnswer, searchPages } from './search-pages.ts';

const base = import.meta.env.BASE_URL;
const AT_ONCE = 10;
const PAUSE = 250;

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/** The state of the page; the address holds all of it. */
interface State {
  query: string;
  /** Only results whose marks are as typed. */
  exactOnly: boolean;
}

function readState(): State {
  const parameters = new URLSearchParams(location.search);
  return { query: parameters.get('q') ?? '', exactOnly: parameters.get('dau') === 'dung' };
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

/** Wires the search page: the form, the address, back and forward. */
export function startSearchPage(): void {
  if (started) return;
  started = true;
  const form = find<HTMLFormElement>('main form[role="search"]');
  const input = find<HTMLInputElement>('main input[name="q"]');
  input.value = readState().query;
  warmUp(base);

  const go = (state: State, push: boolean) => {
    const target = addressOf(state);
    if (push) history.pushState(null, '', target);
    else history.replaceState(null, '', target);
    answer();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    go({ query, exactOnly: false }, query !== readState().query);
  });
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(
      () => go({ query: input.value.trim(), exactOnly: false }, false),
      PAUSE,
    );
  });
  find('[data-toggle-marks]').addEventListener('click', (event) => {
    event.preventDefault();
    go({ ...readState(), exactOnly: !readState().exactOnly }, true);
  });
  window.addEventListener('popstate', () => {
    input.value = readState().query;
    answer();
  });
  walkResults(input, '[data-cards] h3 a, [data-rows] .name a, [data-results] h3 a');
  answer();
}

async function answer(): Promise<void> {
  const state = readState();
  const turn = ++latest;
  const main = find('main');
  main.setAttribute('aria-busy', 'true');
  document.title = document.title.replace(
    /^.*?(?=Tìm kiếm –)/,
    state.query ? `${state.query} – ` : '',
  );
  try {
    const asked = state.query ? await ask(state.query) : null;
    if (turn === latest) show(state, asked?.pages ?? null, asked?.records ?? null);
  } catch (error) {
    if (turn === latest) showFailure(error);
  }
  if (turn !== latest) return;
  main.dataset.answered = state.query;
  main.setAttribute('aria-busy', 'false');
}

/** Pages and records, each of which may fail without the other. */
async function ask(query: string) {
  const records = loadRecords(base).then((index) => recordsFor(index, query));
  const equivalents = loadRecords(base).then((index) => equivalentsFor(index, query));
  const pages = equivalents.catch(() => []).then((known) => searchPages(base, query, known));
  return { pages: await pages, records: await records.catch(() => null) };
}

function show(
  { query, exactOnly }: State,
  found: PagesAnswer | null,
  records: RecordsShown | null,
): void {
  const cards = (records?.found.decisions ?? []).map(
    (number) => `khen-thuong/${records?.index.records.decisions[number]?.id}/`,
  );
  const all = (found?.results ?? []).filter(({ url }) => !cards.includes(url));
  const exact = all.filter(({ folded }) => !folded);
  const shown = exactOnly ? exact : all;
  find('[data-failed]').hidden = true;
  find('[data-pages]').hidden = shown.length === 0;
  const empty = find('[data-empty]');
  showRecords(query, records);
  const pagesFirst = shown[0]?.whole && !shown[0].folded && !records?.isMeant;
  const [first, second] = ['[data-records]', '[data-pages]'].map((each) => find(each));
  if (pagesFirst) first?.before(second as HTMLElement);
  else second?.before(first as HTMLElement);
  empty.hidden = !found || shown.length > 0 || (records?.count ?? 0) > 0;
  find('[data-empty-title]').textContent = `Không thấy trang nào có “${query}”`;
  find('[data-status]').textContent = found
    ? sayCount(query, shown.length, records?.count ?? 0)
    : '';
  showNotes(found);
  showMarksToggle({ query, exactOnly }, exact.length, all.length);
  showResults(shown, AT_ONCE);
}

function sayCount(query: string, pages: number, records: number): string {
  const parts = [
    records > 0 && `${records} trường hợp khen thưởng`,
    pages > 0 && `${pages} trang, mục`,
  ];
  const said = parts.filter(Boolean).join(', ');
  return said ? `${said} có “${query}”.` : `Không có kết quả cho “${query}”.`;
}

function showNotes(found: PagesAnswer | null): void {
  const leftOut = (found?.leftOut ?? []).map(
    (word) => `Không trang nào có đủ các từ; kết quả dưới đây không xét từ “${word}”.`,
  );
  const said = found ? sayReading(found.understood, 'trên các trang', found.results.length) : [];
  showLines(find('[data-notes]'), [...said, ...leftOut]);
}

function showMarksToggle(state: State, exact: number, all: number): void {
  const line = find('[data-marks]');
  line.hidden = !hasMarks(state.query) || exact === all || (exact === 0 && !state.exactOnly);
  const link = find<HTMLAnchorElement>('[data-toggle-marks]');
  link.href = addressOf({ ...state, exactOnly: !state.exactOnly });
  link.textContent = state.exactOnly ? 'Khớp cả chữ khác dấu' : `Chỉ khớp đúng dấu (${exact})`;
}

function showResults(results: readonly PageResult[], limit: number): void {
  const items: HTMLElement[] = [];
  for (const [index, result] of results.slice(0, limit).entries()) {
    if (result.folded && !results[index - 1]?.folded) {
      items.push(fill('divider', { label: 'Khớp khi không xét dấu' }));
    }
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

/** Where a result leads; browsers that can mark words of the page are asked to. */
function linkTo({ url, phrase }: PageResult): string {
  if (!phrase || !('fragmentDirective' in document)) return base + url;
  const text = encodeURIComponent(phrase).replace(/-/g, '%2D');
  return `${base}${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

function showFailure(error: unknown): void {
  const failed = find('[data-failed]');
  failed.hidden = false;
  failed.textContent = import.meta.env.DEV
    ? 'Bản xem thử chưa có chỉ mục tìm kiếm. Chạy npm start để dựng trang kèm chỉ mục.'
    : 'Chưa tải được chỉ mục tìm kiếm. Mời kiểm tra kết nối mạng rồi tải lại trang.';
  find('[data-status]').textContent = failed.textContent;
  if (import.meta.env.DEV) console.info(error);
}
