import type { CheckedRecord } from '../inspect.ts';
import { planWords, sourceWords } from '../plan-words.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

export const planText: Rule = {
  id: 'plan-text',
  title: 'Kế hoạch giữ nguyên văn bản nguồn.',
  why: 'Người đọc trích dẫn từng chữ; sửa lỗi của bản nguồn là việc ghi vào danh sách hiệu đính, không phải sửa chữ.',
  severity: 'error',
  bad: [
    { plan: { 'ke-hoach/2-noi-dung.mdx': ['tham gia thi đưa', 'tham gia thi đua'] } },
    { plan: { 'tieu-chi/tc2.md': ['tham nhũng; tập trung', 'tham nhũng, tập trung'] } },
    { plan: { 'ke-hoach/ke-hoach.yml': ['name: Đặng Trọng Thắng', 'name: Đặng Văn Thắng'] } },
  ],
  good: [{ plan: {} }],
  *content(content) {
    if (!content.files.has('ke-hoach/ban-nguon.txt') || content.of('planPart').length === 0) return;
    const whole = content.textOf('ke-hoach/ban-nguon.txt').normalize('NFC').replace(/\s+/g, ' ');
    for (const record of content.of('plan')) {
      for (const { path, text } of quotedValues(record)) {
        if (whole.includes(text.replace(/\s+/g, ' ').trim())) continue;
        yield {
          record,
          path,
          found: `${quote(text)} không có trong bản nguồn`,
          expected: 'nguyên văn bản nguồn',
          fix: 'Chép lại đúng chữ của bản nguồn.',
        };
      }
    }
    const source = sourceWords(content.textOf('ke-hoach/ban-nguon.txt')).map(({ word }) => word);
    const plan = planWords(content);
    const at = source.findIndex((word, index) => plan[index]?.word !== word);
    const index = at >= 0 ? at : plan.length > source.length ? source.length : -1;
    if (index < 0) return;
    const word = plan[index] ?? plan.at(-1);
    if (!word) return;
    const expected = source.slice(index, index + 6).join(' ');
    const found = plan
      .slice(index, index + 6)
      .map((each) => each.word)
      .join(' ');
    yield {
      record: word.record,
      bodyOffset: word.offset,
      found: `khác bản nguồn từ chỗ ${quote(found)}`,
      expected: expected ? `nguyên văn ${quote(expected)}` : 'hết văn bản ở đây',
      fix: 'Chép lại đúng chữ của bản nguồn; chỗ nghi lỗi thì ghi vào corrections.',
    };
  },
};

/** Values of the plan's facts that stand word for word in the source. */
function quotedValues({ value }: CheckedRecord<'plan'>) {
  const { title, basis, distribution = [], signatory } = value;
  return [
    { path: ['title'], text: title },
    { path: ['basis'], text: basis },
    { path: ['signatory', 'position'], text: signatory?.position },
    { path: ['signatory', 'name'], text: signatory?.name },
    ...distribution.map((text, index) => ({ path: ['distribution', index], text })),
  ].flatMap(({ path, text }) => (text ? [{ path, text }] : []));
}
