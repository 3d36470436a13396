import { asking, fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { sayCases } from '../../model/tally.ts';
import { type PageIndex, rankIndexed } from '../../page-search/rank-pages.ts';
import { hitGroup } from '../../register/collect-rows.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { awardNameIn } from '../../register/register-table.ts';
import { viewOf } from '../../register/row-view.ts';
import { searchRecords } from '../../register/search-register.ts';
import { tallyOfRows } from '../../register/tally-rows.ts';
import { markWords } from '../../search/mark-words.ts';
import type { Piece } from '../../search/pieces.ts';
import { understand } from '../../search/understand.ts';
import { shortDate } from '../../text/date-words.ts';
import { documentLabel } from '../../text/decision-number.ts';
import { fold } from '../../text/fold.ts';

/** A suggestion during typing. */
export interface Suggestion {
  kind: string;
  text: readonly Piece[];
  detail: string;
  /** Address below the site's root. */
  url: string;
}

/** Decisions are suggested by number. */
const ofDecisions = new RegExp(`^${recordRoutes.register}\\d`);
const MOST_DECISIONS = 4;
const MOST_NAMES = 4;
const MOST_PAGES = 4;

/** Suggestions for a prefix: decisions by number, names with distinguishing details, pages. */
export function suggest(records: RecordIndex, pages: PageIndex, typed: string): Suggestion[] {
  return [
    ...decisionsFor(records, typed),
    ...namesFor(records, typed),
    ...pagesFor(records, pages, typed),
  ];
}

function decisionsFor({ records }: RecordIndex, typed: string): Suggestion[] {
  const wanted = fold(typed)
    .replace(/^(quyet dinh|qd)?( so)?[ :]*/, '')
    .replace(/[^a-z0-9]/g, '');
  if (!/^\d/.test(wanted)) return [];
  return records.decisions
    .filter((decision) =>
      fold(documentLabel(decision))
        .replace(/[^a-z0-9]/g, '')
        .startsWith(wanted),
    )
    .slice(0, MOST_DECISIONS)
    .map((decision) => ({
      kind: 'Quyết định',
      text: [{ text: documentLabel(decision), marked: false }],
      detail: `${awardNameIn(records, decision.form, decision.issuer)}, ${shortDate(decision.signed)}`,
      url: fillRoute(recordRoutes.decision, decision.id),
    }));
}

function namesFor(index: RecordIndex, typed: string): Suggestion[] {
  const { hits, near, decisions, readings } = searchRecords(index, typed);
  if (decisions.length > 0) return [];
  const begun = near.filter(({ group }) => group === hitGroup.begun || group === hitGroup.longer);
  const named = [...hits, ...begun].filter(({ inName }) => inName);
  const found = new Map<string, { rows: number[]; units: Set<string> }>();
  for (const { row } of named) {
    const record = index.records.rows[row];
    if (!record) continue;
    const known = found.get(record.name) ?? { rows: [], units: new Set() };
    if (found.size >= MOST_NAMES && !found.has(record.name)) continue;
    known.rows.push(row);
    const unit = record.unitAsWritten ?? index.records.units[record.unit ?? -1]?.name;
    if (unit && unit !== record.name) known.units.add(unit);
    found.set(record.name, known);
  }
  const names = [...found].map(([name, { rows, units }]) => ({
    kind: 'Khen thưởng',
    text: markWords(name, readings.flat(), false),
    detail: [sayCases(tallyOfRows(index.records, rows)), [...units].slice(0, 2).join('; ')]
      .filter(Boolean)
      .join(' · '),
    // A person with a single commendation is linked directly.
    url:
      rows.length === 1
        ? viewOf(index, rows[0] as number).url
        : asking(recordRoutes.register, name),
  }));
  const isAllShown = found.size === 1 && named.length === hits.length;
  if (hits.length === 0 || isAllShown) return names;
  const all = {
    kind: 'Khen thưởng',
    text: [{ text: `Xem cả ${hits.length} trường hợp khớp “${typed}”`, marked: false }],
    detail: '',
    url: asking(recordRoutes.register, typed),
  };
  return [...names, all];
}

function pagesFor(records: RecordIndex, pages: PageIndex, typed: string): Suggestion[] {
  const { readings, unknown } = understand(typed, pages.lexicon, records.records.equivalents);
  if (unknown.length > 0) return [];
  return rankIndexed(pages, readings)
    .filter(({ url }) => !ofDecisions.test(url))
    .slice(0, MOST_PAGES)
    .map(({ title, where, url }) => ({ kind: 'Trang', text: title, detail: where, url }));
}
