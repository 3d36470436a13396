import type { RecordIndex } from '../../register/register-index.ts';
import type { RecordDecision, RecordRow } from '../../register/register-table.ts';
import { viewOf } from '../../register/row-view.ts';
import { longDate } from '../../text/date-words.ts';
import { element } from '../page/element.ts';
import { loadSheet } from '../search/suggest-box.ts';
import sheet from './result-slip.css?url';
import { askedAddress, filtersInForce } from './say.ts';

/** Maximum number of rows on a slip; a search with more is not about a person. */
const most = 500;

/** The text of a part of the page, without its buttons. */
function textOf(selector: string): string {
  const copy = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
  for (const button of copy?.querySelectorAll('button') ?? []) button.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/**
 * Prints a search as a dated A4 sheet for the files: query, results or their absence, completeness of
 * the register, and the address that repeats it.
 * @param rows the results, in the order shown
 */
export async function printSlip(
  index: RecordIndex,
  query: string,
  rows: readonly number[],
): Promise<void> {
  await loadSheet(sheet);
  const main = document.querySelector('main') as HTMLElement;
  const slip = slipOf(index, query, rows);
  main.append(slip);
  main.classList.add('prints-slip');
  const done = () => {
    main.classList.remove('prints-slip');
    slip.remove();
  };
  addEventListener('afterprint', done, { once: true });
  print();
}

function slipOf(index: RecordIndex, query: string, rows: readonly number[]): HTMLElement {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const time = `${now.getHours()} giờ ${String(now.getMinutes()).padStart(2, '0')}`;
  const slip = element('section', { className: 'slip' });
  const filters = filtersInForce();
  const updated = textOf('.page-foot time');
  slip.append(
    element('p', { className: 'slip-office', textContent: textOf('.brand small') }),
    element('h1', { textContent: 'Phiếu kết quả tra cứu khen thưởng' }),
    facts([
      ['Nội dung tra cứu', query ? `“${query}”` : 'Toàn bộ danh sách'],
      ['Bộ lọc', filters],
      ['Thời điểm tra cứu', `${time}, ${longDate(day)} (theo máy tra cứu)`],
      ['Dữ liệu đối chiếu lần gần nhất', updated],
      ['Kết quả', textOf('[data-status]')],
      ['Cách hiểu câu hỏi', textOf('[data-notes]:not([hidden])')],
    ]),
  );
  if (rows.length > 0) slip.append(tableOf(index, rows.slice(0, most)));
  if (rows.length > most) {
    slip.append(
      element('p', { textContent: `Chỉ in ${most} trường hợp đầu; thu hẹp câu hỏi để in hết.` }),
    );
  }
  slip.append(
    element('p', { textContent: `Mức đầy đủ: ${textOf('[data-extent]')}` }),
    element('p', {
      textContent:
        'Danh sách không phải mọi khen thưởng đã có; trùng họ tên chưa chắc là một người. Phiếu để tham khảo, không thay bản chính của quyết định.',
    }),
    element('p', { textContent: `Tra cứu lại tại: ${askedAddress()}` }),
    element('p', {
      className: 'slip-sign',
      textContent: 'Người tra cứu: ……………………………………',
    }),
  );
  return slip;
}

/** Known facts, each below its label; empty ones are omitted. */
function facts(all: readonly [name: string, value: string][]): HTMLElement {
  const list = element('dl', {});
  for (const [name, value] of all) {
    if (!value) continue;
    list.append(element('dt', { textContent: name }), element('dd', { textContent: value }));
  }
  return list;
}

function tableOf(index: RecordIndex, rows: readonly number[]): HTMLTableElement {
  const table = element('table', {});
  const head = table.createTHead().insertRow();
  for (const textContent of [
    'Stt',
    'Họ và tên, tên tập thể',
    'Chức vụ, đơn vị',
    'Danh hiệu, hình thức',
    'Quyết định',
  ])
    head.append(element('th', { textContent, scope: 'col' }));
  const body = table.createTBody();
  for (const [at, row] of rows.entries()) {
    const view = viewOf(index, row);
    const line = body.insertRow();
    const cells = [
      String(at + 1),
      view.name,
      [view.position, view.unit === view.name ? '' : view.unit].filter(Boolean).join(', '),
      [view.award, view.status && `(${view.status})`].filter(Boolean).join(', '),
      `${view.decision}, ngày ${view.signed}${issuerOf(index, row)}`,
    ];
    for (const textContent of cells) line.append(element('td', { textContent }));
  }
  return table;
}

/** “ của Giám đốc Sở …” */
function issuerOf({ records }: RecordIndex, number: number): string {
  const { decision } = records.rows[number] as RecordRow;
  const { issuer } = records.decisions[decision] as RecordDecision;
  const name = records.labels.issuerName?.[issuer];
  return name ? ` của ${name}` : '';
}
