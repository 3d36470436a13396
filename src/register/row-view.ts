import { fillRoute, recordRoutes } from '../model/record-routes.ts';
import {
  anchorsOf,
  asGiven,
  inFull,
  withClass,
  withheldName,
} from '../model/schema/commendation.ts';
import { shortDate } from '../text/date-words.ts';
import { documentLabel } from '../text/decision-number.ts';
import type { RecordIndex } from './register-index.ts';
import {
  awardNameIn,
  type RecordDecision,
  type RecordRow,
  type Records,
} from './register-table.ts';

/** The displayed texts of a row. */
export interface RecordView {
  id: string;
  withheld: boolean;
  name: string;
  recipientType: string;
  position: string;
  unit: string;
  /** Its achievement; only if the register's texts were fetched. */
  achievement: string;
  /** The full name of the award: as conferred, with its class and year. */
  award: string;
  status: string;
  decision: string;
  /** Address below the site's root. */
  decisionUrl: string;
  url: string;
  signed: string;
  /** Addresses of the exemplars that refer to it. */
  exemplars: string[];
  sample: boolean;
}

/** Anchors of the rows of each decision, computed once; preset if not all rows are loaded. */
export const anchors = new WeakMap<RecordIndex, Map<number, string[]>>();

/** The anchor of a row within its decision: "cn07". */
function anchorOf(index: RecordIndex, row: number): string {
  const decision = index.records.rows[row]?.decision ?? 0;
  const known = anchors.get(index) ?? new Map<number, string[]>();
  anchors.set(index, known);
  const rows = index.rowsByDecision[decision] ?? [];
  let all = known.get(decision);
  if (!all) {
    all = anchorsOf(
      rows.map((each) => index.records.rows[each] as Parameters<typeof anchorsOf>[0][0]),
    );
    known.set(decision, all);
  }
  return all[row - (rows[0] ?? 0)] ?? '';
}

/** The displayed texts of a row. */
export function viewOf(index: RecordIndex, number: number): RecordView {
  const { records } = index;
  const row = records.rows[number] as RecordRow;
  const decision = records.decisions[row.decision] as RecordDecision;
  const label = (kind: string, id: string | undefined) =>
    id ? (records.labels[kind]?.[id] ?? id) : '';
  const anchor = anchorOf(index, number);
  const decisionUrl = fillRoute(recordRoutes.decision, decision.id);
  return {
    id: `${decision.id}#${anchor}`,
    withheld: row.withheld ?? false,
    name: row.withheld ? withheldName : row.name,
    recipientType: label('recipientType', row.recipientType),
    position: row.position ?? '',
    unit: unitOf(records, row),
    achievement: row.withheld ? '' : (row.achievement ?? decision.citation ?? ''),
    award: inFull(
      asGiven(
        withClass(
          awardNameIn(records, row.form ?? decision.form, decision.issuer),
          label('class', row.class),
        ),
        row.posthumous,
      ),
      row.meritPeriod ?? decision.meritPeriod,
    ),
    status: label('status', row.status ?? decision.status),
    decision: documentLabel(decision),
    decisionUrl,
    url: `${decisionUrl}#${anchor}`,
    signed: shortDate(decision.signed),
    exemplars: (row.exemplars ?? []).flatMap((exemplar) => {
      const slug = records.exemplars[exemplar]?.slug;
      return slug ? [fillRoute(recordRoutes.exemplar, slug)] : [];
    }),
    sample: decision.sample ?? false,
  };
}

/** The unit of a row as written in its decision. */
export const unitOf = (records: Records, row: RecordRow) =>
  row.unitAsWritten ?? (row.unit === undefined ? '' : (records.units[row.unit]?.name ?? ''));
