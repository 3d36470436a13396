import { writtenDate } from '../../../text/date-line.ts';
import { isWritten } from '../../facts/how-to-fill.ts';
import { type CheckedPlan, plansOf } from '../../facts/plan-document.ts';
import { slashed } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const planBlank: Rule = {
  id: 'plan-blank',
  title:
    'Số và ngày đúng như bản nguồn: bản nguồn để trống thì giữ trống, bản nguồn có thì ghi đủ.',
  why: 'Điền số, ngày không có trong bản nguồn, hay bỏ số, ngày đã có, là làm sai văn bản.',
  bad: [
    { plan: { 'ke-hoach.yml': ['number: #', 'number: "12" #'] } },
    { plan: { 'ke-hoach.yml': ['"10/2021"', '05/10/2021'] } },
    { plan: { 'ban-nguon.txt': ['Số: /KH', 'Số: 12/KH'] } },
    { plan: { 'ke-hoach.yml': ['symbol: KH-SGTVT', 'symbol: #'] } },
    { plan: { 'ban-nguon.txt': ['ngày tháng 10', 'ngày 05 tháng 10'] } },
  ],
  *content(content) {
    for (const plan of plansOf(content))
      for (const violation of differences(plan)) yield { record: plan.record, ...violation };
  },
};

function* differences({ record, source }: CheckedPlan): Iterable<Violation> {
  const { number, symbol, issued } = record.value;
  const told = source?.number;
  const differs = (what: string, theirs: string, ours: string | undefined) => ({
    actual: `bản nguồn ghi ${what} ${theirs}, còn ke-hoach.yml ${ours ? `ghi ${ours}` : 'để trống'}`,
    expected: 'hai chỗ như nhau',
  });
  if (told && number && !told.value)
    yield {
      path: ['number'],
      actual: `đang ghi số “${number}”`,
      expected: 'để trống như bản nguồn',
      help: 'Văn bản có số thì ghi số ấy vào cả bản nguồn, đúng như văn bản; văn bản để trống thì xóa số đã điền.',
    };
  if (told?.value && number !== told.value)
    yield {
      path: ['number'],
      ...differs('số', `“${told.value}”`, number && `“${number}”`),
      help: `Văn bản có số thì viết number: "${told.value}" trong ke-hoach.yml${symbol === told.symbol ? '' : `, symbol: ${told.symbol}`}; nếu bản nguồn bị điền thêm thì xóa phần đã điền.`,
    };
  else if (told?.symbol && !symbol)
    yield {
      path: ['symbol'],
      ...differs('ký hiệu', `“${told.symbol}”`, undefined),
      help: `Viết symbol: ${told.symbol} trong ke-hoach.yml.`,
    };
  if (!source?.date) return;
  const theirs = writtenDate(source.date);
  // A day that cannot be read is another rule's business.
  const ours = issued ? slashed(issued) : '';
  if (ours === theirs || (!issued && isWritten(record, ['issued']))) return;
  const isFilledIn = theirs === '' || ours.endsWith(`/${theirs}`);
  const asPrinted = theirs.length === 10 ? theirs : `"${theirs}"`;
  yield isFilledIn
    ? {
        path: ['issued'],
        actual: `đang ghi thêm ngày (${ours})`,
        expected: theirs
          ? `chỉ ${theirs}, vì bản nguồn để trống phần còn lại`
          : 'để trống như bản nguồn',
        help: `Văn bản có ngày thì ghi ngày ấy vào cả bản nguồn, đúng như văn bản; văn bản để trống ngày thì ${theirs ? `viết issued: ${asPrinted}` : 'để trống issued'}.`,
      }
    : {
        path: ['issued'],
        ...differs('ngày ban hành', theirs, ours),
        help: `Văn bản có ngày thì viết issued: ${asPrinted} trong ke-hoach.yml; nếu bản nguồn bị điền thêm thì xóa phần đã điền.`,
      };
}
