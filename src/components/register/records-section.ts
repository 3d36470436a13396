import { initialsMeant, type RecordIndex } from '../../register/register-index.ts';
import { hitGroup, type RecordsAnswer, searchRecords } from '../../register/search-register.ts';
import type { Equivalents } from '../../search/understand.ts';
import { decisionCard, recordItem } from './row-item.ts';

const base = import.meta.env.BASE_URL;
const AT_ONCE = 5;

/** What the search page shows of the register. */
export interface RecordsShown {
  index: RecordIndex;
  found: RecordsAnswer;
  /** Rows whose name, unit or decision is asked for. */
  rows: number[];
  count: number;
  /** Whether the question is a decision's number or a whole name: then nothing comes before. */
  isMeant: boolean;
}

/** The records that a question is about: by a decision's number, a name or a unit. */
export function recordsFor(index: RecordIndex, query: string): RecordsShown {
  const found = searchRecords(index, query);
  const isNumber = found.decisions.length > 0;
  const named =
    found.understood.unknown.length > 0 || isNumber ? [] : found.hits.filter((hit) => hit.named);
  const asTyped = named.filter(({ group }) => group < hitGroup.slip);
  const hits = asTyped.length > 0 ? asTyped : named.filter(({ whole }) => whole);
  return {
    index,
    found,
    rows: hits.map(({ row }) => row),
    count: isNumber ? found.hits.length : hits.length,
    isMeant: isNumber || hits.some(({ whole }) => whole),
  };
}

/** Abbreviations of the site and initials of its units, for reading the question. */
export function equivalentsFor(index: RecordIndex, query: string): Equivalents {
  const units = index.records.units.map(({ name, aliases }) => [name, ...aliases]);
  return [...index.records.equivalents, ...units, ...initialsMeant(index, query)];
}

/** Shows decisions as cards and the first rows, with the way to all of them. */
export function showRecords(query: string, shown: RecordsShown | null): void {
  const section = document.querySelector<HTMLElement>('[data-records]') as HTMLElement;
  section.hidden = !shown || shown.count === 0;
  if (!shown || section.hidden) return;
  const { index, found, rows, count } = shown;
  const find = (selector: string) => section.querySelector<HTMLElement>(selector) as HTMLElement;
  find('[data-cards]').replaceChildren(
    ...found.decisions.flatMap((number) => decisionCard(index, number) ?? []),
  );
  const groupOf = new Map(found.hits.map(({ row, group }) => [row, group]));
  find('[data-rows]').replaceChildren(
    ...rows.slice(0, AT_ONCE).map((row) => {
      const item = recordItem(index, row, found, groupOf.get(row) ?? hitGroup.asTyped);
      item.dataset.result = '';
      return item;
    }),
  );
  find('[data-rows]').hidden = rows.length === 0;
  const all = find('[data-all-records]') as HTMLAnchorElement;
  all.href = `${base}khen-thuong/?q=${encodeURIComponent(query)}`;
  all.textContent = `Xem cả ${count} trường hợp trong mục Tra cứu khen thưởng`;
}
