import type { Sought } from '../../text/name-forms.ts';
import {
  filesOf,
  type HiddenName,
  isText,
  listOf,
  type Readable,
  type Withheld,
} from './withheld.ts';

/** Replaces the words of an exemplar that is not published. */
const withheldWords = 'nội dung không công bố';

/** The words of a withheld exemplar that would identify it: title, summary, captions, sentences. */
export function passagesOf(exemplar: Readable): Sought<HiddenName>[] {
  const { id, data, body } = exemplar;
  const { title, summary, photos } = (data ?? {}) as Record<string, unknown>;
  const pictures = listOf<Record<string, unknown>>(photos).flatMap(({ alt, caption }) => [
    alt,
    caption,
  ]);
  const withheld: Withheld = {
    noun: 'exemplar',
    record: id,
    path: [],
    id,
    recipientType: 'tap-the',
    name: '',
    details: [],
    ...filesOf(exemplar),
  };
  const words = [title, summary, ...pictures]
    .filter(isText)
    .flatMap((each) => [each, ...sentencesOf(each)]);
  return [...new Set([...words, ...sentencesOf(body)])]
    .filter((passage) => isOwnWording(passage) || (words.includes(passage) && hasName(passage)))
    .filter((passage) => passage.trim().split(/\s+/).length > 2 && passage.length > 11)
    .map((name) => ({
      name,
      person: false,
      of: { withheld, name, recipientType: 'tap-the', wording: withheldWords },
    }));
}

/**
 * Whether words contain a capital besides the first: “Việc của Hòa” is distinctive, “Việc làm hằng ngày”
 * is not.
 */
const hasName = (words: string) => /\s["“'‘(]?\p{Lu}/u.test(words.trim());

/** Sentences of a body that are long enough to be unique. */
function sentencesOf(text: string): string[] {
  const plain = text
    .replace(/^[ \t]*(?:>|[-+*]|\d+[.)]|#+|:::.*)[ \t]*/gm, '')
    .replace(/[ \t]*\n(?!\s*\n)/g, ' ');
  const sentences = plain.match(/[^.!?…\n]+/gu) ?? [];
  return sentences.map((each) => each.trim()).filter((each) => each.length >= 30);
}

/** Whether words say more than any page says about a decision: a number, a day, whose it is, the reason. */
export function isOwnWording(words: string): boolean {
  const own = words
    .replace(/\d+(?:[/.]\d+)*(?:\/[\p{L}\d-]+)*/gu, ' ')
    .replace(
      /quyết định|tờ trình|kế hoạch|về việc|căn cứ|bằng khen|giấy khen|huân chương|khen thưởng|ủy ban nhân dân|chủ tịch|giám đốc|thủ tướng chính phủ|(?:^|\s)(?:số|ngày|tháng|năm|của|theo|và|tặng|sở|tỉnh)(?=\s|$)/giu,
      ' ',
    )
    .replace(/[^\p{L}]/gu, '');
  return own.length >= 20;
}
