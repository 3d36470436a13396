import { sentenceSpans } from '../../../../model/withholding/answers.ts';
import { isNamesake, namesakeId } from '../../../../model/withholding/withheld.ts';
import type { Withholding } from '../../../../model/withholding/withholding.ts';
import { offeredBy } from '../../../facts/downloads.ts';
import type { Answer } from '../../../facts/withheld-answer.ts';
import { wholeOf } from '../../../facts/withheld-forms.ts';
import { asRead, shownRecords } from '../../../facts/withholding.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';
import { formerIdsOf } from './former-ids-naming.ts';
import { textsWithin } from './shown-texts.ts';

/** Answers without anything left to answer: the sentence has changed, or no longer names anyone withheld. */
export function* idleAnswers(
  content: Content,
  { findUnanswered, withheld }: Withholding,
): Iterable<Violation> {
  for (const record of shownRecords(content)) {
    const { acknowledged = [] } = record.value as { acknowledged?: Partial<Answer>[] };
    const answers = acknowledged.flatMap(({ rule, words, namesakeOf }, index) =>
      rule === 'withheld-named' && words ? [{ words: words.trim(), namesakeOf, index }] : [],
    );
    if (answers.length === 0) continue;
    const find = findUnanswered(asRead(record, content), wholeOf(record, content));
    const texts = textsWithin({ ...record, data: record.entry().data } as CheckedRecord);
    const own = { text: record.id.split('/').at(-1) ?? '', path: [] };
    const files = offeredBy(record, content);
    // The answer may concern text that only the build reads from a PDF.
    const isPdfOffered = files.some(({ file }) => file.endsWith('.pdf'));
    const offered = files.flatMap(({ lines }) => lines.map((text) => ({ text, path: [] })));
    const former = formerIdsOf(record, content).map(({ id }) => ({ text: id, path: [] }));
    const isUsed = (words: string) =>
      [own, ...former, ...texts, ...offered].some(({ text, path }) => {
        const spans = sentenceSpans([words], text);
        return (
          spans.length > 0 &&
          find(text, path.at(-1)).some(({ from, to }) =>
            spans.some((span) => span.from <= from && to <= span.to),
          )
        );
      });
    for (const { words, namesakeOf, index } of answers) {
      const meant = new Set(namesakeOf);
      const isKnown = withheld.some((each) => isNamesake(meant, each));
      if (!isKnown && !isAnybodyHere(meant, content)) continue;
      if (isPdfOffered || isUsed(words)) {
        if (isKnown) continue;
        yield {
          record,
          path: ['acknowledged', index],
          actual: 'không ghi trùng tên với trường hợp nào đang ẩn (namesakeOf), nên không còn tính',
          expected: 'namesakeOf là trường hợp mà người đọc đã nghĩ tới',
          help: 'Câu ấy đang được hỏi lại: đọc lại rồi thay mục này bằng các dòng trong lời báo ấy.',
        };
        continue;
      }
      yield {
        record,
        path: ['acknowledged', index],
        actual: 'không ứng với câu nào còn nêu tên trường hợp không công bố',
        expected: 'đúng từng chữ một câu mà kiểm tra có báo',
        help: 'Câu ấy đã sửa, hoặc tên ấy không còn ẩn, thì xóa mục này.',
      };
    }
  }
}

/** Whether answers name anybody of this content: whoever else they name may be known to a build's memory elsewhere. */
function isAnybodyHere(
  namesakeOf: ReadonlySet<string>,
  { commendationById, exemplarById }: Content,
): boolean {
  const isHere = (id: string) => {
    const [place = '', digest] = id.split(':');
    const row = commendationById.get(place)?.row;
    const people = row ? [row] : (exemplarById.get(place)?.value.honourees ?? []);
    return people.some(
      (each) => !digest || namesakeId({ id: place, name: each?.name ?? '' }) === id,
    );
  };
  return namesakeOf.size === 0 || [...namesakeOf].some(isHere);
}
