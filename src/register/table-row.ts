import type { RecordIndex } from './register-index.ts';
import { awardNameIn, type RecordDecision, type RecordRow } from './register-table.ts';
import { unitOf, viewOf } from './row-view.ts';

/**
 * A row of the register's download: values by the names of the table's columns, formatted as in that
 * table (`outputs/tables/commendation.ts`).
 * @param root full address of the site's home page
 */
export function tableRowOf(index: RecordIndex, number: number, root: string) {
  const { records } = index;
  const row = records.rows[number] as RecordRow;
  const decision = records.decisions[row.decision] as RecordDecision;
  const { id, url, decision: label } = viewOf(index, number);
  return {
    ...row,
    id,
    name: row.withheld ? undefined : row.name,
    unit: unitOf(records, row) || undefined,
    unitId: row.unit === undefined ? undefined : records.units[row.unit]?.id,
    award: awardNameIn(records, row.form ?? decision.form, decision.issuer).replaceAll(
      '\u00a0',
      ' ',
    ),
    form: row.form ?? decision.form,
    meritPeriod: row.meritPeriod ?? decision.meritPeriod,
    status: row.status ?? decision.status,
    decision: label,
    decisionId: decision.id,
    signed: decision.signed,
    issuer: records.labels.issuerName?.[decision.issuer],
    movement: decision.movement && records.labels.movement?.[decision.movement],
    address: root + url,
    sample: decision.sample,
  };
}
