import { type CollectionEntry, getCollection } from 'astro:content';
import { address } from '../addresses.ts';
import { awardForms } from '../model/schema/award-form.ts';
import { recipientTypes } from '../model/schema/recipient-type.ts';
import { sampleTag } from '../model/schema/sample.ts';
import { longDate } from '../text/date-words.ts';
import { once } from './once.ts';
import { getIssuerById } from './units.ts';

/** A decision as pages show it. */
export type Decision = Awaited<ReturnType<typeof getDecisions>>[number];

/** Every decision, newest first; those of one day by number. */
export const getDecisions = once(async () => {
  const issuers = await getIssuerById();
  const decisions = (await getCollection('decision')).map((entry) => ({
    ...entry.data,
    id: entry.id,
    year: entry.data.signed.slice(0, 4),
    label: decisionLabel(entry.data),
    formLabel: awardForms[entry.data.form].label,
    issuerName: issuers.get(entry.data.issuer)?.name ?? entry.data.issuer,
    address: address.decision(entry.id),
    declaredCounts: declaredCounts(entry.data.declared),
  }));
  return decisions.sort((a, b) => b.signed.localeCompare(a.signed) || a.id.localeCompare(b.id));
});

/** A decision's number and symbol as they are written: `9902/QĐ-UBND`. */
function decisionLabel({ number, symbol }: { number: string; symbol: string }): string {
  return `${number}/${symbol}`;
}

/**
 * The citation of a decision in the office's form: number, day, issuer, subject
 * and, where one is wanted, a place in its list (`{}` to be filled in later). A sample says so.
 */
export function decisionCitation(decision: Decision, place = ''): string {
  const { label, signed, issuerName, subjectLine, sample } = decision;
  const subject = subjectLine.charAt(0).toLowerCase() + subjectLine.slice(1);
  const words = `Quyết định số ${label} ${longDate(signed)} của ${issuerName} ${subject}`;
  return [words, place && `(${place})`, sample && `[${sampleTag}]`].filter(Boolean).join(' ');
}

type Declared = CollectionEntry<'decision'>['data']['declared'];

function declaredCounts(declared: Declared): { label: string; count: number }[] {
  return Object.values(recipientTypes).flatMap(({ label, declared: key }) => {
    const count = declared[key] ?? 0;
    return count > 0 ? [{ label, count }] : [];
  });
}
