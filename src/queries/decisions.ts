import type { CollectionEntry } from 'astro:content';
import { address } from '../addresses.ts';
import { recipientTypes } from '../model/schema/recipient-type.ts';
import { sampleTag } from '../model/schema/sample.ts';
import { longDate, shortDate } from '../text/date-words.ts';
import { documentLabel } from '../text/decision-number.ts';
import { awardAsGiven, getAwardVocabulary } from './awards.ts';
import { memoise } from './memoise.ts';
import { getMovementVocabulary } from './movements.ts';
import { recordsOf } from './records.ts';
import { getIssuers, nameOfIssuer } from './units.ts';

/** A decision as shown by pages. */
export type Decision = Awaited<ReturnType<typeof getDecisions>>[number];

/** Every decision, newest first; those of one day by number. */
export const getDecisions = memoise(async () => {
  const issuers = await getIssuers();
  const awards = await getAwardVocabulary();
  const movements = await getMovementVocabulary();
  const decisions = (await recordsOf('decision')).map(({ id, data }) => {
    const issuer = issuers.get(data.issuer);
    const issuerName = issuer.name;
    const giver = nameOfIssuer(issuer);
    const counts = declaredCounts(data.declared);
    const declaredTotal = counts.reduce((sum, { count }) => sum + count, 0);
    return {
      ...data,
      id,
      year: data.signed.slice(0, 4),
      label: documentLabel(data),
      formLabel: awardAsGiven(awards.get(data.form), giver),
      movement: data.movement && movements.get(data.movement),
      issuerName,
      /** Its issuer as used in names of awards: “Giám đốc Sở …”. */
      giver,
      address: address.decision(id),
      declaredCounts: counts,
      declaredTotal,
      headline: headlineOf({ ...data, issuerName }),
      extentLabel: extentLabel(data, declaredTotal),
    };
  });
  return decisions.sort((a, b) => b.signed.localeCompare(a.signed) || a.id.localeCompare(b.id));
});

/**
 * The citation of a decision in the office's form: number, day, issuer, subject and, if requested, a row
 * of its list (`{}` to be filled in later). A sample is marked.
 */
export function decisionCitation(decision: Decision, place = ''): string {
  const { label, signed, issuerName, subjectLine, sample } = decision;
  const subject = subjectLine.charAt(0).toLowerCase() + subjectLine.slice(1);
  const words = `Quyết định số ${label} ${longDate(signed)} của ${issuerName} ${subject}`;
  return [words, place && `(${place})`, sample && `[${sampleTag}]`].filter(Boolean).join(' ');
}

/** “9951/TTr-VP ngày 06/12/2021, Văn phòng Sở”. */
export function proposalInWords({ number, on, by }: NonNullable<Decision['proposals']>[number]) {
  return [[number, on && `ngày ${shortDate(on)}`].filter(Boolean).join(' '), by]
    .filter(Boolean)
    .join(', ');
}

/** “Ngày 20 tháng 12 năm 2021, Chủ tịch UBND tỉnh. Về việc …”, without a final stop. */
function headlineOf(
  decision: Pick<DecisionData, 'signed' | 'subjectLine'> & { issuerName: string },
): string {
  const { signed, issuerName, subjectLine } = decision;
  return `${longDate(signed).replace('ngày', 'Ngày')}, ${issuerName}. ${subjectLine}`;
}

/** The completeness of the list: “Trích 03/77 trường hợp”, “Toàn văn, 12 trường hợp”. */
function extentLabel({ extent, recipients }: DecisionData, declaredTotal: number): string {
  if (extent === 'toan-van') return `Toàn văn, ${recipients.length} trường hợp`;
  if (declaredTotal === 0) return `Trích ${recipients.length} trường hợp`;
  const [shown, all] = [recipients.length, declaredTotal].map((n) => String(n).padStart(2, '0'));
  return `Trích ${shown}/${all} trường hợp`;
}

type DecisionData = CollectionEntry<'decision'>['data'];
type Declared = DecisionData['declared'];

function declaredCounts(declared: Declared = {}): { label: string; count: number }[] {
  return Object.values(recipientTypes).flatMap(({ label, declared: key }) => {
    const count = declared[key] ?? 0;
    return count > 0 ? [{ label, count }] : [];
  });
}
