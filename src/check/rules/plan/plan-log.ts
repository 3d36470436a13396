import { planClauses } from '../../facts/plan-clauses.ts';
import { planSource, planWords, sourceWords } from '../../facts/plan-words.ts';
import { quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

const log = 'ke-hoach/ke-hoach.yml';

export const planLog: Rule = {
  id: 'plan-log',
  title: 'Chỗ nào bản này khác bản nguồn thì có một dòng hiệu đính.',
  why: 'Người đọc phải thấy chỗ nào là của bản nguồn, chỗ nào do người biên tập nối, để trống hay dựng lại.',
  severity: 'error',
  bad: [
    { plan: { [log]: ['at: tích cực tham gia thi', 'at: bùng phát'] } },
    { plan: { [log]: ['at: nhằm động viên', 'at: nhằm'] } },
    { plan: { [log]: ['at: các phòng chuyên môn vị', 'at: các phòng chuyên môn đơn vị'] } },
    { plan: { [log]: ['source: "Số:  /KH-SGTVT"', 'source: (không có)'] } },
    { plan: { [log]: ['kind: dung-lai', 'kind: nghi-loi'] } },
  ],
  good: [{ plan: {} }],
  *content(content) {
    const [record] = content.of('plan');
    if (!record || !content.files.has(planSource)) return;
    const { corrections: rows } = record.value;
    if (!rows) return;
    const has = (kind: string, source: RegExp) =>
      rows.some((row) => row.kind === kind && source.test(row.source ?? ''));
    const source = sourceWords(content.textOf(planSource))
      .map(({ word }) => word)
      .join(' ');
    const clauses = planClauses(content);
    for (const [index, { at, clause = '' }] of rows.entries()) {
      const words = clauses.get(clause);
      if (!at || words === undefined) continue;
      const places = words.replace(/\s+/g, ' ').split(at).length - 1;
      if (source.includes(at) && places < 2) continue;
      yield {
        record,
        path: ['corrections', index, 'at'],
        ...(source.includes(at)
          ? {
              actual: `${quote(at)} đứng ở ${places} chỗ trong điều khoản ${clause}`,
              expected: 'chữ chỉ đứng ở một chỗ',
              help: 'Chép thêm vài chữ đứng trước hoặc sau.',
            }
          : {
              actual: `${quote(at)} không có trong bản nguồn`,
              expected: 'nguyên văn chỗ cần đánh dấu',
              help: 'Chép lại đúng chữ của điều khoản ấy.',
            }),
      };
    }
    const missing = [
      ...joinsOf(content)
        .filter(
          (words) => !rows.some(({ kind, at }) => kind === 'noi-dong' && at && words.endsWith(at)),
        )
        .map((words) => `chỗ nối dòng sau ${quote(words.split(' ').slice(-5).join(' '))}`),
      ...(record.value.number || has('thieu', /^Số/u) ? [] : ['số văn bản để trống']),
      ...(has('thieu', /ngày/u) ? [] : ['ngày ban hành để trống']),
      ...(has('dung-lai', /./u) ? [] : ['phần đầu văn bản được dựng lại']),
    ];
    for (const what of missing) {
      yield {
        record,
        path: ['corrections'],
        of: 'key',
        actual: `chưa có dòng nào ghi ${what}`,
        expected: 'một dòng hiệu đính cho mỗi chỗ khác bản nguồn',
        help: 'Ghi một dòng cho chỗ ấy ở corrections.',
      };
    }
  },
};

/** The source up to each place where it breaks a paragraph and the plan does not. */
function joinsOf(content: Content): string[] {
  const plan = planWords(content);
  const source = sourceWords(content.textOf(planSource));
  const joins: string[] = [];
  for (const [index, { word, begins }] of source.entries()) {
    const own = plan[index];
    if (own?.word !== word) break;
    if (begins && !own.begins)
      joins.push(
        source
          .slice(Math.max(0, index - 12), index)
          .map((each) => each.word)
          .join(' '),
      );
  }
  return joins;
}
