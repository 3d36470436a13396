import { literal } from '../../../text/literal.ts';
import { type CheckedPlan, plansOf } from '../../facts/plan-document.ts';
import { comparePlan, endingLines } from '../../facts/plan-words.ts';
import { quote, slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const planText: Rule = {
  id: 'plan-text',
  title: 'Kế hoạch giữ nguyên văn bản nguồn.',
  why: 'Người đọc trích dẫn từng chữ; sửa lỗi của bản nguồn là việc ghi vào danh sách hiệu đính, không phải sửa chữ.',
  bad: [
    { plan: { 'ke-hoach/2-noi-dung.md': ['tham gia thi đưa', 'tham gia thi đua'] } },
    { says: 'Thiếu một đoạn', plan: { 'ke-hoach/2-noi-dung.md': ['tích cực tham gia thi', ''] } },
    {
      says: 'Thừa một đoạn',
      plan: { 'ke-hoach/3-giai-phap.md': ['Nhằm tạo', 'Thêm một câu. Nhằm tạo'] },
    },
    { plan: { 'ke-hoach.yml': ['  - Lãnh đạo Sở (chỉ đạo);\n', ''] } },
    { plan: { 'ke-hoach.yml': ['symbol: KH-SGTVT', 'symbol: KH-GTVT'] } },
    { plan: { 'ke-hoach.yml': ['name: Đặng Trọng Thắng', 'name: Đặng Văn Thắng'] } },
  ],
  *content(content) {
    for (const plan of plansOf(content)) {
      if (!plan.source) continue;
      yield* wrongFacts(plan);
      yield* missingEnding(plan, plan.source.ending);
      yield* firstDifference(plan);
    }
  },
};

/** Facts that do not occur in the source as written. */
function* wrongFacts({ record, source, sourceText }: CheckedPlan): Iterable<Violation> {
  const whole = sourceText.normalize('NFC').replace(/\s+/g, ' ');
  const { issued } = record.value;
  // If a line of the source contains the date, another rule compares the two.
  const isUndated = issued && !source?.date && !monthStandsIn(whole, issued);
  const wrong = quotedValues(record).filter(({ text }) => !standsIn(whole, text));
  for (const { path, text } of [
    ...(isUndated ? [{ path: ['issued'], text: slashed(issued) }] : []),
    ...wrong,
  ]) {
    yield {
      record,
      path,
      actual: `${quote(text)} không có trong bản nguồn`,
      expected: 'nguyên văn bản nguồn',
      help: 'Chép lại đúng chữ của bản nguồn; bản nguồn không có thì để trống mục này.',
    };
  }
}

/** Recipients and signature found in the source but not in the facts. */
function* missingEnding(
  { record, document }: CheckedPlan,
  lines: readonly string[],
): Iterable<Violation> {
  const { recipients, signature } = endingLines(document);
  const own = [...recipients, ...signature];
  const missing = lines.findIndex((line) => !own.includes(line));
  // A line that exists but is misspelt is reported at its own position.
  if (missing < 0 || own.some((line) => !lines.includes(line))) return;
  const first = lines.indexOf(signature[0] ?? '');
  yield {
    record,
    path: [first < 0 || missing < first ? 'distribution' : 'signatory'],
    of: 'key',
    actual: `thiếu dòng ${quote(lines[missing])} của bản nguồn`,
    expected: 'đủ nơi nhận, chữ ký như bản nguồn',
    help: 'Chép thêm dòng ấy, đúng chữ, đúng thứ tự.',
  };
}

function* firstDifference(checked: CheckedPlan): Iterable<Violation> {
  const { source, plan, index } = comparePlan(checked);
  if (index < 0) return;
  const word = plan[index] ?? plan.at(-1);
  if (!word) return;
  const sixFrom = (words: readonly string[]) => words.slice(index, index + 6).join(' ');
  const [expected, found] = [sixFrom(source), sixFrom(plan.map((each) => each.word))];
  const at = { record: word.record, bodyOffset: word.offset };
  const isLater = (words: readonly string[], six: string) =>
    six !== '' && ` ${words.slice(index + 1).join(' ')} `.includes(` ${six} `);
  const own = plan.map((each) => each.word);
  if (isLater(source, found) && !isLater(own, expected)) {
    yield {
      ...at,
      actual: `trước chỗ ${quote(found)} thiếu chữ của bản nguồn, từ ${quote(expected)}`,
      expected: 'đủ chữ của bản nguồn',
      help: 'Chép phần thiếu từ bản nguồn vào ngay trước chỗ này; chỗ này là đầu tệp thì vào cuối tệp trước.',
    };
    return;
  }
  if ((!expected || isLater(own, expected)) && !isLater(source, found)) {
    yield {
      ...at,
      actual: `thừa chữ so với bản nguồn, từ chỗ ${quote(found)}`,
      expected: expected ? `tiếp ngay ${quote(expected)}` : 'hết văn bản ở đây',
      help: 'Xóa phần thừa, giữ nguyên chữ sau đó; lời của người biên tập thì ghi vào corrections.',
    };
    return;
  }
  yield {
    ...at,
    actual: `khác bản nguồn từ chỗ ${quote(found)}`,
    expected: `nguyên văn ${quote(expected)}`,
    help: 'Chép lại đúng chữ của bản nguồn; chỗ nghi lỗi thì ghi vào corrections.',
  };
}

/** Whether a text has a date's month and year, in words or in figures. */
function monthStandsIn(whole: string, issued: string): boolean {
  const [year, month] = issued.split('-');
  const ahead = month ? `0?${Number(month)}\\s?(?:năm|[/.-])\\s?` : '';
  return new RegExp(`(?<!\\d)${ahead}${year}(?!\\d)`, 'u').test(whole);
}

/** Whether words occur in a text as whole words. */
function standsIn(whole: string, words: string): boolean {
  const plain = literal(words.replace(/\s+/g, ' ').trim());
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u').test(whole);
}

/** Values of the plan's facts that must occur verbatim in the source. */
function quotedValues({ value }: CheckedRecord<'plan'>) {
  const { symbol, title, basis, distribution = [], signatory } = value;
  return [
    { path: ['symbol'], text: symbol?.replace(/^[/-]/, '') },
    { path: ['title'], text: title },
    { path: ['basis'], text: basis },
    { path: ['signatory', 'position'], text: signatory?.position },
    { path: ['signatory', 'name'], text: signatory?.name },
    ...distribution.map((text, index) => ({ path: ['distribution', index], text })),
  ].flatMap(({ path, text }) => (text ? [{ path, text }] : []));
}
