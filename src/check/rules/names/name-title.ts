import { degree, rank } from '../../facts/degree.ts';
import { moveTitle, namesOf } from '../../facts/names.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const nameTitle: Rule = {
  id: 'name-title',
  title: 'Họ tên không kèm học vị, cấp bậc.',
  why: 'Học vị, cấp bậc ghi ở honorific để tìm và xếp thứ tự theo đúng họ tên.',
  severity: 'error',
  bad: [
    { decision: { 'recipients.3.name': 'ThS. Lê Thị Hòa' } },
    { decision: { 'recipients.3.name': 'PGS. TS. Lê Thị Hòa' } },
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
  record: forNoun([...exemplarNouns, 'decision'], function* (record): Iterable<Violation> {
    for (const { name, honorific, path } of namesOf(record)) {
      const { titles, bare } = withoutTitles(name);
      const [title] = titles;
      if (!title) continue;
      yield {
        path,
        valueOffset: name.indexOf(title),
        actual: `đang ghi ${quote(name)}`,
        expected: 'họ tên không kèm học vị, cấp bậc',
        help: moveTitle(titles, bare, honorific),
      };
    }
  }),
};

/** A name and what is written before or behind it, however many titles that are. */
function withoutTitles(name: string): { titles: string[]; bare: string } {
  const titles: string[] = [];
  let bare = name;
  for (let match = titleIn(bare); match && titles.length < 5; match = titleIn(bare)) {
    titles.push(match.replace(/^[\s,(–-]+|[\s)]+$/g, ''));
    bare = bare
      .replace(match, ' ')
      .replace(/^[\s,.]+|[\s,]+$/g, '')
      .replace(/\s+/g, ' ');
  }
  return { titles, bare };
}

function titleIn(name: string): string | undefined {
  return (degree.exec(name) ?? rank.exec(name))?.[0];
}
