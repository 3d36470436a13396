import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { sampleTag } from '../../model/schema/sample.ts';
import { sayCases, sayTypes } from '../../model/tally.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { awardNameIn } from '../../register/register-table.ts';
import { tallyOfRows } from '../../register/tally-rows.ts';
import { shortDate } from '../../text/date-words.ts';
import { documentLabel } from '../../text/decision-number.ts';
import { fill } from '../search/fill.ts';
import { link } from './row-item.ts';

/** Cards of decisions, for a typed number. */
export function decisionCards(index: RecordIndex, numbers: readonly number[]): HTMLElement[] {
  return numbers.flatMap((number) => decisionCard(index, number) ?? []);
}

/** A decision as a card, for a typed number. */
function decisionCard(index: RecordIndex, number: number): HTMLElement | null {
  const { records, rowsByDecision } = index;
  const decision = records.decisions[number];
  if (!decision) return null;
  const rows = rowsByDecision[number] ?? [];
  const tally = tallyOfRows(records, rows);
  const card = fill('decision', {
    award: awardNameIn(records, decision.form, decision.issuer),
    title: `Quyết định số ${documentLabel(decision)}`,
    signed: `Ngày ${shortDate(decision.signed)} · ${records.labels.issuer?.[decision.issuer] ?? ''}`,
    subject: decision.subject,
    counts: [sayTypes(tally) || sayCases(tally), decision.extract].filter(Boolean).join(' · '),
    status: decision.status ? records.labels.status?.[decision.status] : undefined,
    sample: decision.sample ? sampleTag : undefined,
    list: 'Danh sách được khen thưởng',
  });
  const url = fillRoute(recordRoutes.decision, decision.id);
  link(card, 'title', url);
  link(card, 'list', `${url}#danh-sach`);
  return card;
}
