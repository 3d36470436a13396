import { useState } from 'preact/hooks';
import { commendationKinds } from '../../model/schema/decision.ts';
import { slugPattern } from '../../model/schema/text.ts';
import { newRecord } from '../../model/write/open-record.ts';
import { choicesFor } from '../choose/referred.ts';
import { isoDay, today } from '../day.ts';
import { fileOf } from '../record/file-of.ts';
import { shortSlug } from '../record/short-slug.ts';
import { go } from '../route.ts';
import { contents, recordsOf } from '../state/contents.ts';
import { type } from '../state/typing.ts';
import { ActForm, Ask, AskChoice, AskDay, AskSome, Buttons, Dialog } from '../views/Dialog.tsx';

/** Creates a round: its name, award, deadline and units. */
export function NewRound({ year, onClose }: { year: string; onClose: () => void }) {
  const standing = recordsOf('unit').filter(({ data }) => stands(data));
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState('cong-trang');
  const [form, setForm] = useState('');
  const [due, setDue] = useState('');
  const [units, setUnits] = useState<readonly string[]>(standing.map(({ id }) => id));
  const slug = shortSlug(title);
  const id = `${year}/${slug}`;
  const file = slugPattern.test(slug) ? fileOf('round', id) : undefined;
  const exists = file !== undefined && contents.value.has(file);
  const isDay = due === '' || isoDay(due) !== undefined;
  const ready = file !== undefined && !exists && isDay && units.length > 0;
  const make = () => {
    if (!ready) return;
    const data = {
      title: title.normalize('NFC').trim(),
      commendationKind: kind,
      meritPeriod: `năm ${year}`,
      ...(form && { form }),
      ...(due && { due }),
      units,
    };
    type(file, newRecord(file, data), 'đợt xét mới');
    onClose();
    go({ at: 'rounds', id });
  };
  return (
    <Dialog title="Đợt xét mới" onClose={onClose}>
      <ActForm onSend={make}>
        <Ask
          label="Tên đợt xét"
          value={title}
          onInput={setTitle}
          help={`Ví dụ: Xét khen thưởng tổng kết năm ${year}`}
          fault={exists ? 'Năm này đã có đợt xét mang tên ấy; đặt tên khác.' : undefined}
        />
        <AskChoice
          label="Loại khen thưởng"
          value={kind}
          onChoose={setKind}
          options={Object.entries(commendationKinds).map(([value, { label }]) => ({
            value,
            label,
          }))}
        />
        <AskChoice
          label="Hình thức đề nghị"
          value={form}
          onChoose={setForm}
          options={[
            { value: '', label: '(nhiều hình thức, ghi ở từng người)' },
            ...choicesFor(['award']).choices,
          ]}
        />
        <AskDay label="Hạn gửi hồ sơ" value={due} onInput={setDue} help="Để trống khi chưa định" />
        <AskSome
          label="Đơn vị được đề nghị gửi hồ sơ"
          options={standing.map(({ id: value, data }) => ({
            value,
            label: String((data as { name?: unknown } | null)?.name ?? value),
          }))}
          chosen={units}
          onChoose={setUnits}
        >
          <p class="buttons">
            <button type="button" onClick={() => setUnits(standing.map((each) => each.id))}>
              Chọn hết
            </button>
            <button type="button" onClick={() => setUnits([])}>
              Bỏ hết
            </button>
          </p>
        </AskSome>
        <Buttons label="Tạo đợt xét" ready={ready} onCancel={onClose} />
      </ActForm>
    </Dialog>
  );
}

/** Whether a unit still exists; a blank end is unknown, and counts as existing. */
function stands(data: unknown): boolean {
  const end = isoDay((data as { validTo?: unknown } | null)?.validTo);
  return end === undefined || end >= today();
}
