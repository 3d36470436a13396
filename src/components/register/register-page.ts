import { searchAsTyped } from '../../register/answer-as-typed.ts';
import { hitGroup } from '../../register/collect-rows.ts';
import { asksTexts } from '../../register/records-answer.ts';
import { answerRegister, type RegisterAnswer } from '../../register/register-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import {
  type Order,
  orderOf,
  type RegisterState,
  readRegisterState,
  writeRegisterState,
} from '../../register/register-state.ts';
import { AskedHistory, titleQuestion } from '../search/asked-history.ts';
import { walkResults } from '../search/keys.ts';
import { openRegister } from './load-register.ts';
import { recordItem } from './row-item.ts';

/** Code not needed for the first rows is loaded after them. */
const loadAround = () => import('./around-rows.ts');
const loadOrders = () => import('../../register/sort-rows.ts');

const base = import.meta.env.BASE_URL;
const AT_ONCE = 50;
const PAUSE = 120;

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/** The displayed records: with achievements, or without. */
let index: RecordIndex;
let answer: RegisterAnswer;
let latest = 0;
let started = false;

/** Initialises the register; `open` shows every row before a query is entered. */
export async function startRegister(open: boolean): Promise<void> {
  if (started) return;
  started = true;
  const input = find<HTMLInputElement>('main input[name="q"]');
  const wide = window.matchMedia('(min-width: 58rem)');
  find<HTMLDetailsElement>('[data-filters]').open = wide.matches;
  wire(input);
  if (orderOf(state()) !== 'phu-hop') loadOrders();
  try {
    index = (await openRegister(base)).index;
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
    const { readChosen, readSpan } = await loadAround();
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
    button.addEventListener('click', async () => {
      const { save } = await loadAround();
      await save(button.dataset.save ?? '', index, answer.rows);
    });
  }
  // On paper there is no button that shows more.
  window.addEventListener('beforeprint', () => {
    if (answer) showRows(answer.rows.length);
  });
  walkResults(input, '[data-cards] h3 a, [data-rows] .name a, [data-near-rows] .name a');
}

/** Shows the results for the address: rows first, then everything around them. */
async function show(): Promise<void> {
  const wanted = state();
  const turn = ++latest;
  const isCurrent = () => turn === latest;
  const isAsked = writeRegisterState(wanted) !== '';
  titleQuestion(wanted.query);
  find('[data-register]').hidden = !isAsked;
  find('[data-browse]').hidden = isAsked;
  const main = find('main');
  main.toggleAttribute('data-asked', isAsked);
  if (isAsked) {
    main.setAttribute('aria-busy', 'true');
    const order = orderOf(wanted);
    const sorting = order === 'phu-hop' ? null : await loadOrders().catch(() => null);
    if (!isCurrent()) return;
    const { query } = wanted;
    const table = await openRegister(base)
      .then((register) => register.indexFor(query))
      .catch(fail);
    if (!isCurrent() || table === undefined) return;
    if (table === null) return (await loadAround()).showWholeNeeded(wanted, go, isCurrent);
    const showAnswer = async (from: RecordIndex) => {
      const found = searchAsTyped(from, query) ?? (await loadAround()).searchRecords(from, query);
      if (!isCurrent()) return;
      index = from;
      answer = answerRegister(index, wanted, query ? found : null);
      if (sorting) answer.rows = sorting.sortRows(index.records, answer.rows, order);
      showRows(AT_ONCE);
    };
    await showAnswer(table);
    if (!isCurrent()) return;
    let isPart = false;
    if (answer.found && asksTexts(answer.found)) {
      const { loadRecordsWithTexts } = await loadAround();
      const whole = await loadRecordsWithTexts(base).catch(() => null);
      if (!isCurrent()) return;
      isPart = whole === null;
      if (whole) await showAnswer(whole);
    }
    const { showAround } = await loadAround();
    if (!isCurrent()) return;
    await showAround({ index, answer, wanted, isPart, isCurrent, go });
    if (!isCurrent()) return;
  }
  main.dataset.answered = wanted.query;
  main.setAttribute('aria-busy', 'false');
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

function fail(): void {
  find('[data-register]').hidden = false;
  find('[data-browse]').hidden = false;
  find('[data-toolbar]').hidden = true;
  find('[data-status]').textContent = '';
  const failed = find('[data-failed]');
  failed.hidden = false;
  failed.textContent = failed.dataset.failed as string;
  find('main').setAttribute('aria-busy', 'false');
}
