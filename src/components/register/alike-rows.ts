import { isSameName, likenessOf } from '../../model/likeness.ts';
import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { sayPerhapsOne } from '../../model/who.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import type { RecordRow } from '../../register/register-table.ts';
import { viewOf } from '../../register/row-view.ts';
import { element } from '../page/element.ts';

const base = import.meta.env.BASE_URL;

/** Maximum number of groups shown; a query with more is not about a person. */
const most = 5;

/**
 * Shows rows of similar name and unit side by side below the results, regardless of filters: possibly
 * one person, which nobody has compared. Rows that the office has linked are shown by their subject's
 * page instead. The rows themselves are unchanged.
 * @param list the list of rows before it
 */
export function showAlike(list: HTMLElement, index: RecordIndex, answered: readonly number[]) {
  for (const old of document.querySelectorAll('[data-alike]')) old.remove();
  const subjects = subjectsOf(index, answered);
  const groups = groupsOf(index, answered);
  if (groups.length + subjects.length > most) return;
  list.after(
    ...subjects.map(([id, row]) => subjectOf(index, id, row)),
    ...groups.map((rows) => groupOf(index, rows)),
  );
}

/** Every subject of a result row, with its first such row. */
function subjectsOf({ records }: RecordIndex, answered: readonly number[]): [string, number][] {
  const rows = new Map<string, number>();
  for (const row of answered) {
    const subject = records.rows[row]?.subject;
    if (subject !== undefined && !rows.has(subject)) rows.set(subject, row);
  }
  return [...rows];
}

function groupsOf({ records }: RecordIndex, answered: readonly number[]): number[][] {
  const { keys, rowsByKey } = likenessIn(records);
  const asked = new Set(answered.flatMap((row) => keys[row] || []));
  return [...asked]
    .map((key) => rowsByKey.get(key) ?? [])
    .filter((rows) => {
      const [first, ...others] = rows.map((row) => records.rows[row]);
      return others.some((other) => other && first && isPerhapsOne(first, other));
    });
}

/** Whether two rows of similar name and unit are not linked by the office. */
const isPerhapsOne = (a: RecordRow, b: RecordRow) =>
  a.decision !== b.decision &&
  isSameName(a.name, b.name) &&
  (a.subject === undefined || a.subject !== b.subject);
interface Likeness {
  /** By row; empty for a withheld one. */
  keys: string[];
  rowsByKey: Map<string, number[]>;
}

/** Computed once per register, not at every keystroke. */
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

function subjectOf(index: RecordIndex, id: string, row: number): HTMLElement {
  const line = element('p', { className: 'near' });
  line.dataset.alike = '';
  line.append(
    element('a', {
      textContent: `Các lần khen thưởng: ${whoIn(index, row)}`,
      href: base + fillRoute(recordRoutes.subject, id),
    }),
    ', do cơ quan đối chiếu.',
  );
  return line;
}

/** “Nguyễn Văn An, Đội số 1” */
function whoIn(index: RecordIndex, row: number): string {
  const { name, unit } = viewOf(index, row);
  return [name, unit === name ? '' : unit].filter(Boolean).join(', ');
}

function groupOf(index: RecordIndex, rows: readonly number[]): HTMLElement {
  const views = rows.map((row) => viewOf(index, row));
  const [first = 0] = rows;
  const type = index.records.rows[first]?.recipientType;
  const details = element('details', { className: 'near' });
  details.dataset.alike = '';
  const list = element('ul', {});
  for (const view of views) {
    const item = element('li', {});
    item.append(
      element('a', { textContent: view.decision, href: base + view.url }),
      `, ${view.signed}: ${[view.award, view.status].filter(Boolean).join(', ')}`,
    );
    list.append(item);
  }
  details.append(
    element('summary', {
      textContent: `${sayPerhapsOne(type)}: ${whoIn(index, first)} (${rows.length} trường hợp)`,
    }),
    list,
    element('p', {
      className: 'note',
      textContent: 'Trùng tên, đơn vị chưa chắc là một; trang không gộp.',
    }),
  );
  return details;
}
