import { exact } from '../../../text/fold.ts';
import { literal } from '../../../text/literal.ts';
import { awardName } from '../../facts/award-name.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const subjectAward: Rule = {
  id: 'subject-award',
  title: 'Hình thức ghi ở form là hình thức mà trích yếu nêu.',
  why: 'Trích yếu nêu hình thức này mà dữ liệu ghi hình thức khác thì người được khen bị tra ra sai; thường là chọn nhầm mã.',
  severity: 'warning',
  bad: [
    { decision: { subjectLine: 'Về việc tặng Giấy khen cho các tập thể, cá nhân' } },
    { decision: { subjectLine: 'Về việc tặng Bằng khen của Thủ tướng Chính phủ' } },
    {
      says: 'Hình thức chưa có trong hinh-thuc/',
      decision: { subjectLine: 'Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh' },
    },
    {
      says: 'Truy tặng mà không ghi ai',
      decision: { subjectLine: 'Về việc truy tặng Bằng khen của Chủ tịch UBND tỉnh' },
    },
  ],
  good: [
    { says: 'Không nêu hình thức', decision: { subjectLine: 'Về việc khen thưởng thành tích' } },
    {
      says: 'Một trong các hình thức của danh sách',
      decision: { subjectLine: 'Về việc tặng Giấy khen và Bằng khen của Chủ tịch UBND tỉnh' },
    },
  ],
  *content(content) {
    const named = namesOf(content);
    for (const record of content.of('decision')) {
      const { subjectLine, form, extent, recipients = [] } = record.value;
      if (!subjectLine || !form || !content.awardById.has(form)) continue;
      const dead = /truy (?:tặng|phong)/iu.test(subjectLine);
      if (dead && extent === 'toan-van' && !recipients.some((row) => row.posthumous))
        yield {
          record,
          path: ['subjectLine'],
          actual: `trích yếu là ${quote(subjectLine)}, mà không trường hợp nào ghi truy tặng`,
          expected: 'posthumous: true ở từng người được truy tặng',
          help: 'Đối chiếu bản gốc rồi thêm dòng “posthumous: true” vào trường hợp ấy; hình thức mang tên như vậy thì để nguyên.',
        };
      const given = new Set<string | undefined>([form, ...recipients.map((row) => row.form)]);
      const mentioned = mentionsIn(subjectLine, named);
      if (mentioned.length === 0 || mentioned.some(({ ids }) => ids.some((id) => given.has(id))))
        continue;
      const names = anyOf([
        ...new Set(
          mentioned.flatMap(({ ids, words }) =>
            ids.length > 0 ? ids.map((id) => `${awardName(content, id)} (${id})`) : [words],
          ),
        ),
      ]);
      yield {
        record,
        path: ['form'],
        actual: `ghi ${awardName(content, form)}, còn trích yếu là ${quote(subjectLine)}`,
        expected: `hình thức mà trích yếu nêu: ${names}`,
        help: 'Đối chiếu bản gốc rồi sửa form, hoặc trích yếu nếu chép nhầm; hình thức ấy chưa có trong hinh-thuc/ thì thêm; trích yếu nhắc hình thức khác mà vẫn đúng thì để nguyên.',
        related: { record, path: ['subjectLine'] },
      };
    }
  },
};

const families = [
  'Huân chương',
  'Huy chương',
  'Kỷ niệm chương',
  'Cờ thi đua',
  'Bằng khen',
  'Giấy khen',
  'Chiến sĩ thi đua',
  'Lao động tiên tiến',
  'Tập thể lao động xuất sắc',
];

/**
 * Ids of awards by each of their names, normalised by `key`; “Bằng khen” matches each that begins so.
 */
function namesOf({ of }: Content): ReadonlyMap<string, string[]> {
  // A document may use a name that no award of the office has.
  const named = new Map(families.map((name): [string, string[]] => [key(name), []]));
  for (const { id, value } of of('award')) {
    const { title, shortTitle, namedByIssuer, aliases = [] } = value;
    const names = [title, title?.split(' của ')[0], shortTitle, namedByIssuer, ...aliases];
    for (const name of new Set(names.flatMap((each) => (each ? [key(each)] : []))))
      named.set(name, [...(named.get(name) ?? []), id]);
  }
  return named;
}

/** The awards named in a subject line, in order; of names that begin alike the longest. */
function mentionsIn(subject: string, named: ReadonlyMap<string, string[]>) {
  const phrases = [...named.keys()].sort((a, b) => b.length - a.length).map(literal);
  if (phrases.length === 0) return [];
  const mention = new RegExp(`(?<![\\p{L}\\p{M}])(?:${phrases.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
  return [...key(subject).matchAll(mention)].map(([words]) => ({
    words,
    ids: named.get(words) ?? [],
  }));
}

const key = (text: string) =>
  exact(text.normalize('NFC').replace(/(?:ủy|uỷ) ban nhân dân/giu, 'UBND'));
