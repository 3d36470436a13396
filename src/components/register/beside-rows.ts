import type { RegisterAnswer } from '../../register/register-answer.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { type RegisterState, writeRegisterState } from '../../register/register-state.ts';
import { showAlike } from './alike-rows.ts';
import { sayAddress, sayFound, sayRegisterReading, showLines } from './say.ts';

const TEXTS_FAILED =
  'Chưa tải được nội dung thành tích, nên mới tìm trong họ tên, chức vụ, đơn vị, hình thức và trích yếu.';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;

/**
 * Says beside the rows what no row waits for: how many there are, how the question was read, rows that
 * may be of one person; and wires the slip.
 * @param isPart whether what rows are commended for could not be looked through
 */
export function showBesideRows(
  index: RecordIndex,
  wanted: RegisterState,
  answer: RegisterAnswer,
  isPart: boolean,
): void {
  const { rows, near, found, exactCount } = answer;
  find('[data-status]').textContent = sayFound(index, wanted.query, found, rows, near);
  sayAddress(find('[data-asked-address]'));
  showLines(find('[data-notes]'), [
    ...sayRegisterReading(index, wanted.query, found),
    ...(isPart ? [TEXTS_FAILED] : []),
  ]);
  const hasOtherMarks = exactCount > 0 && exactCount < rows.length;
  find('[data-marks]').hidden = !hasOtherMarks && !wanted.exactOnly;
  const toggle = find<HTMLAnchorElement>('[data-toggle-marks]');
  toggle.href = writeRegisterState({ ...wanted, exactOnly: !wanted.exactOnly });
  toggle.textContent = wanted.exactOnly
    ? 'Khớp cả chữ khác dấu'
    : `Chỉ khớp đúng dấu (${exactCount})`;
  showAlike(find('[data-rows]'), index, found ? rows : []);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-slip]')) {
    button.hidden = false;
    button.onclick = async () => {
      const { printSlip } = await import('./result-slip.ts');
      await printSlip(index, wanted.query, rows);
    };
  }
}
