import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { hitGroup } from '../../register/collect-rows.ts';
import { facets, labelOf } from '../../register/facet-values.ts';
import type { HeadAnswer } from '../../register/opened-register.ts';
import type { RegisterState } from '../../register/register-state.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { oneValueOf } from '../../register/shards/one-value.ts';
import { sortRows } from '../../register/sort-rows.ts';
import { element } from '../page/element.ts';
import { openRegister } from './load-register.ts';
import { recordItem } from './row-item.ts';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;
const number = (value: number) => value.toLocaleString('vi-VN');

/** Elements that belong to results, hidden without any. */
const OF_ANSWERS =
  '[data-rows], [data-toolbar], [data-extent], [data-more], [data-cards], [data-chips], [data-near-left], [data-near-rows], [data-empty], [data-marks], [data-notes], [data-alike]';

/**
 * Reports that only the whole of a sharded register can answer: the number of rows if known, the newest
 * of them, the static list that contains them, and the size of the whole, which the reader may fetch.
 * @param again shows the results when everything is loaded
 * @param isCurrent whether no other query was entered meanwhile
 */
export async function showWholeNeeded(
  base: string,
  wanted: RegisterState,
  again: () => void,
  isCurrent: () => boolean,
): Promise<void> {
  const { directory, index, headFor } = await openRegister(base);
  if (!directory) return;
  const value = oneValueOf(wanted);
  const head = value === null ? null : await headFor?.(wanted.query, value).catch(() => null);
  if (!isCurrent()) return;
  for (const each of document.querySelectorAll<HTMLElement>(OF_ANSWERS)) each.hidden = true;
  const { records } = head?.index ?? index;
  const unit = records.units.find(({ id }) => id === head?.spelled[0]);
  const count = (value && directory.counts[value.facet]?.[value.value]) ?? head?.count;
  const label = value
    ? `${facets[value.facet].label} ${labelOf(records, value.facet, value.value)}`
    : (unit?.name ?? head?.label);
  const newest = head ? showNewest(head) : 0;
  find('[data-status]').textContent =
    count === undefined
      ? `Chưa tra: câu này phải xét cả sổ (${number(sizeOf(directory))} trường hợp).`
      : `${label}: ${number(count)} trường hợp khen thưởng.${newest > 0 ? ` Dưới đây là ${newest} trường hợp mới nhất.` : ''}`;
  const list =
    value?.facet === 'nam'
      ? linkTo(base, `Xem danh sách năm ${value.value}`, `${recordRoutes.register}${value.value}/`)
      : unit &&
        linkTo(base, `Xem danh sách của ${unit.name}`, fillRoute(recordRoutes.unit, unit.id));
  const hint = count === undefined ? FULLER : head?.label ? MORE_WORDS : '';
  await offerWhole(base, again, list ?? hint, wanted.query);
  const main = find('main');
  main.dataset.answered = wanted.query;
  main.setAttribute('aria-busy', 'false');
}

const linkTo = (base: string, textContent: string, route: string) =>
  element('a', { textContent, href: base + route });

const FULLER = 'Gõ đủ họ tên, số quyết định kèm ký hiệu hoặc tên đơn vị thì có ngay.';
const MORE_WORDS = 'Để có đúng người, mời gõ thêm họ, tên đệm, đơn vị hoặc năm.';
const MOST_SHOWN = 20;

/** Shows the newest of many rows. @returns their number */
function showNewest({ index, rows }: HeadAnswer): number {
  const newest = sortRows(index.records, [...new Set(rows)], 'moi-nhat').slice(0, MOST_SHOWN);
  const list = find('[data-rows]');
  list.replaceChildren(...newest.map((row) => recordItem(index, row, null, hitGroup.asTyped)));
  list.hidden = false;
  return newest.length;
}

/** Offers to fetch the whole register, or all rows of a query if some shards contain them, with the size. */
export async function offerWhole(
  base: string,
  again: () => void,
  before: Node | string = '',
  query = '',
): Promise<void> {
  const { directory, loadWhole, partsFor } = await openRegister(base);
  if (!directory) return;
  const parts = partsFor?.(query);
  const place = find('[data-failed]');
  const button = element('button', {
    className: 'button',
    type: 'button',
    textContent: parts
      ? `Tải mọi trường hợp của câu này (${sayBytes(parts.bytes)})`
      : `Tải cả sổ (${sayBytes(directory.wholeSize)}) để tra, lọc mọi cách`,
    async onclick() {
      button.disabled = true;
      button.textContent = 'Đang tải…';
      try {
        await (parts?.load() ?? loadWhole?.());
        place.hidden = true;
        again();
      } catch {
        button.disabled = false;
        button.textContent = 'Chưa tải được. Thử lại';
      }
    },
  });
  place.replaceChildren(before, ' ', button);
  place.hidden = false;
}

/** A size in bytes for people: “359 kB”, “3,4 MB”. */
const sayBytes = (bytes: number) =>
  bytes < 1e6
    ? `${number(Math.ceil(bytes / 1000))} kB`
    : `${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;

const sizeOf = (directory: Directory) =>
  Object.values(directory.counts['doi-tuong'] ?? {}).reduce((sum, count) => sum + count, 0);
