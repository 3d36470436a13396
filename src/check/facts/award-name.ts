import type { CheckedRecord, Commendation, Content } from '../kit/content.ts';

/** An award as messages name it: without the issuer if the issuer completes the name. */
export function awardName({ awardById }: Pick<Content, 'awardById'>, id: string): string {
  const { namedByIssuer, title } = awardById.get(id)?.value ?? {};
  return namedByIssuer ?? title ?? id;
}

/** The award of a row: its own, or the decision's; undefined if the office does not list it. */
export function awardOf(
  { awardById }: Pick<Content, 'awardById'>,
  { value }: CheckedRecord<'decision'>,
  row: { form?: string | undefined },
): CheckedRecord<'award'> | undefined {
  return awardById.get(row.form ?? value.form ?? '');
}

/** The id of a row's award: its own, or the decision's. */
export function formOf({ decision, row }: Commendation): string | undefined {
  return row.form ?? decision.value.form;
}

/** Whether a row, or the whole decision, is no longer in force. */
export function isCancelled({ decision, row }: Commendation): boolean {
  return row.status === 'huy-bo' || decision.value.status === 'huy-bo';
}
