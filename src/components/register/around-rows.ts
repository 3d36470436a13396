import { asking, recordRoutes } from '../../model/record-routes.ts';
import { facets, facetValues, labelOf } from '../../register/facet-values.ts';
import { type Chosen, type FacetKey, facetKeys } from '../../register/facets.ts';
import { decisionsMeant } from '../../register/records-answer.ts';
import { answerRegister, type RegisterAnswer } from '../../register/register-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { orderOf, type RegisterState, writeRegisterState } from '../../register/register-state.ts';
import { searchRecords } from '../../register/search-register.ts';
import { spanInWords } from '../../text/date-words.ts';
import { element } from '../page/element.ts';
import { showAlike } from './alike-rows.ts';
import { showFacets } from './facet-form.ts';
import type { Way } from './save-rows.ts';
import { sayAddress, sayFound, sayRegisterReading, showLines } from './say.ts';
import { siteRoot } from './site-root.ts';
import { showSpan } from './span-fields.ts';

export { readChosen } from './facet-form.ts';
export { loadRecordsWithTexts } from './load-texts.ts';
export { readSpan } from './span-fields.ts';
export { searchRecords };

const TEXTS_FAILED =
  'Chưa tải được nội dung thành tích, nên mới tìm trong họ tên, chức vụ, đơn vị, hình thức và trích yếu.';
const NEAR_FAILED = 'Chưa tải được các tên gần giống. Mời kiểm tra kết nối mạng rồi tải lại trang.';
const TEXTS_APART = 'Chưa tìm trong nội dung thành tích: phải tải cả sổ.';
const base = import.meta.env.BASE_URL;

/** The displayed results, with the navigation to another state. */
export interface Shown {
  index: RecordIndex;
  answer: RegisterAnswer;
  wanted: RegisterState;
  /** Whether achievements were not searched. */
  isPart: boolean;
  /** Whether no other query was entered meanwhile. */
  isCurrent(): boolean;
  go(next: RegisterState): void;
}

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/** Shows everything around the rows: counts, chips, cards, filters, near rows, reasons. */
export async function showAround(shown: Shown): Promise<void> {
  find('[data-failed]').hidden = true;
  showChips(shown);
  showSaid(shown);
  showFilters(shown);
  wireSlip(shown);
  showAlike(find('[data-rows]'), shown.index, shown.answer.found ? shown.answer.rows : []);
  await Promise.all([showCards(shown), showNearRows(shown), showEmpty(shown)]);
  if (shown.answer.found?.isNearLeft)
    void import('./near-left.ts')
      .then(({ showNearLeft }) => showNearLeft(base, shown))
      .catch(() => {
        if (!shown.isCurrent()) return;
        find('[data-near-left]').hidden = true;
        addNote(NEAR_FAILED);
      });
  else if (shown.isPart && shown.index.beyond)
    await (await loadWholeNeeded()).offerWhole(base, () => shown.go(shown.wanted));
}

/**
 * Reports that only the whole of a sharded register can answer, and shows the results with `go` once it
 * is loaded.
 */
export async function showWholeNeeded(
  wanted: RegisterState,
  go: Shown['go'],
  isCurrent: () => boolean,
): Promise<void> {
  await (await loadWholeNeeded()).showWholeNeeded(base, wanted, () => go(wanted), isCurrent);
}

/** Adds a sentence to the notes on the answer in view. */
export function addNote(text: string): void {
  const notes = find('[data-notes]');
  notes.hidden = false;
  notes.append(element('li', { textContent: text }));
}

const loadWholeNeeded = () => import('./whole-needed.ts');

function showFilters({ index, answer, wanted }: Shown): void {
  const choices = facetValues(index.records, answer.unnarrowed, wanted.chosen);
  showFacets(find('[data-facets]'), choices);
  showSpan(find('[data-filter-form]'), wanted);
  find('[data-filters]').hidden = answer.rows.length === 0 && countChosen(wanted) === 0;
  const order = find<HTMLSelectElement>('[data-order]');
  find<HTMLOptionElement>('[data-best]').hidden = !wanted.query;
  order.value = orderOf(wanted);
}

/** Shows rows with similar names below those found. */
export async function showNearRows({ index, answer }: Shown): Promise<void> {
  const place = find<HTMLDetailsElement>('[data-near-rows]');
  place.hidden = answer.near.length === 0;
  if (place.hidden) return;
  const { showNear } = await import('./near-rows.ts');
  showNear(place, index, answer.found, answer.near, answer.rows.length === 0);
}

async function showCards({ index, answer }: Shown): Promise<void> {
  const numbers = answer.found ? decisionsMeant(answer.found) : [];
  const place = find('[data-cards]');
  place.hidden = numbers.length === 0;
  if (place.hidden) return;
  const { decisionCards } = await import('./decision-cards.ts');
  place.replaceChildren(...decisionCards(index, numbers));
  // The person named together with the decision comes before it.
  if (answer.found?.rowsFirst) find('[data-rows]').after(place);
  else find('[data-chips]').before(place);
}

function showSaid({ index, answer, wanted, isPart }: Shown): void {
  const { rows, near, found } = answer;
  const { query, exactOnly } = wanted;
  find('[data-status]').textContent = sayFound(index, query, found, rows, near);
  find('[data-near-left]').hidden = !found?.isNearLeft;
  sayAddress(find('[data-asked-address]'));
  showLines(find('[data-notes]'), [
    ...sayRegisterReading(index, query, found),
    ...(isPart ? [index.beyond ? TEXTS_APART : TEXTS_FAILED] : []),
  ]);
  const exact = query
    ? answerRegister(index, { ...wanted, exactOnly: true }, found).rows.length
    : 0;
  const hasOtherMarks = exact > 0 && exact < rows.length;
  find('[data-marks]').hidden = !hasOtherMarks && !exactOnly;
  const toggle = find<HTMLAnchorElement>('[data-toggle-marks]');
  toggle.href = writeRegisterState({ ...wanted, exactOnly: !exactOnly });
  toggle.textContent = exactOnly ? 'Khớp cả chữ khác dấu' : `Chỉ khớp đúng dấu (${exact})`;
}

/** The printable slip of these results, created on demand. */
function wireSlip({ index, answer, wanted }: Shown): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-slip]')) {
    button.hidden = false;
    button.onclick = async () => {
      const { printSlip } = await import('./result-slip.ts');
      await printSlip(index, wanted.query, answer.rows);
    };
  }
}

/** Chips of active filters; each removes its own value. */
function showChips(shown: Shown): void {
  const { wanted } = shown;
  const chips = chosenChips(shown);
  const place = find('[data-chips]');
  place.hidden = chips.length === 0;
  find('[data-active]').textContent = chips.length > 0 ? `(${countChosen(wanted)})` : '';
  if (chips.length > 1) {
    const all = chip('Bỏ mọi bộ lọc', { ...wanted, chosen: {}, from: '', to: '' }, shown.go);
    all.dataset.all = '';
    chips.push(all);
  }
  place.replaceChildren(...chips);
}

const countChosen = ({ chosen, from, to }: RegisterState) =>
  Object.values(chosen).flat().length + Number(Boolean(from || to));

function without(chosen: Chosen, facet: FacetKey, value: string): Chosen {
  return { ...chosen, [facet]: chosen[facet]?.filter((each) => each !== value) };
}

function chosenChips({ index, wanted, go }: Shown): HTMLElement[] {
  const chips = facetKeys.flatMap((facet) =>
    (wanted.chosen[facet] ?? []).map((value) => {
      const label = labelOf(index.records, facet, value);
      const next = { ...wanted, chosen: without(wanted.chosen, facet, value) };
      return chip(`${label} ×`, next, go, `Bỏ bộ lọc ${facets[facet].label}: ${label}`);
    }),
  );
  const span = spanInWords(wanted);
  if (span) chips.push(chip(`Ký ${span} ×`, { ...wanted, from: '', to: '' }, go));
  return chips;
}

function chip(text: string, next: RegisterState, go: Shown['go'], label = text): HTMLElement {
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

/** For empty results: the reason, the most similar names, and filters to remove. */
export async function showEmpty(shown: Shown): Promise<void> {
  const { index, answer, wanted } = shown;
  const empty = find('[data-empty]');
  // Approximate matches that arrive later must not move visible content.
  empty.hidden = answer.rows.length > 0 || answer.found?.isNearLeft === true;
  if (empty.hidden) return;
  const { nearestNames } = await import('../../register/nearest-names.ts');
  find('[data-empty-title]').textContent =
    answer.near.length > 0
      ? 'Không phải trường hợp nào ở trên?'
      : wanted.query
        ? `Không thấy trường hợp nào khớp “${wanted.query}”`
        : 'Không có trường hợp nào như vậy';
  find<HTMLAnchorElement>('[data-everywhere]').href =
    base + asking(recordRoutes.search, wanted.query);
  const drops = countChosen(wanted) > 0 ? chosenChips(shown) : [];
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

/** Exports the visible rows in one of the page's formats. */
export async function save(
  way: string,
  index: RecordIndex,
  rows: readonly number[],
): Promise<void> {
  if (way === 'print') {
    print();
    return;
  }
  const { saveRows } = await import('./save-rows.ts');
  const { tableRowOf } = await import('../../register/table-row.ts');
  const inView = async () => rows.map((row) => tableRowOf(index, row, siteRoot()));
  await saveRows(way as Way, inView, 'khen-thuong');
}
