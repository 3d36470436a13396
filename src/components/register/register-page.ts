import { asking, recordRoutes } from '../../model/record-routes.ts';
import { type Chosen, type FacetKey, facetKeys, facets, labelOf } from '../../register/facets.ts';
import { answerRegister, type RegisterAnswer } from '../../register/register-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import {
  orderOf,
  type RegisterState,
  readRegisterState,
  writeRegisterState,
} from '../../register/register-state.ts';
import { asksTexts, decisionsMeant, hitGroup } from '../../register/search-register.ts';
import type { Order } from '../../register/sort-rows.ts';
import { spanInWords } from '../../text/date-words.ts';
import { element } from '../page/element.ts';
import { AskedHistory, titleQuestion } from '../search/asked-history.ts';
import { walkResults } from '../search/keys.ts';
import { loadRecords, loadRecordsWithTexts } from './load-register.ts';
import { recordItem } from './row-item.ts';
import type { Way } from './save-rows.ts';
import { siteRoot } from './site-root.ts';

/** What no first row waits for is loaded after it. */
const loadFilters = () => import('./filter-form.ts');

const base = import.meta.env.BASE_URL;
const AT_ONCE = 50;
const PAUSE = 120;

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/** The register without what its rows are commended for, and whichever of the two is in view. */
let table: RecordIndex;
let index: RecordIndex;
let answer: RegisterAnswer;
let started = false;

/** Wires the register; `open` shows every row when nothing is asked yet. */
export async function startRegister(open: boolean): Promise<void> {
  if (started) return;
  started = true;
  const input = find<HTMLInputElement>('main input[name="q"]');
  const wide = window.matchMedia('(min-width: 58rem)');
  find<HTMLDetailsElement>('[data-filters]').open = wide.matches;
  wire(input);
  try {
    table = await loadRecords(base);
    index = table;
  } catch {
    fail();
    return;
  }
  if (open) go({ ...state(), order: 'moi-nhat' });
  else show();
}

const state = () => readRegisterState(location.search);

const asked = new AskedHistory();

function go(next: RegisterState, typed = false): void {
  asked.go(writeRegisterState(next) || location.pathname, typed);
  if (index) show();
}

function wire(input: HTMLInputElement): void {
  const form = input.form as HTMLFormElement;
  if (!input.value) input.value = state().query;
  let timer = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ ...state(), query: input.value.trim(), exactOnly: false });
  });
  input.addEventListener('blur', () => asked.settle());
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(
      () => go({ ...state(), query: input.value.trim(), exactOnly: false }, true),
      PAUSE,
    );
  });
  const filters = find<HTMLFormElement>('[data-filter-form]');
  filters.addEventListener('change', async () => {
    const { readChosen, readSpan } = await loadFilters();
    const span = readSpan(filters);
    find('[data-span-error]').hidden = span !== null;
    if (span) go({ ...state(), chosen: readChosen(filters), ...span });
  });
  filters.addEventListener('submit', (event) => event.preventDefault());
  find<HTMLSelectElement>('[data-order]').addEventListener('change', (event) => {
    go({ ...state(), order: (event.target as HTMLSelectElement).value as Order });
  });
  find('[data-toggle-marks]').addEventListener('click', (event) => {
    event.preventDefault();
    go({ ...state(), exactOnly: !state().exactOnly });
  });
  window.addEventListener('popstate', () => {
    asked.settle();
    input.value = state().query;
    if (index) show();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    button.addEventListener('click', () => save(button.dataset.save ?? ''));
  }
  // Paper has no button that shows more.
  window.addEventListener('beforeprint', () => {
    if (answer) showRows(answer.rows.length);
  });
  walkResults(input, '[data-cards] h3 a, [data-rows] .name a, [data-near-rows] .name a');
}

/** Shows what the address asks for: the rows first, then what only goes with them. */
async function show(): Promise<void> {
  const wanted = state();
  const isAsked = writeRegisterState(wanted) !== '';
  titleQuestion(wanted.query);
  find('[data-register]').hidden = !isAsked;
  find('[data-browse]').hidden = isAsked;
  const main = find('main');
  main.toggleAttribute('data-asked', isAsked);
  if (isAsked) {
    main.setAttribute('aria-busy', 'true');
    index = table;
    answer = answerRegister(table, wanted);
    let shown = answer;
    showRows(AT_ONCE);
    let isPart = false;
    if (answer.found && asksTexts(answer.found)) {
      const whole = await loadRecordsWithTexts(base).catch(() => null);
      if (answer !== shown) return;
      isPart = whole === null;
      if (whole) {
        index = whole;
        answer = answerRegister(whole, wanted);
        shown = answer;
        showRows(AT_ONCE);
      }
    }
    showFilters(wanted);
    await Promise.all([
      showCards(),
      showSaid(wanted, isPart),
      showNearRows(),
      showEmpty(wanted),
      showForm(wanted),
    ]);
    if (answer !== shown) return;
  }
  main.dataset.answered = wanted.query;
  main.setAttribute('aria-busy', 'false');
}

async function showForm(wanted: RegisterState): Promise<void> {
  const { showFacets, showSpan } = await loadFilters();
  showFacets(find('[data-facets]'), answer.values);
  showSpan(find('[data-filter-form]'), wanted);
}

async function showNearRows(): Promise<void> {
  const place = find<HTMLDetailsElement>('[data-near-rows]');
  place.hidden = answer.near.length === 0;
  if (place.hidden) return;
  const { showNear } = await import('./near-rows.ts');
  showNear(place, index, answer.found, answer.near, answer.rows.length === 0);
}

async function showCards(): Promise<void> {
  const numbers = answer.found ? decisionsMeant(answer.found) : [];
  const place = find('[data-cards]');
  place.hidden = numbers.length === 0;
  if (place.hidden) return;
  const { decisionCards } = await import('./decision-cards.ts');
  place.replaceChildren(...decisionCards(index, numbers));
  // Whoever was named with the decision comes before it.
  if (answer.found?.rowsFirst) find('[data-rows]').after(place);
  else find('[data-chips]').before(place);
}

async function showSaid(wanted: RegisterState, isPart: boolean): Promise<void> {
  const { showBesideRows } = await import('./beside-rows.ts');
  showBesideRows(index, wanted, answer, isPart);
}

/** Chips of what is in force; each takes its own value away. */
function showFilters(wanted: RegisterState): void {
  const order = find<HTMLSelectElement>('[data-order]');
  find<HTMLOptionElement>('[data-best]').hidden = !wanted.query;
  order.value = orderOf(wanted);
  const chips = chosenChips(wanted);
  const place = find('[data-chips]');
  place.hidden = chips.length === 0;
  if (chips.length > 1) {
    const all = chip('Bỏ mọi bộ lọc', { ...wanted, chosen: {}, from: '', to: '' });
    all.dataset.all = '';
    chips.push(all);
  }
  place.replaceChildren(...chips);
  find('[data-filters]').hidden = answer.rows.length === 0 && countChosen(wanted) === 0;
  find('[data-active]').textContent = chips.length > 0 ? `(${countChosen(wanted)})` : '';
}

const countChosen = ({ chosen, from, to }: RegisterState) =>
  Object.values(chosen).flat().length + Number(Boolean(from || to));

function without(chosen: Chosen, facet: FacetKey, value: string): Chosen {
  return { ...chosen, [facet]: chosen[facet]?.filter((each) => each !== value) };
}

function chosenChips(wanted: RegisterState): HTMLElement[] {
  const chips = facetKeys.flatMap((facet) =>
    (wanted.chosen[facet] ?? []).map((value) =>
      chip(
        `${labelOf(index.records, facet, value)} ×`,
        {
          ...wanted,
          chosen: without(wanted.chosen, facet, value),
        },
        `Bỏ bộ lọc ${facets[facet].label}: ${labelOf(index.records, facet, value)}`,
      ),
    ),
  );
  const span = spanInWords(wanted);
  if (span) chips.push(chip(`Ký ${span} ×`, { ...wanted, from: '', to: '' }));
  return chips;
}

function chip(text: string, next: RegisterState, label = text): HTMLElement {
  const link = element('a', {
    className: 'chip',
    textContent: text,
    href: writeRegisterState(next) || location.pathname,
  });
  link.setAttribute('aria-label', label);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go(next);
    find('[data-status]').focus();
  });
  return link;
}

function showRows(limit: number): void {
  const { rows, groupOf, found } = answer;
  const items = rows
    .slice(0, limit)
    .map((row) => recordItem(index, row, found, groupOf.get(row) ?? hitGroup.asTyped));
  const list = find('[data-rows]');
  list.replaceChildren(...items);
  list.hidden = rows.length === 0;
  find('[data-toolbar]').hidden = rows.length === 0;
  find('[data-extent]').hidden = rows.length === 0;
  const more = find<HTMLButtonElement>('[data-more]');
  more.hidden = rows.length <= limit;
  more.textContent = `Xem thêm ${Math.min(AT_ONCE, rows.length - limit)} trong ${rows.length - limit} trường hợp còn lại`;
  more.onclick = () => {
    showRows(limit + AT_ONCE);
    const names = document.querySelectorAll<HTMLElement>('[data-rows] [data-commendation]');
    names[limit]?.querySelector('a')?.focus();
  };
}

async function showEmpty(wanted: RegisterState): Promise<void> {
  const empty = find('[data-empty]');
  empty.hidden = answer.rows.length > 0;
  if (!empty.hidden) await showReasons(wanted);
}

async function showReasons(wanted: RegisterState): Promise<void> {
  const { nearestNames } = await import('../../register/nearest-names.ts');
  find('[data-empty-title]').textContent = wanted.query
    ? `Không thấy trường hợp nào khớp “${wanted.query}”`
    : 'Không có trường hợp nào như vậy';
  find<HTMLAnchorElement>('[data-everywhere]').href =
    base + asking(recordRoutes.search, wanted.query);
  const drops = countChosen(wanted) > 0 ? chosenChips(wanted) : [];
  find('[data-drop]').hidden = drops.length === 0;
  find('[data-drop-list]').replaceChildren(...drops);
  const isSaid =
    answer.near.length > 0 || Boolean(answer.found?.notFound ?? answer.found?.oldLetters);
  const near = wanted.query && !isSaid ? nearestNames(index, wanted.query) : [];
  find('[data-near]').hidden = near.length === 0;
  find('[data-near-list]').replaceChildren(
    ...near.map((name) => {
      const item = element('li', {});
      item.append(element('a', { textContent: name, href: `?q=${encodeURIComponent(name)}` }));
      return item;
    }),
  );
}

async function save(way: string): Promise<void> {
  if (way === 'print') {
    print();
    return;
  }
  const { saveRows } = await import('./save-rows.ts');
  const { tableRowOf } = await import('../../register/table-row.ts');
  const inView = async () => answer.rows.map((row) => tableRowOf(index, row, siteRoot()));
  await saveRows(way as Way, inView, 'khen-thuong');
}

function fail(): void {
  find('[data-register]').hidden = false;
  find('[data-browse]').hidden = false;
  find('[data-toolbar]').hidden = true;
  find('[data-status]').textContent = '';
  const failed = find('[data-failed]');
  failed.hidden = false;
  failed.textContent =
    'Chưa tải được danh sách khen thưởng. Mời kiểm tra kết nối mạng rồi tải lại trang, hoặc xem các danh sách theo năm, hình thức bên dưới.';
  find('main').setAttribute('aria-busy', 'false');
}
