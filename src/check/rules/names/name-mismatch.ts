import { exact, fold } from '../../../text/fold.ts';
import { withoutTitles } from '../../../text/titles.ts';
import { citationsOf } from '../../facts/citations.ts';
import { commendationsOf } from '../../facts/content.ts';
import { codePoints, quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const nameMismatch: Rule = {
  id: 'name-mismatch',
  title: 'Tên trong bài phải đúng như tên trong quyết định được dẫn.',
  why: 'Bài dẫn nhầm dòng của người khác thì khen nhầm người.',
  bad: [
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn02'] } },
    {
      says: 'Chỉ khác cách đặt dấu (Hòa, Hoà) thì nhắc, không chặn',
      exemplar: {
        'honourees.0.name': 'Lê Thị Hoà',
        'honourees.0.honorific': 'Bà',
        'consent.0.honouree': 'Lê Thị Hoà',
        'consent.0.givenBy': 'Lê Thị Hoà',
        commendations: ['2021/9902-qd-ubnd#cn02'],
      },
    },
  ],
  *content(content) {
    for (const { record, path, award } of citationsOf(content)) {
      const names = (record.value.honourees ?? []).flatMap(({ name }) => name ?? []);
      const name = award?.row.name;
      if (names.length === 0 || !award || !name || award.row.publish === 'an') continue;
      const isNamed = (other?: string) => names.some((each) => each.normalize('NFC') === other);
      if (isNamed(name)) continue;
      // Capitals and titles in the decision's name are reported there.
      const plain = withoutTitles(name);
      const isOdd = plain !== name || name === name.toUpperCase();
      if (isOdd && names.some((each) => exact(each) === exact(plain))) continue;
      const at = {
        record,
        path,
        related: { record: award.decision, path: ['recipients', award.index, 'name'] },
      };
      const [id, spelled] =
        commendationsOf(award.decision).find(([, { row }]) => isNamed(row.name)) ?? [];
      const same = names.find((each) => exact(each) === exact(name));
      const alike = names.find((each) => fold(each) === fold(name));
      if (spelled)
        yield {
          ...at,
          actual: `mã này là của ${quote(name)}, quyết định còn một trường hợp viết đúng ${quote(spelled.row.name)}`,
          expected: 'mã của chính người, tập thể được nêu',
          help: `Viết "${id}".`,
        };
      else if (same)
        yield {
          ...at,
          severity: 'warning',
          actual: `quyết định viết ${quote(name)}, bài viết ${quote(same)}`,
          expected: 'cùng một cách đặt dấu',
          help: 'Viết tên trong bài đúng như bản gốc của quyết định.',
        };
      else
        yield {
          ...at,
          actual: `mã này là của ${quote(name)}, bài nêu ${names.map(quote).join(', ')}${alike ? ` (${codePoints(alike, name)})` : ''}`,
          expected: 'mã của chính người, tập thể được nêu',
          help: 'Đối chiếu bản gốc: bài sai thì sửa tên hoặc mã trong bài; quyết định chép sai thì sửa ở quyết định.',
        };
    }
  },
};
