import { type AwardFacts, awardVerb } from '../../model/schema/award.ts';
import { shortDate } from '../../text/date-words.ts';

/** The fields of a commendation used in a sentence. */
export interface CaptionAward {
  award: Pick<AwardFacts, 'family' | 'verb' | 'title'>;
  formLabel: string;
  posthumous?: boolean;
  decision: { label: string; signed: string };
}

/** “Được tặng Bằng khen … theo Quyết định số 9902/QĐ-UBND ngày 20/12/2021”. */
export function awardSentence({ award, formLabel, posthumous, decision }: CaptionAward): string {
  const { label, signed } = decision;
  const verb = awardVerb(posthumous ? { ...award, verb: 'truy tặng' } : award);
  return `Được ${verb} ${formLabel} theo Quyết định số ${label} ngày ${shortDate(signed)}`;
}
