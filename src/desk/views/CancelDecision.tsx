import { useState } from 'preact/hooks';
import type { PlainEntry } from '../../model/read/read.ts';
import { statuses } from '../../model/schema/decision.ts';
import { withFields } from '../acts/edit.ts';
import { isoDay } from '../day.ts';
import { nameOf } from '../record/name-of.ts';
import { bytesOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { ActForm, Ask, AskChoice, AskDay, Buttons, Dialog } from './Dialog.tsx';

const relations = {
  'huy-bo': 'Hủy bỏ bởi',
  'huy-bo-mot-phan': 'Hủy bỏ một phần bởi',
  'dinh-chinh': 'Đính chính bởi',
};

/** Records that another decision cancelled or corrected this one; never why. */
export function CancelDecision({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const [status, setStatus] = useState<keyof typeof relations>('huy-bo');
  const [number, setNumber] = useState('');
  const [symbol, setSymbol] = useState(String((entry.data as { symbol?: unknown })?.symbol ?? ''));
  const [on, setOn] = useState('');
  const isDay = on === '' || isoDay(on) !== undefined;
  const run = async () => {
    const bytes = bytesOf(entry.file);
    if (!bytes) return;
    const { related } = (entry.data ?? {}) as { related?: unknown[] };
    const other = {
      relation: relations[status],
      number: number.trim(),
      symbol: symbol.trim(),
      on: on || undefined,
    };
    const written = withFields(bytes, entry.file, 'decision', {
      status,
      related: [...(related ?? []), other],
    });
    await act(
      `ghi tình trạng của ${nameOf(entry)}`,
      new Map([[entry.file, written]]),
      `Đã ghi: ${nameOf(entry)} – ${statuses[status].label.toLowerCase()}.`,
    );
    onClose();
  };
  return (
    <Dialog title={`Hủy bỏ, đính chính ${nameOf(entry)}`} onClose={onClose}>
      <ActForm onSend={() => void run()}>
        <AskChoice
          label="Tình trạng"
          value={status}
          onChoose={setStatus}
          options={(Object.keys(relations) as (keyof typeof relations)[]).map((value) => ({
            value,
            label: statuses[value].label,
          }))}
        />
        <Ask label="Số của quyết định kia" value={number} onInput={setNumber} />
        <Ask label="Ký hiệu" value={symbol} onInput={setSymbol} />
        <AskDay label="Ngày ký" value={on} onInput={setOn} help="Để trống khi chưa rõ" />
        <p class="readers">
          Người đọc thấy “{statuses[status].label}” cùng số, ngày của quyết định kia; không thấy lý
          do. Danh sách vẫn giữ nguyên. Chỉ một vài trường hợp bị hủy thì đặt “Tình trạng” ở chính
          các hàng ấy.
        </p>
        <Buttons
          ready={number.trim() !== '' && symbol.trim() !== '' && isDay}
          onCancel={onClose}
          label="Ghi tình trạng"
        />
      </ActForm>
    </Dialog>
  );
}
