import { degree, rank } from '../degree.ts';
import { namesOf } from '../names.ts';
import { type Finding, forNoun, type Rule, stories } from '../rule.ts';
import { quote } from '../wording.ts';

export const nameTitle: Rule = {
  id: 'name-title',
  title: 'Họ tên không kèm học vị, cấp bậc.',
  why: 'Học vị, cấp bậc ghi ở honorific để tìm và xếp thứ tự theo đúng họ tên.',
  severity: 'error',
  bad: [
    { decision: { 'recipients.3.name': 'ThS. Lê Thị Hòa' } },
    { decision: { 'recipients.3.name': 'Trung tá Lê Thị Hòa' } },
    { decision: { 'recipients.3.name': 'Th.S Lê Thị Hòa' } },
  ],
  good: [
    { decision: { 'recipients.3.honorific': 'ThS.' } },
    {
      says: 'Tập thể thì không xét',
      decision: { 'recipients.1.name': 'Nhóm kỹ sư ThS. Lê Hòa và cộng sự' },
    },
  ],
  record: forNoun([...stories, 'decision'], function* (record): Iterable<Finding> {
    for (const { name, path } of namesOf(record)) {
      const match = degree.exec(name) ?? rank.exec(name);
      const title = match?.[0].replace(/^[\s,(–-]+|[\s)]+$/g, '');
      if (!title) continue;
      const bare = name
        .replace(match?.[0] ?? '', ' ')
        .replace(/^[\s,.]+|[\s,]+$/g, '')
        .replace(/\s+/g, ' ');
      yield {
        path,
        valueOffset: name.indexOf(title),
        found: `đang ghi ${quote(name)}`,
        expected: 'họ tên không kèm học vị, cấp bậc',
        fix: `Viết honorific: ${title}, còn name: ${bare}.`,
      };
    }
  }),
};
