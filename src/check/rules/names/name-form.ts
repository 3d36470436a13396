import { mayBeFamilyName } from '../../../text/family-names.ts';
import { degree, rank } from '../../facts/degree.ts';
import { moveTitle } from '../../facts/move-title.ts';
import type { Rule } from '../../kit/rule.ts';
import { forNames } from './for-names.ts';

export const nameForm: Rule = {
  id: 'name-form',
  title:
    'Họ tên viết như trong quyết định: đủ họ và tên, không kèm Ông, Bà, không viết toàn chữ hoa.',
  why: 'Danh xưng ghi ở honorific; viết toàn chữ hoa hay chỉ ghi một chữ thì tìm và xếp thứ tự không đúng.',
  severity: 'warning',
  bad: [
    { decision: { 'recipients.3.name': 'Bà Lê Thị Hòa' } },
    { decision: { 'recipients.3.name': 'Ông Mạch Văn Huân' } },
  ],
  good: [
    { decision: { 'recipients.3.name': 'Ông Thị Kim Chi' } },
    { decision: { 'recipients.3.name': 'Y Wang Niê Kdăm' } },
    { decision: { 'recipients.3.name': 'K’Brèm' } },
  ],
  record: forNames(function* ({ name, row: { honorific, recipientType } }) {
    if (recipientType !== 'ca-nhan') return;
    const words = name.split(/\s+/);
    const [first = '', second = ''] = words;
    // Before a family name, “Ông” and “Bà” can only be forms of address.
    const isCalled =
      /^(?:ông|bà|anh|chị|đ\/c)$/iu.test(first) &&
      (mayBeFamilyName(second) ||
        !/^[ÔB]/.test(first) ||
        (words.length > 3 &&
          (honorific === first || !/^(?:thị|văn)$/iu.test(second)) &&
          !rank.test(name) &&
          !degree.test(name)));
    if (isCalled || /^(?:ThS|TS|PGS|GS|BS|KS)\s/.test(name))
      yield {
        expected: `họ tên không kèm ${isCalled ? 'danh xưng' : 'học vị'}`,
        help: moveTitle([first], words.slice(1).join(' '), honorific),
      };
    // “K’Brèm” is complete.
    if (words.length === 1 && !/^[KH][’'ʼ]/u.test(first))
      yield {
        expected: 'đủ họ và tên',
        help: 'Ghi đủ họ tên như bản gốc; pháp danh một chữ thì để nguyên.',
      };
    const letters = name.replace(/[^\p{L}]/gu, '');
    if (words.length > 1 && letters.length > 3 && letters === letters.toUpperCase())
      yield {
        expected: 'viết hoa chữ đầu mỗi tiếng',
        help: `Viết ${name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (each) => each.toUpperCase())}.`,
      };
  }),
};

export const nameTitle: Rule = {
  id: 'name-title',
  title: 'Họ tên không kèm học vị, cấp bậc.',
  why: 'Học vị, cấp bậc ghi ở honorific để tìm và xếp thứ tự theo đúng họ tên.',
  bad: [
    { decision: { 'recipients.3.name': 'ThS. Lê Thị Hòa' } },
    { decision: { 'recipients.3.name': 'PGS. TS. Lê Thị Hòa' } },
  ],
  good: [
    { says: 'Người họ Đồng, tên đệm Chí', decision: { 'recipients.3.name': 'Đồng Chí Tiệp' } },
    {
      says: 'Tập thể thì không xét',
      decision: { 'recipients.1.name': 'Nhóm kỹ sư ThS. Lê Hòa và cộng sự' },
    },
  ],
  record: forNames(({ name, row }) => {
    const { titles, bare } = withoutTitles(name);
    const [title] = titles;
    if (row.recipientType !== 'ca-nhan' || !title || isOfName(title, bare)) return undefined;
    return {
      valueOffset: name.indexOf(title),
      expected: 'họ tên không kèm học vị, cấp bậc',
      help: moveTitle(titles, bare, row.honorific),
    };
  }),
};

/** Whether an apparent title is a family and a middle name: “Đồng Chí Tiệp”, but not “Đồng chí Tiệp”. */
const isOfName = (title: string, bare: string) =>
  !bare.includes(' ') &&
  title.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
  mayBeFamilyName(title.split(' ')[0] ?? '');

/** A name without the titles before or after it, and those titles. */
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
