import { schemaAt } from '../../model/schema/schema-at.ts';
import type { Mention } from '../../model/withholding/neutral-wording.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import type { Violation } from '../kit/rule.ts';
import { pasted } from './acknowledgement.ts';
import { wholeOf } from './withheld-forms.ts';
import { asRead, withholdingIn } from './withholding.ts';

/** An acknowledgement of a sentence that seemed to name someone withheld. */
export interface Answer {
  rule: string;
  words: string;
  namesakeOf: string[];
}

interface Asked {
  text: string;
  from: number;
  to: number;
  key?: PropertyKey | undefined;
}

/**
 * The suggested fix for a possibly withheld name, and how to acknowledge that the sentence means another
 * person of that name; only the fix if the record has no `acknowledged`.
 */
export function cureOrAnswer(
  record: CheckedRecord,
  content: Content,
  asked: Asked,
  cure: string,
): Pick<Violation, 'help' | 'paste' | 'sentence' | 'namesakeOf'> & { help: string } {
  const answer = answerTo(record, content, asked);
  return answer
    ? { ...answer, help: `${cure} ${elsewise(record, answer.sentence)}` }
    : { help: cure };
}

/**
 * An acknowledgement names the person not meant: an acknowledged sentence that is found again may mean a
 * further one.
 */
function elsewise({ value }: CheckedRecord, sentence: string | undefined): string {
  const { acknowledged = [] } = value as { acknowledged?: Partial<Answer>[] };
  const given = acknowledged.filter(
    ({ rule, words }) => rule === 'withheld-named' && words?.trim() === sentence,
  );
  const how = 'thêm các dòng sau vào phần đầu tệp, ghi họ tên người đã đọc:';
  if (given.length === 0) return `Nếu câu nói người khác, việc khác trùng tên thì ${how}`;
  return given.some(({ namesakeOf }) => namesakeOf)
    ? 'Mục trả lời đã có nói về trường hợp khác. Nếu trường hợp này cũng chỉ trùng tên thì thêm một mục nữa, ghi họ tên người đã đọc:'
    : 'Mục trả lời đã có chưa ghi trùng tên với ai (namesakeOf), nên phải đọc lại một lần. Nếu câu nói người khác, việc khác trùng tên thì thay mục ấy bằng các dòng sau, ghi họ tên người đã đọc:';
}

/**
 * How to acknowledge that a sentence means another person of the name; undefined if the record has no
 * `acknowledged`.
 */
function answerTo(
  record: CheckedRecord,
  content: Content,
  { text, from, to, key }: Asked,
): Pick<Violation, 'paste' | 'sentence' | 'namesakeOf'> | undefined {
  if (schemaAt(record.noun, ['acknowledged']) === undefined) return undefined;
  const words = sentenceOf(text, from);
  const namesakeOf = withholdingIn(content).namesakesAt(
    asRead(record, content),
    wholeOf(record, content),
    { text, key, from, to },
  );
  const given = (record.value as { acknowledged?: unknown[] }).acknowledged ?? [];
  return {
    sentence: words,
    namesakeOf,
    paste: pasted(record, { rule: 'withheld-named', words, namesakeOf }, given.length > 0),
  };
}

const sentenceEnd = /[.!?…]+(?=\s)|\n\s*\n|\n(?=\s*(?:[-+*>#|]|\d+[.)]))/gu;
const abbreviated = /(?:^|[^\p{L}])(?:\p{Lu}|TP|Tr|ThS|TS|BS)$/u;

/** The sentence or line at a position; a stop within a name or behind an initial does not end it. */
export function sentenceAt(text: string, at: number, mentions: readonly Mention[]) {
  if (last.text !== text) last = { text, ends: endsIn(text) };
  const ends = last.ends.filter((end) => !mentions.some(({ from, to }) => from < end && end < to));
  return {
    from: ends.findLast((end) => end <= at) ?? 0,
    to: ends.find((end) => end > at) ?? text.length,
  };
}

/** Where the sentences of a text end; questions about one text follow one another. */
let last = { text: '', ends: [] as number[] };

function endsIn(text: string): number[] {
  return [...text.matchAll(sentenceEnd)]
    .filter(
      ({ index, 0: mark }) =>
        mark !== '.' || !abbreviated.test(text.slice(Math.max(0, index - 4), index)),
    )
    .map(({ index, 0: mark }) => index + mark.length);
}

/** The sentence at a position, on one line. */
export function sentenceOf(text: string, at: number) {
  const { from, to } = sentenceAt(text, at, []);
  return text.slice(from, to).normalize('NFC').replace(/\s+/g, ' ').trim();
}
