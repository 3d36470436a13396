import { sampleTag } from '../../model/schema/sample.ts';
import { type Named, whoIn } from '../../model/who.ts';
import { awardSentence, type CaptionAward } from './award-sentence.ts';

/** What a caption is written from. */
export interface Captioned {
  title: string;
  summary: string;
  honourees: readonly Named[];
  sample?: boolean | undefined;
}

/** No caption is longer: Zalo takes 2,000 characters, and a post is read when it is shorter. */
export const longestCaption = 1200;

/**
 * The text that an office posts with an exemplar: what was done, by whom, which award, where to read
 * on. Plain text with line breaks, ready for Zalo, Facebook or a mail.
 * @param awards those that may be spread (`awardsOf`)
 */
export function caption(
  exemplar: Captioned,
  awards: readonly CaptionAward[],
  address: string,
): string {
  const lines = [
    ...(exemplar.sample ? [`[${sampleTag}]`] : []),
    exemplar.title,
    '',
    exemplar.summary,
    '',
    `Gương được biểu dương: ${whoIn(exemplar.honourees)}.`,
    ...awards.map((award) => `${awardSentence(award)}.`),
    '',
    `Mời đọc toàn bài: ${address}`,
  ];
  return lines.join('\n');
}
