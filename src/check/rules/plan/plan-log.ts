import { documentHead } from '../../../model/schema/plan.ts';
import { type CheckedPlan, plansOf } from '../../facts/plan-document.ts';
import { isVerbatim, planWords } from '../../facts/plan-words.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const planLog: Rule = {
  id: 'plan-log',
  title: 'Chỗ nào bản này khác bản nguồn thì có một dòng hiệu đính.',
  why: 'Người đọc phải thấy chỗ nào là của bản nguồn, chỗ nào do người biên tập nối, để trống hay dựng lại.',
  bad: [
    { plan: { 'ke-hoach.yml': ['at: tích cực tham gia thi', 'at: bùng phát'] } },
    { plan: { 'ke-hoach.yml': ['at: nhằm động viên', 'at: nhằm'] } },
    {
      plan: { 'ke-hoach.yml': ['at: các phòng chuyên môn vị', 'at: các phòng chuyên môn đơn vị'] },
    },
    { plan: { 'ke-hoach.yml': ['source: "Số:  /KH-SGTVT"', 'source: (không có)'] } },
    { plan: { 'ke-hoach.yml': ['kind: dung-lai', 'kind: nghi-loi'] } },
  ],
  *content(content) {
    for (const plan of plansOf(content)) {
      if (!plan.source || !plan.record.value.corrections) continue;
      yield* wrongPlaces(plan);
      for (const what of unlogged(plan)) {
        yield {
          record: plan.record,
          path: ['corrections'],
          of: 'key',
          actual: `chưa có dòng nào ghi ${what}`,
          expected: 'một dòng hiệu đính cho mỗi chỗ khác bản nguồn',
          help: 'Ghi một dòng cho chỗ ấy ở corrections.',
        };
      }
    }
  },
};

/** Rows whose words are not in their clause, or occur there more than once. */
function* wrongPlaces(plan: CheckedPlan): Iterable<Violation> {
  const { record, document, sourceText } = plan;
  const source = sourceText.normalize('NFC').replace(/\s+/g, ' ');
  for (const [index, { at, clause = '' }] of (record.value.corrections ?? []).entries()) {
    const words = document.clauseById.get(clause)?.text;
    if (!at || words === undefined) continue;
    const places = words.replace(/\s+/g, ' ').split(at).length - 1;
    const isQuoted = source.includes(at);
    if (isQuoted && (places === 1 || (places === 0 && !isVerbatim(plan)))) continue;
    yield {
      record,
      path: ['corrections', index, 'at'],
      ...(isQuoted
        ? {
            actual: `${quote(at)} đứng ở ${places} chỗ trong điều khoản ${clause}`,
            expected: 'chữ chỉ đứng ở một chỗ',
            help:
              places === 0
                ? 'Xem lại mã điều khoản của dòng này.'
                : 'Chép thêm vài chữ đứng trước hoặc sau.',
          }
        : {
            actual: `${quote(at)} không có trong bản nguồn`,
            expected: 'nguyên văn chỗ cần đánh dấu',
            help: 'Chép lại đúng chữ của điều khoản ấy.',
          }),
    };
  }
}

/** Differences from the source without a row: joins, blanks, a reconstructed head. */
function unlogged(plan: CheckedPlan): string[] {
  const { record, source } = plan;
  const { corrections = [], number, issued = '' } = record.value;
  const has = (kind: string, words: RegExp) =>
    corrections.some(
      (row) => row.kind === kind && row.clause === documentHead && words.test(row.source ?? ''),
    );
  return [
    ...joinsOf(plan)
      .filter(
        (words) =>
          !corrections.some(({ kind, at }) => kind === 'noi-dong' && at && words.endsWith(at)),
      )
      .map((words) => `chỗ nối dòng sau ${quote(words.split(' ').slice(-5).join(' '))}`),
    ...(!number && source?.number?.value === '' && !has('thieu', /^Số/u)
      ? ['số văn bản để trống']
      : []),
    ...(issued.length < 10 && source?.date && !has('thieu', /ngày/u)
      ? ['ngày ban hành để trống']
      : []),
    ...(source?.hasHead || has('dung-lai', /./u) ? [] : ['phần đầu văn bản được dựng lại']),
  ];
}

/** The source up to each paragraph break that the plan lacks. */
function joinsOf(checked: CheckedPlan): string[] {
  const plan = planWords(checked);
  const source = checked.source?.body ?? [];
  const until = source.findIndex(({ word }, index) => plan[index]?.word !== word);
  return source.slice(0, until < 0 ? undefined : until).flatMap(({ begins }, index) => {
    if (!begins || plan[index]?.begins) return [];
    const before = source.slice(Math.max(0, index - 12), index);
    return [before.map((each) => each.word).join(' ')];
  });
}
