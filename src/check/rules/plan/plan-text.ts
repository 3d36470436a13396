import { comparePlan, planSource } from '../../facts/plan-words.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const planText: Rule = {
  id: 'plan-text',
  title: 'Kế hoạch giữ nguyên văn bản nguồn.',
  why: 'Người đọc trích dẫn từng chữ; sửa lỗi của bản nguồn là việc ghi vào danh sách hiệu đính, không phải sửa chữ.',
  severity: 'error',
  bad: [
    { plan: { 'ke-hoach/2-noi-dung.mdx': ['tham gia thi đưa', 'tham gia thi đua'] } },
    { plan: { 'tieu-chi/tc2.md': ['tham nhũng; tập trung', 'tham nhũng, tập trung'] } },
    { plan: { 'ke-hoach/ke-hoach.yml': ['symbol: KH-SGTVT', 'symbol: KH-GTVT'] } },
    { plan: { 'ke-hoach/ke-hoach.yml': ['name: Đặng Trọng Thắng', 'name: Đặng Văn Thắng'] } },
  ],
  good: [{ plan: {} }],
  *content(content) {
    if (!content.files.has(planSource) || content.of('planPart').length === 0) return;
    const whole = content.textOf(planSource).normalize('NFC').replace(/\s+/g, ' ');
    for (const record of content.of('plan')) {
      for (const { path, text } of quotedValues(record)) {
        if (standsIn(whole, text)) continue;
        yield {
          record,
          path,
          actual: `${quote(text)} không có trong bản nguồn`,
          expected: 'nguyên văn bản nguồn',
          help: 'Chép lại đúng chữ của bản nguồn.',
        };
      }
    }
    const { source, plan, index } = comparePlan(content);
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
      ...(word.path ? { path: word.path } : { bodyOffset: word.offset }),
      actual: `khác bản nguồn từ chỗ ${quote(found)}`,
      expected: expected ? `nguyên văn ${quote(expected)}` : 'hết văn bản ở đây',
      help: 'Chép lại đúng chữ của bản nguồn, giữ các thẻ như <Criteria />; chỗ nghi lỗi thì ghi vào corrections.',
    };
  },
};

/** `2021-10` as a document's head has it; a whole day is another rule's business. */
function monthInWords(issued: string): string {
  const [year, month] = issued.split('-');
  return `tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** Whether words stand in a text, not as a part of longer ones. */
function standsIn(whole: string, words: string): boolean {
  const plain = words.replace(/\s+/g, ' ').trim();
  const touching = /[\p{L}\p{N}]/u;
  for (let at = whole.indexOf(plain); at >= 0; at = whole.indexOf(plain, at + 1)) {
    if (!touching.test(whole[at - 1] ?? '') && !touching.test(whole[at + plain.length] ?? ''))
      return true;
  }
  return false;
}

/** Values of the plan's facts that stand word for word in the source. */
function quotedValues({ value }: CheckedRecord<'plan'>) {
  const { symbol, issued, title, basis, distribution = [], signatory } = value;
  return [
    { path: ['symbol'], text: symbol },
    { path: ['issued'], text: issued && monthInWords(issued) },
    { path: ['title'], text: title },
    { path: ['basis'], text: basis },
    { path: ['signatory', 'position'], text: signatory?.position },
    { path: ['signatory', 'name'], text: signatory?.name },
    ...distribution.map((text, index) => ({ path: ['distribution', index], text })),
  ].flatMap(({ path, text }) => (text ? [{ path, text }] : []));
}
