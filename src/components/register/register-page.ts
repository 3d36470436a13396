import { type Chosen, type FacetKey, facetKeys, facets, labelOf } from '../../register/facets.ts';
import { nearestNames } from '../../register/nearest-names.ts';
import { answerRegister, type RegisterAnswer } from '../../register/register-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import {
  orderOf,
  type RegisterState,
  readRegisterState,
  writeRegisterState,
} from '../../register/register-state.ts';
import { hitGroup } from '../../register/search-register.ts';
import type { Order } from '../../register/sort-rows.ts';
import { shortDate } from '../../text/date-words.ts';
import { hasMarks } from '../../text/fold.ts';
import { walkResults } from '../search/keys.ts';
import { saveCsv, saveXlsx, tableOfRows } from './download.ts';
import { element, readChosen, showFacets } from './facet-form.ts';
import { loadRecords } from './load-register.ts';
import { decisionCard, recordItem } from './row-item.ts';
import { sayDate, sayReading, showLines } from './say.ts';
import { readSpan, showSpan } from './span-fields.ts';

const base = import.meta.env.BASE_URL;
const AT_ONCE = 50;
const PAUSE = 120;

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

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
    index = await loadRecords(base);
  } catch {
    fail();
    return;
  }
  if (open) go({ ...state(), order: 'moi-nhat' }, true);
  else show();
}

const state = () => readRegisterState(location.search);

function go(next: RegisterState, push: boolean): void {
  const target = writeRegisterState(next) || location.pathname;
  if (push) history.pushState(null, '', target);
  else history.replaceState(null, '', target);
  if (index) show();
}

function wire(input: HTMLInputElement): void {
  const form = input.form as HTMLFormElement;
  if (!input.value) input.value = state().query;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    go({ ...state(), query, exactOnly: false }, query !== state().query);
  });
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(
      () => go({ ...state(), query: input.value.trim(), exactOnly: false }, false),
      PAUSE,
    );
  });
  const filters = find<HTMLFormElement>('[data-filter-form]');
  filters.addEventListener('change', () => {
    const span = readSpan(filters);
    find('[data-span-error]').hidden = span !== null;
    if (span) go({ ...state(), chosen: readChosen(filters), ...span }, true);
  });
  filters.addEventListener('submit', (event) => event.preventDefault());
  find<HTMLSelectElement>('[data-order]').addEventListener('change', (event) => {
    go({ ...state(), order: (event.target as HTMLSelectElement).value as Order }, true);
  });
  find('[data-toggle-marks]').addEventListener('click', (event) => {
    event.preventDefault();
    go({ ...state(), exactOnly: !state().exactOnly }, true);
  });
  window.addEventListener('popstate', () => {
    input.value = state().query;
    show();
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    button.addEventListener('click', () => save(button.dataset.save ?? ''));
  }
  walkResults(input, '[data-cards] h3 a, [data-rows] .name a');
}

/** Shows what the address asks for. */
function show(): void {
  const asked = state();
  const isAsked = writeRegisterState(asked) !== '';
  find('[data-register]').hidden = !isAsked;
  find('[data-browse]').hidden = isAsked;
  const main = find('main');
  if (isAsked) {
    answer = answerRegister(index, asked);
    showCards();
    showSaid(asked);
    showFacets(find('[data-facets]'), answer.values);
    showFilters(asked);
    showRows(AT_ONCE);
    showEmpty(asked);
  }
  main.dataset.answered = asked.query;
  main.setAttribute('aria-busy', 'false');
}

function showCards(): void {
  const cards = (answer.found?.decisions ?? []).flatMap(
    (number) => decisionCard(index, number) ?? [],
  );
  const place = find('[data-cards]');
  place.hidden = cards.length === 0;
  place.replaceChildren(...cards);
}

function showSaid(asked: RegisterState): void {
  const { rows, found, exactCount, groupOf } = answer;
  const count = rows.length.toLocaleString('vi-VN');
  const total = `${count} trường hợp khen thưởng`;
  find('[data-status]').textContent =
    rows.length === 0
      ? 'Không có kết quả.'
      : asked.query
        ? `${total} khớp “${asked.query}”.`
        : `${total}.`;
  showLines(find('[data-notes]'), [
    ...(found ? sayReading(found.understood, 'trong danh sách khen thưởng', rows.length) : []),
    ...sayDate(found?.date ?? null),
  ]);
  const hasFolded = hasMarks(asked.query) && exactCount > 0 && exactCount < groupOf.size;
  find('[data-marks]').hidden = !hasFolded && !asked.exactOnly;
  const toggle = find<HTMLAnchorElement>('[data-toggle-marks]');
  toggle.href = writeRegisterState({ ...asked, exactOnly: !asked.exactOnly });
  toggle.textContent = asked.exactOnly
    ? 'Khớp cả chữ khác dấu'
    : `Chỉ khớp đúng dấu (${exactCount})`;
}

/** Chips of what is in force; each takes its own value away. */
function showFilters(asked: RegisterState): void {
  const filters = find<HTMLFormElement>('[data-filter-form]');
  showSpan(filters, asked);
  const order = find<HTMLSelectElement>('[data-order]');
  find<HTMLOptionElement>('[data-best]').hidden = !asked.query;
  order.value = orderOf(asked);
  const chips = chosenChips(asked);
  const place = find('[data-chips]');
  place.hidden = chips.length === 0;
  if (chips.length > 1) {
    chips.push(chip('Bỏ mọi bộ lọc', { ...asked, chosen: {}, from: '', to: '' }));
  }
  place.replaceChildren(...chips);
  find('[data-active]').textContent = chips.length > 0 ? `(${countChosen(asked)})` : '';
}

const countChosen = ({ chosen, from, to }: RegisterState) =>
  Object.values(chosen).flat().length + Number(Boolean(from || to));

function without(chosen: Chosen, facet: FacetKey, value: string): Chosen {
  return { ...chosen, [facet]: chosen[facet]?.filter((each) => each !== value) };
}

function chosenChips(asked: RegisterState): HTMLElement[] {
  const chips = facetKeys.flatMap((facet) =>
    (asked.chosen[facet] ?? []).map((value) =>
      chip(
        `${labelOf(index.records, facet, value)} ×`,
        {
          ...asked,
          chosen: without(asked.chosen, facet, value),
        },
        `Bỏ bộ lọc ${facets[facet].label}: ${labelOf(index.records, facet, value)}`,
      ),
    ),
  );
  if (asked.from || asked.to) {
    const span = [
      asked.from && `từ ${shortDate(asked.from)}`,
      asked.to && `đến ${shortDate(asked.to)}`,
    ];
    chips.push(chip(`Ký ${span.filter(Boolean).join(' ')} ×`, { ...asked, from: '', to: '' }));
  }
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
    go(next, true);
    find('[data-status]').focus();
  });
  return link;
}

function showRows(limit: number): void {
  const { rows, groupOf, found } = answer;
  const bestFirst = orderOf(state()) === 'phu-hop';
  const items: HTMLElement[] = [];
  let group = 0;
  for (const row of rows.slice(0, limit)) {
    const its = groupOf.get(row) ?? hitGroup.asTyped;
    if (bestFirst && its > group && its >= hitGroup.folded) {
      const label =
        its === hitGroup.folded
          ? 'Khớp khi không xét dấu'
          : 'Gần giống chữ đã gõ (khác một chữ cái)';
      const divider = element('li', { className: 'hit-divider' });
      divider.append(element('p', { textContent: label }));
      items.push(divider);
    }
    group = Math.max(group, its);
    items.push(recordItem(index, row, found, its));
  }
  const list = find('[data-rows]');
  list.replaceChildren(...items);
  list.hidden = rows.length === 0;
  find('[data-toolbar]').hidden = rows.length === 0;
  const more = find<HTMLButtonElement>('[data-more]');
  more.hidden = rows.length <= limit;
  more.textContent = `Xem thêm ${Math.min(AT_ONCE, rows.length - limit)} trong ${rows.length - limit} trường hợp còn lại`;
  more.onclick = () => {
    showRows(limit + AT_ONCE);
    const names = document.querySelectorAll<HTMLElement>('[data-rows] [data-commendation]');
    names[limit]?.querySelector('a')?.focus();
  };
}

function showEmpty(asked: RegisterState): void {
  const empty = find('[data-empty]');
  empty.hidden = answer.rows.length > 0;
  if (answer.rows.length > 0) return;
  find('[data-empty-title]').textContent = asked.query
    ? `Không thấy trường hợp nào khớp “${asked.query}”`
    : 'Không có trường hợp nào như vậy';
  find<HTMLAnchorElement>('[data-everywhere]').href =
    `${base}tim-kiem/?q=${encodeURIComponent(asked.query)}`;
  const drops = countChosen(asked) > 0 ? chosenChips(asked) : [];
  find('[data-drop]').hidden = drops.length === 0;
  find('[data-drop-list]').replaceChildren(...drops);
  const near = asked.query ? nearestNames(index, asked.query) : [];
  find('[data-near]').hidden = near.length === 0;
  find('[data-near-list]').replaceChildren(
    ...near.map((name) => {
      const item = element('li', {});
      item.append(element('a', { textContent: name, href: `?q=${encodeURIComponent(name)}` }));
      return item;
    }),
  );
}

async function save(kind: string): Promise<void> {
  const table = tableOfRows(index, answer.rows);
  const said = find('[data-saved]');
  if (kind === 'print') {
    showRows(answer.rows.length);
    window.print();
    return;
  }
  if (kind === 'xlsx') await saveXlsx(table);
  else if (kind === 'csv') await saveCsv(table);
  else await navigator.clipboard.writeText(table.map((line) => line.join('\t')).join('\n'));
  said.textContent =
    kind === 'copy' ? `Đã chép ${answer.rows.length} dòng.` : `Đã tải ${answer.rows.length} dòng.`;
}

function fail(): void {
  find('[data-register]').hidden = false;
  find('[data-toolbar]').hidden = true;
  const failed = find('[data-failed]');
  failed.hidden = false;
  failed.textContent =
    'Chưa tải được danh sách khen thưởng. Mời kiểm tra kết nối mạng rồi tải lại trang, hoặc xem các danh sách theo năm, hình thức bên dưới.';
  find('main').setAttribute('aria-busy', 'false');
}
