import type { FindNames } from '../../../../model/withholding/record-finder.ts';
import { offeredBy } from '../../../facts/downloads.ts';
import { cureOrAnswer, sentenceOf } from '../../../facts/withheld-answer.ts';
import { withheldAt } from '../../../facts/withholding.ts';
import { quote } from '../../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';
import { whoseName } from './findings.ts';

/** Names in the files that a page offers; a file that certainly contains one is not published. */
export function* downloadsNaming(
  record: CheckedRecord,
  find: FindNames,
  content: Content,
): Iterable<Violation> {
  for (const { file, offset, lines } of offeredBy(record, content)) {
    const said = new Set<string>();
    for (const line of lines) {
      for (const { from, to, of, doubtful } of find(line)) {
        const text = sentenceOf(line, from);
        if (said.has(text)) continue;
        said.add(text);
        yield {
          record,
          path: [],
          bodyOffset: offset,
          actual: `tệp ${file} có ${quote(line.slice(from, to))} trong câu, ô ${quote(text)}, ${doubtful ? 'có thể là ' : ''}${whoseName(of.withheld)}`,
          expected: 'tệp không nêu trường hợp ấy',
          ...(doubtful
            ? cureOrAnswer(
                record,
                content,
                { text: line, from, to },
                'Tệp vẫn được đăng. Nếu đúng là trường hợp ấy thì xóa trong tệp rồi lưu lại.',
              )
            : {
                help: 'Tệp không được đăng đến khi xóa tên ấy trong tệp (cả thuộc tính, lời nhận xét) rồi lưu lại.',
              }),
          related: withheldAt(of.withheld, content, 'publish'),
        };
      }
    }
  }
}
