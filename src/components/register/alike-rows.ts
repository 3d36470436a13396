import { isSameName, likenessOf } from '../../model/likeness.ts';
import { sayPerhapsOne } from '../../model/who.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { viewOf } from '../../register/row-view.ts';
import { element } from '../page/element.ts';

const base = import.meta.env.BASE_URL;

/** Groups that are told; a question that meets more is not about somebody. */
const most = 5;

/**
 * Puts rows of like name and unit side by side below an answer, whatever else narrows it: perhaps of one
 * person, which nobody has compared. Rows themselves stay as they are.
 * @param list the list of rows that it stands behind
 */
export function showAlike(list: HTMLElement, index: RecordIndex, answered: readonly number[]) {
  for (const old of document.querySelectorAll('[data-alike]')) old.remove();
  const groups = groupsOf(index, answered);
  if (groups.length > most) return;
  list.after(...groups.map((rows) => groupOf(index, rows)));
}

function groupsOf({ records }: RecordIndex, answered: readonly number[]): number[][] {
  const { keys, rowsByKey } = likenessIn(records);
  const asked = new Set(answered.flatMap((row) => keys[row] || []));
  return [...asked]
    .map((key) => rowsByKey.get(key) ?? [])
    .filter((rows) => {
      const [first, ...others] = rows.map((row) => records.rows[row]);
      return others.some(
        (other) => other?.decision !== first?.decision && isSameName(other?.name, first?.name),
      );
    });
}

interface Likeness {
  /** By row; empty for one that is withheld. */
  keys: string[];
  rowsByKey: Map<string, number[]>;
}

/** Rows are compared once a register, not at each letter that is typed. */
const likenesses = new WeakMap<RecordIndex['records'], Likeness>();

function likenessIn(records: RecordIndex['records']): Likeness {
  const known = likenesses.get(records);
  if (known) return known;
  const keys = records.rows.map(({ withheld, unit, ...own }) =>
    withheld ? '' : likenessOf({ ...own, unit: unit === undefined ? undefined : `${unit}` }),
  );
  const rowsByKey = Map.groupBy(keys.keys(), (row) => keys[row] ?? '');
  const made = { keys, rowsByKey };
  likenesses.set(records, made);
  return made;
}

function groupOf(index: RecordIndex, rows: readonly number[]): HTMLElement {
  const views = rows.map((row) => viewOf(index, row));
  const [first] = views;
  const where = first?.unit === first?.name ? '' : first?.unit;
  const who = [first?.name, where].filter(Boolean).join(', ');
  const type = index.records.rows[rows[0] ?? 0]?.recipientType;
  const details = element('details', { className: 'near' });
  details.dataset.alike = '';
  const list = element('ul', {});
  for (const view of views) {
    const item = element('li', {});
    item.append(
      element('a', { textContent: view.decision, href: base + view.url }),
      `, ${view.signed}: ${[view.form, view.meritPeriod, view.status].filter(Boolean).join(', ')}`,
    );
    list.append(item);
  }
  details.append(
    element('summary', {
      textContent: `${sayPerhapsOne(type)}: ${who} (${rows.length} trường hợp)`,
    }),
    list,
    element('p', {
      className: 'note',
      textContent: 'Trùng tên, đơn vị chưa chắc là một; trang không gộp.',
    }),
  );
  return details;
}
