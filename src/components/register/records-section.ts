import { asking, recordRoutes } from '../../model/record-routes.ts';
import type { Tally } from '../../model/tally.ts';
import { searchAsTyped } from '../../register/answer-as-typed.ts';
import { hitGroup } from '../../register/collect-rows.ts';
import { decisionsMeant, type RecordsAnswer } from '../../register/records-answer.ts';
import { exactOnly } from '../../register/register-answer.ts';
import { initialsMeant, type RecordIndex } from '../../register/register-index.ts';
import { isPerson, type RecordRow } from '../../register/register-table.ts';
import { tallyOfRows } from '../../register/tally-rows.ts';
import type { Equivalents } from '../../search/understand.ts';
import { decisionCards } from './decision-cards.ts';
import { showNear } from './near-rows.ts';
import { recordItem } from './row-item.ts';

const base = import.meta.env.BASE_URL;
const AT_ONCE = 5;

/** The register's results on the search page, the same as in the register itself. */
export interface RecordsShown {
  index: RecordIndex;
  query: string;
  found: RecordsAnswer;
  count: number;
  tally: Tally;
  /** Whether the query is a decision's number or a full name: these results come first. */
  isMeant: boolean;
  /**
   * Whether someone is named in full or by initials, or a decision is cited: no text is a better result.
   */
  isPerson: boolean;
  /** Whether the query contains a name, even in part, or a day. */
  isNamed: boolean;
  /** Whether only achievements match, for which pages are better results. */
  isByTexts: boolean;
}

/** The first exact results do not wait for the code that interprets other queries. */
const loadSearch = () => import('../../register/search-register.ts');

/** The records that answer a query, counted as in the register. */
export async function recordsFor(
  index: RecordIndex,
  query: string,
  exactly: boolean,
  isByTexts = false,
): Promise<RecordsShown> {
  const all = searchAsTyped(index, query) ?? (await loadSearch()).searchRecords(index, query);
  const found = exactly ? exactOnly(index, all) : all;
  return {
    index,
    query,
    found,
    count: found.hits.length,
    tally: tallyOfRows(
      index.records,
      found.hits.map(({ row }) => row),
    ),
    isMeant:
      found.decisions.length > 0 ||
      found.byInitials ||
      found.personAsked !== '' ||
      found.hits.some(({ whole }) => whole),
    isPerson:
      found.decisions.length > 0 ||
      found.byInitials ||
      found.hits.some(({ row, whole }) => whole && isPerson(index.records.rows[row] as RecordRow)),
    isByTexts,
    isNamed: found.date !== null || found.hits.some(({ inName }) => inName),
  };
}

/** Names and initials of the units, to interpret the query. */
export function unitNamesFor(index: RecordIndex, query: string): Equivalents {
  const units = index.records.units.map(({ name, aliases, formerNames }) => [
    name,
    ...aliases,
    ...(formerNames ?? []),
  ]);
  return [...units, ...initialsMeant(index, query)];
}

/**
 * Shows decisions as cards and the first rows, with a link to all of them; approximate matches
 * separately.
 */
export function showRecords(query: string, shown: RecordsShown | null): void {
  const section = document.querySelector<HTMLElement>('[data-records]') as HTMLElement;
  const near = document.querySelector<HTMLDetailsElement>('[data-near-rows]') as HTMLDetailsElement;
  const cards = shown ? decisionCards(shown.index, decisionsMeant(shown.found)) : [];
  section.hidden = !shown || (shown.count === 0 && cards.length === 0);
  near.hidden = true;
  if (!shown) return;
  const { index, found, count } = shown;
  const isAsked =
    count === 0 && (found.personAsked !== '' || found.near.some(({ inName }) => inName));
  showNear(near, index, found, isAsked ? found.near.map(({ row }) => row) : [], isAsked);
  if (section.hidden) return;
  const find = (selector: string) => section.querySelector<HTMLElement>(selector) as HTMLElement;
  find('[data-cards]').replaceChildren(...cards);
  const isWithout = count === 0 && found.personAsked !== '';
  find('h2').textContent = isWithout ? 'Quyết định đã nêu' : 'Khen thưởng';
  // The person named together with the decision comes before it.
  if (found.rowsFirst) find('[data-rows]').after(find('[data-cards]'));
  else find('[data-rows]').before(find('[data-cards]'));
  const rows = found.decisions.length > 0 && found.readings.length === 0 ? [] : found.hits;
  find('[data-rows]').replaceChildren(
    ...rows.slice(0, AT_ONCE).map(({ row }) => {
      const item = recordItem(index, row, found, hitGroup.asTyped);
      item.dataset.result = '';
      return item;
    }),
  );
  find('[data-rows]').hidden = rows.length === 0;
  const all = find('[data-all-records]') as HTMLAnchorElement;
  all.parentElement?.toggleAttribute('hidden', count === 0);
  all.href = base + asking(recordRoutes.register, query);
  all.textContent = `Xem cả ${count} trường hợp trong mục Tra cứu khen thưởng`;
}
