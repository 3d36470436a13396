import { useEffect, useState } from 'preact/hooks';
import type { PlainEntry } from '../../model/read/read.ts';
import { encoded } from '../../model/write/open-record.ts';
import {
  approvedAmong,
  type Versions as Found,
  type Version,
  versionsOf,
} from '../acts/versions.ts';
import { bytesOf } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { type } from '../state/typing.ts';
import { Dialog } from './Dialog.tsx';
import { TwoTexts } from './TwoTexts.tsx';

/** Earlier contents of a record's file, beside the current one; for an exemplar, the approved one. */
export function Versions({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const { file } = entry;
  const [found, setFound] = useState<Found>();
  const [approved, setApproved] = useState<Version>();
  const [at, setAt] = useState(0);
  useEffect(() => {
    void versionsOf(file).then(async (found) => {
      const one = await approvedAmong(entry, found.versions);
      setApproved(one);
      setAt(one ? found.versions.indexOf(one) : 0);
      setFound(found);
    });
  }, []);
  const now = new TextDecoder().decode(bytesOf(file) ?? new Uint8Array());
  const versions = found?.versions;
  const shown = versions?.[at];
  const isApproved = (entry.data as { approval?: unknown } | undefined)?.approval !== undefined;
  const takeBack = () => {
    if (!shown) return;
    type(file, encoded(shown.text), 'bản trước');
    say('Đã lấy lại bản trước vào ô đang sửa, chưa lưu.');
    onClose();
  };
  return (
    <Dialog title="Các bản trước" wide onClose={onClose}>
      <div class="act">
        {!versions && <p role="status">Đang đọc các bản trước…</p>}
        {found && found.unreadable.length > 0 && (
          <p class="readers" role="alert">
            Không đọc được {found.unreadable.join(', ')}: nhờ quản trị máy mở quyền đọc, rồi mở lại
            mục này.
          </p>
        )}
        {found && found.versions.length + found.unreadable.length === 0 && (
          <p class="empty">Chưa có bản nào: bàn làm việc giữ bản cũ mỗi lần lưu.</p>
        )}
        {versions && isApproved && (
          <p class="readers">
            {approved
              ? `Bản lãnh đạo đã duyệt: ${approved.title.toLowerCase()}. Dòng tô màu là chỗ đã khác.`
              : 'Bản lãnh đạo đã duyệt không còn trong các bản được giữ; so với tờ trình đã ký.'}
          </p>
        )}
        {shown && (
          <>
            <div class="field choice">
              <label class="label" for="version">
                So với
              </label>
              <select
                id="version"
                value={String(at)}
                onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
              >
                {versions?.map((version, index) => (
                  <option key={version.title} value={String(index)}>
                    {version.title}
                    {version === approved ? ' (bản đã duyệt)' : ''}
                  </option>
                ))}
              </select>
            </div>
            <TwoTexts
              sides={[
                { title: shown.title, text: shown.text },
                { title: 'Bản đang có', text: now },
              ]}
            />
          </>
        )}
        <p class="buttons">
          {shown && (
            <button type="button" disabled={shown.text === now} onClick={takeBack}>
              Lấy lại bản này
            </button>
          )}
          <button type="button" onClick={onClose}>
            Đóng
          </button>
        </p>
      </div>
    </Dialog>
  );
}
