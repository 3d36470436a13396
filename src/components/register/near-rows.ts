import { type HitGroup, hitGroup } from '../../register/collect-rows.ts';
import type { RecordsAnswer } from '../../register/records-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { element } from '../page/element.ts';
import { recordItem } from './row-item.ts';
import { sayGroup } from './say.ts';

const AT_ONCE = 20;

/**
 * Shows approximate matches under a heading that says so: open without exact results, collapsed beside
 * them.
 */
export function showNear(
  place: HTMLDetailsElement,
  index: RecordIndex,
  found: RecordsAnswer | null,
  near: readonly number[],
  isOpen: boolean,
): void {
  place.hidden = !found || near.length === 0;
  if (!found || place.hidden) return;
  place.open = isOpen;
  const groupOf = new Map(found.near.map(({ row, group }) => [row, group]));
  const names = new Set(near.map((row) => index.records.rows[row]?.name)).size;
  const summary = place.querySelector('summary');
  if (summary) summary.textContent = `Gần giống: ${names} tên, ${near.length} trường hợp`;
  const list = place.querySelector('ul') as HTMLElement;
  const show = (limit: number) => {
    list.replaceChildren(...itemsOf(index, found, near.slice(0, limit), groupOf));
    if (near.length <= limit) return;
    const more = element('button', {
      className: 'button',
      type: 'button',
      textContent: `Xem thêm ${near.length - limit} trường hợp gần giống`,
      onclick: () => {
        show(near.length);
        list
          .querySelectorAll<HTMLElement>('[data-commendation]')
          [limit]?.querySelector('a')
          ?.focus();
      },
    });
    const item = element('li', {});
    item.append(more);
    list.append(item);
  };
  show(AT_ONCE);
}

function itemsOf(
  index: RecordIndex,
  found: RecordsAnswer,
  rows: readonly number[],
  groupOf: ReadonlyMap<number, HitGroup>,
): HTMLElement[] {
  let last: HitGroup = hitGroup.asTyped;
  return rows.flatMap((row) => {
    const group = groupOf.get(row) ?? hitGroup.slip;
    const item = recordItem(index, row, found, group);
    if (group === last) return [item];
    last = group;
    const divider = element('li', { className: 'hit-divider' });
    divider.append(element('p', { textContent: sayGroup(group, found) }));
    return [divider, item];
  });
}
