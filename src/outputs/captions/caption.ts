import { sampleTag } from '../../model/schema/sample.ts';
import { type Named, whoIn } from '../../model/who.ts';
import { awardSentence, type CaptionAward } from './award-sentence.ts';

/** Input of a caption. */
export interface Captioned {
  title: string;
  summary: string;
  honourees: readonly Named[];
  sample?: boolean | undefined;
}

/** Maximum length: Zalo accepts 2,000 characters, and shorter posts are read. */
export const longestCaption = 1200;

/**
 * The text that an office posts with an exemplar: what was done, by whom, which award, where to read on.
 * Plain text with line breaks for Zalo, Facebook or e-mail.
 * @param awards those that may be shared (`awardsOf`)
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
