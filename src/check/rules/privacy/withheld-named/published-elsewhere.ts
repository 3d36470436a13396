import type { Withheld } from '../../../../model/withholding/withheld.ts';
import type { Withholding } from '../../../../model/withholding/withholding.ts';
import { exact, spelling } from '../../../../text/fold.ts';
import { hiddenInCopiesIn, isRowShown, withheldAt } from '../../../facts/withholding.ts';
import { quote } from '../../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';

/**
 * Rows that publish someone whom another row withholds: with the same name, position and unit; with a
 * name that differs in diacritics and spaces; as the same collective or household.
 */
export function* publishedElsewhere(
  content: Content,
  { withheld }: Withholding,
): Iterable<Violation> {
  const unitOf = (row: Row) =>
    row.unitAsWritten ?? content.unitById.get(row.unit ?? '')?.value.name;
  const rows = withheld.filter(({ noun, faultyFile }) => noun === 'decision' && !faultyFile);
  const byName = Map.groupBy(rows, ({ name }) => spelling(name));
  const holds = (texts: readonly string[] = [], text?: string) =>
    text === undefined || texts.some((each) => exact(each) === exact(text));
  const told = hiddenInCopiesIn(content);
  for (const record of byName.size > 0 ? content.of('decision') : []) {
    for (const [index, row] of (record.value.recipients ?? []).entries()) {
      if (!row?.name || !isRowShown(record, index, content)) continue;
      const { name, position } = row;
      if (told.some(({ file, names }) => file === record.file && names.includes(name))) continue;
      const unit = unitOf(row);
      const isSamePost = ({ details, units }: Withheld) =>
        (position !== undefined || unit !== undefined) &&
        holds(details, position) &&
        holds(units, unit);
      const all = byName.get(spelling(name)) ?? [];
      const ofPost = all.find(isSamePost);
      const same =
        ofPost ??
        all.find((each) => each.recipientType !== 'ca-nhan' || exact(each.name) !== exact(name));
      if (!same) continue;
      const who = nounOf[same.recipientType];
      yield {
        record,
        path: ['recipients', index, 'name'],
        actual: `công bố ${quote(row.name)}, cùng ${ofPost ? 'chức vụ, đơn vị' : 'tên'} với một trường hợp không công bố`,
        expected: `một ${who} thì công bố hay ẩn ở mọi quyết định như nhau`,
        help: `Nếu là một ${who} thì ghi publish: an ở cả dòng này. Nếu là hai ${who} trùng tên thì để nguyên.`,
        related: withheldAt(same, content, 'publish'),
      };
    }
  }
}

const nounOf = { 'ca-nhan': 'người', 'tap-the': 'tập thể', 'ho-gia-dinh': 'hộ' } as const;

type Row = NonNullable<NonNullable<CheckedRecord<'decision'>['value']['recipients']>[number]>;
