import { type KeptId, readKeptIds } from '../../../../model/plan/kept-ids.ts';
import { keptFileOf } from '../../../../model/plan/plan-files.ts';
import type { FindNames } from '../../../../model/withholding/record-finder.ts';
import { cureOrAnswer } from '../../../facts/withheld-answer.ts';
import { withheldAt } from '../../../facts/withholding.ts';
import { quote } from '../../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';
import { whoseName } from './findings.ts';

/** The former ids of a plan's clauses. */
export function formerIdsOf({ noun, file }: CheckedRecord, { files, textOf }: Content): KeptId[] {
  const kept = keptFileOf(file);
  if (noun !== 'plan' || !files.has(kept)) return [];
  return readKeptIds(textOf(kept)).filter(({ now }) => now);
}

/** What the former ids of a plan's clauses tell; one that tells it beyond doubt is not published. */
export function* formerIdsNaming(
  record: CheckedRecord,
  find: FindNames,
  content: Content,
): Iterable<Violation> {
  const file = keptFileOf(record.file);
  for (const { id, line } of formerIdsOf(record, content)) {
    const [found] = find(id);
    if (!found) continue;
    const { of, doubtful, from, to } = found;
    yield {
      record,
      path: [],
      actual: `tệp ${file}, dòng ${line} có mã cũ ${quote(id)}, ${doubtful ? 'có thể nêu' : 'nêu'} ${whoseName(of.withheld)}`,
      expected: 'mã cũ không nêu trường hợp ấy',
      ...(doubtful
        ? cureOrAnswer(
            record,
            content,
            { text: id, from, to },
            'Mã cũ vẫn được đăng. Nếu đúng là trường hợp ấy thì xóa dòng ấy.',
          )
        : { help: 'Có thể để nguyên: trang bỏ mã cũ này, liên kết cũ dẫn tới đầu văn bản.' }),
      related: withheldAt(of.withheld, content, 'publish'),
    };
  }
}
