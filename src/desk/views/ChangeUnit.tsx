import { useMemo, useState } from 'preact/hooks';
import type { PlainEntry } from '../../model/read/read.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { countsByUnit, ended, renamed, rowsBefore, rowsOfUnit } from '../acts/change-unit.ts';
import type { NamedRow } from '../acts/hide-person.ts';
import { choicesFor, labelFor } from '../choose/referred.ts';
import { isoDay, today } from '../day.ts';
import { nameOf } from '../record/name-of.ts';
import { bytesOf, contentSet, recordsOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { Chooser } from './Chooser.tsx';
import { ActForm, Ask, AskDay, Buttons, Dialog } from './Dialog.tsx';
import { Foreseen } from './Foreseen.tsx';

type Files = ReadonlyMap<string, Bytes | undefined>;
/** Props of an act's dialog: the record, and how to close it. */
export interface ActProps {
  entry: PlainEntry;
  onClose: () => void;
}

/** Renames a unit; texts written under the old name keep it. */
export function RenameUnit({ entry: current, onClose }: ActProps) {
  // As it was when the dialog opened: after renaming, it must not take the new name for the old one.
  const [entry] = useState(current);
  const old = nameOf(entry);
  const { shortName: oldShort } = (entry.data ?? {}) as { shortName?: string };
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [from, setFrom] = useState('');
  const isReady = name.trim() !== '' && name.trim() !== old && (from === '' || isoDay(from));
  const [decisions] = useState(() => recordsOf('decision'));
  const isAhead = (isoDay(from) ?? '') > today();
  const rename = { name: tidy(name), shortName: tidy(shortName), from };
  const files = useMemo(
    () => (isReady ? renamed(entry, rename, decisions, bytesOf) : new Map()),
    [name, shortName, from],
  );
  const own = useMemo(() => rowsOfUnit(entry.id, decisions), [entry, decisions]);
  const rows = rowsBefore(from, own);
  const kept = new Set(rows);
  const later = own.filter((row) => !row.recipient.unitAsWritten && !kept.has(row));
  const articles = recordsOf('exemplar').filter(({ data }) =>
    ((data as { honourees?: { unit?: string }[] })?.honourees ?? []).some(
      (each) => each?.unit === entry.id,
    ),
  );
  const run = () =>
    act(`đổi tên ${old}`, files, `Đã đổi tên ${old} thành ${rename.name}; tên cũ vẫn tra được.`);
  return (
    <UnitDialog title={`Đổi tên ${old}`} label="Đổi tên" {...{ files, isReady, run, onClose }}>
      <Ask label="Tên mới" value={name} onInput={setName} />
      <Ask
        label="Tên gọn mới"
        value={shortName}
        onInput={setShortName}
        help={
          oldShort
            ? `Tên gọn cũ là “${oldShort}”, sẽ bỏ; không có tên gọn mới thì để trống.`
            : 'Vài chữ, dùng trong danh sách; không có thì để trống.'
        }
      />
      <AskDay
        label="Mang tên mới từ ngày"
        value={from}
        onInput={setFrom}
        help="Để trống khi chưa rõ: mọi quyết định đã nhập vẫn giữ tên cũ"
      />
      <div class="readers">
        {isAhead && (
          <p>
            Ngày {from} chưa tới, nhưng ghi bây giờ thì người đọc thấy tên mới ngay từ lần dựng
            trang sau. Muốn đúng ngày thì đến ngày ấy mới đổi tên.
          </p>
        )}
        <p>
          Người đọc thấy “{rename.name || '(tên mới)'}” ở trang đơn vị, danh sách, bộ lọc; trang đơn
          vị ghi thêm tên cũ “{old}”, tìm tên cũ vẫn ra.
        </p>
        <p>
          {rows.length > 0
            ? `${rows.length} trường hợp khen thưởng trước đó được ghi đúng tên cũ, như văn bản đã ghi: ${decisionsOf(rows)}.`
            : 'Không có trường hợp khen thưởng nào phải giữ tên cũ.'}
          {later.length > 0 && ` ${later.length} trường hợp sau đó hiện tên mới.`}
          {articles.length > 0 && ` ${articles.length} bài điển hình hiện tên mới.`}
        </p>
      </div>
    </UnitDialog>
  );
}

/** Ends a unit: merged into one, or divided among several, on a day. */
export function EndUnit({ entry: current, onClose }: ActProps) {
  const [entry] = useState(current);
  const old = nameOf(entry);
  const [last, setLast] = useState('');
  const [successors, setSuccessors] = useState<readonly string[]>([]);
  const isReady = successors.length > 0 && (last === '' || isoDay(last));
  const files = useMemo(
    () => (isReady ? ended(entry, last, successors, bytesOf) : new Map()),
    [last, successors],
  );
  const before = useMemo(() => countsByUnit(contentSet()), [entry]);
  const after = useMemo(() => countsByUnit(contentSet(files)), [files]);
  const changed = [...after].filter(([id, count]) => before.get(id) !== count);
  const { byValue, find } = choicesFor(['unit']);
  const run = () =>
    act(
      `sáp nhập ${old}`,
      files,
      `Đã ghi ${old} sáp nhập vào ${successors.map(unitName).join(', ')}.`,
    );
  return (
    <UnitDialog
      title={`Sáp nhập, chia, giải thể ${old}`}
      label="Ghi sáp nhập"
      {...{ files, isReady, run, onClose }}
    >
      <div class="field">
        <label class="label" for="successor">
          Đơn vị kế tiếp
        </label>
        {successors.length > 0 && (
          <ul class="chips" aria-label="Đơn vị kế tiếp">
            {successors.map((id) => (
              <li key={id}>
                {unitName(id)}
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Bỏ ${unitName(id)}`}
                  onClick={() => setSuccessors(successors.filter((each) => each !== id))}
                >
                  Bỏ
                </button>
              </li>
            ))}
          </ul>
        )}
        <Chooser
          id="successor"
          value=""
          label=""
          clears
          find={(query) => find(query).filter(({ value }) => value !== entry.id)}
          onChoose={(id) =>
            byValue.has(id) && !successors.includes(id) && setSuccessors([...successors, id])
          }
          placeholder="Gõ vài chữ để tìm và thêm"
        />
        <p class="help">
          Một đơn vị là sáp nhập, nhiều đơn vị là chia. Đơn vị mới chưa có thì thêm ở “Đơn vị”
          trước.
        </p>
      </div>
      <AskDay
        label="Ngày cuối cùng của đơn vị cũ"
        value={last}
        onInput={setLast}
        help="Để trống khi chưa rõ"
      />
      <div class="readers">
        <p>
          {rowsOfUnit(entry.id, recordsOf('decision')).length} trường hợp khen thưởng của {old} giữ
          nguyên tên, nguyên đơn vị; không hàng nào bị sửa. Trang của {old} ghi thêm đơn vị kế tiếp.
        </p>
        {changed.length > 0 && (
          <>
            <p>Con số ở trang đơn vị kế tiếp tính thêm của đơn vị trước:</p>
            <ul>
              {changed.map(([id, count]) => (
                <li key={id}>
                  {unitName(id)}: {before.get(id) ?? 0} → {count} trường hợp
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </UnitDialog>
  );
}

function UnitDialog({
  title,
  label,
  files,
  isReady,
  run,
  onClose,
  children,
}: {
  title: string;
  label: string;
  files: Files;
  isReady: unknown;
  run: () => Promise<boolean>;
  onClose: () => void;
  children: preact.ComponentChildren;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm onSend={() => void run().then(onClose)}>
        {children}
        {files.size > 0 && <Foreseen files={files} />}
        <Buttons label={label} ready={Boolean(isReady)} onCancel={onClose} />
      </ActForm>
    </Dialog>
  );
}

const unitName = (id: string) => labelFor(['unit'], id);
const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const decisionsOf = (rows: readonly NamedRow[]) =>
  [...new Set(rows.map(({ entry }) => nameOf(entry)))].join(', ');
