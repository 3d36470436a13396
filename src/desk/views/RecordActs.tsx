import { useState } from 'preact/hooks';
import type { Noun } from '../../model/collections.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { asDraft, exemplarFolder } from '../acts/approve.ts';
import { withFields } from '../acts/edit.ts';
import { Preview } from '../body/Preview.tsx';
import { nameOf } from '../record/name-of.ts';
import { go } from '../route.ts';
import { act, bytesOf, recordsOf, todayWritten } from '../state.ts';
import { Approve } from './Approve.tsx';
import { CancelDecision } from './CancelDecision.tsx';
import { Buttons, Dialog } from './Dialog.tsx';

type Act = 'withdraw' | 'approve' | 'cancel' | 'unapprove' | 'preview';

/** What can be done with a record besides filling it in; each says first what readers will see. */
export function RecordActs({
  file,
  noun,
}: {
  file: string;
  noun: Noun;
  index?: number | undefined;
}) {
  const [open, setOpen] = useState<Act>();
  const entry = recordsOf(noun).find((each) => each.file === file);
  if (!entry || !['exemplar', 'draft', 'decision'].includes(noun)) return null;
  const { withdrawn, approval } = (entry.data ?? {}) as Record<string, unknown>;
  const close = () => setOpen(undefined);
  const button = (name: Act, label: string) => (
    <button type="button" onClick={() => setOpen(name)}>
      {label}
    </button>
  );
  return (
    <div class="acts">
      {noun !== 'decision' && (
        <button type="button" onClick={() => go({ at: 'file', file, field: 'body' })}>
          Tới thân bài
        </button>
      )}
      {noun !== 'decision' && button('preview', 'Xem thử')}
      {noun === 'draft' && button('approve', 'Trình duyệt, ghi việc duyệt')}
      {noun === 'exemplar' &&
        button('withdraw', withdrawn === undefined ? 'Ngừng công bố' : 'Công bố lại')}
      {noun === 'exemplar' && button('approve', 'Duyệt lại')}
      {noun === 'exemplar' && approval !== undefined && button('unapprove', 'Đưa về bản nháp')}
      {noun === 'decision' && (
        <button type="button" onClick={() => go({ at: 'file', file, field: 'recipients' })}>
          Tới danh sách
        </button>
      )}
      {noun === 'decision' && button('cancel', 'Hủy bỏ, đính chính')}
      {open === 'preview' && <Preview entry={entry} onClose={close} />}
      {open === 'withdraw' && <Withdraw entry={entry} onClose={close} />}
      {open === 'approve' && <Approve entry={entry} onClose={close} />}
      {open === 'unapprove' && <BackToDraft entry={entry} onClose={close} />}
      {open === 'cancel' && <CancelDecision entry={entry} onClose={close} />}
    </div>
  );
}

/** Stops showing an exemplar, or shows it again: one field of its file, written at once. */
export function Withdraw({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const isOut = (entry.data as { withdrawn?: unknown } | undefined)?.withdrawn !== undefined;
  const name = nameOf(entry);
  const run = async () => {
    const bytes = bytesOf(entry.file);
    if (!bytes) return;
    const written = withFields(bytes, entry.file, entry.noun, {
      withdrawn: isOut ? undefined : todayWritten(),
    });
    await act(
      isOut ? `công bố lại “${name}”` : `ngừng công bố “${name}”`,
      new Map([[entry.file, written]]),
      isOut
        ? `Đã bỏ ngày ngừng công bố của “${name}”.`
        : `Đã ngừng công bố “${name}”. Dựng lại trang để người đọc không thấy bài nữa.`,
    );
    onClose();
  };
  return (
    <Dialog title={isOut ? 'Công bố lại bài này?' : 'Ngừng công bố bài này?'} onClose={onClose}>
      <div class="act">
        <p>
          <strong>{name}</strong>
        </p>
        <p class="readers">
          {isOut
            ? 'Từ lần dựng trang sau, người đọc lại thấy bài ở địa chỉ cũ. Chỉ làm khi người được nêu vẫn đồng ý.'
            : 'Từ lần dựng trang sau, người đọc thấy: “Nội dung này hiện không công bố.” Tên, tiêu đề, ảnh không còn ở đâu trên trang, kể cả tìm kiếm và tệp tải về. Tên trong quyết định khen thưởng là việc riêng: vào “Tra cứu, ẩn tên”.'}
        </p>
        <Buttons
          label={isOut ? 'Công bố lại' : 'Ngừng công bố'}
          onPress={() => void run()}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}

function BackToDraft({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const run = async () => {
    const folder = await exemplarFolder(entry);
    const after = asDraft(folder, entry.id);
    if (after && recordsOf('draft').every(({ id }) => id !== entry.id)) {
      const files = new Map([...after].map(([file, bytes]) => [file, bytes ?? undefined]));
      const done = await act(
        `đưa “${nameOf(entry)}” về bản nháp`,
        files,
        'Đã bỏ việc duyệt; bài là bản nháp.',
      );
      if (done) go({ at: 'list', noun: 'draft' });
    }
    onClose();
  };
  return (
    <Dialog title="Đưa về bản nháp?" onClose={onClose}>
      <div class="act">
        <p class="readers">
          Chỉ dùng khi duyệt nhầm và bài chưa lên trang. Bài đã lên trang thì dùng “Ngừng công bố”,
          để địa chỉ cũ vẫn trả lời người đọc.
        </p>
        <Buttons label="Đưa về bản nháp" onPress={() => void run()} onCancel={onClose} />
      </div>
    </Dialog>
  );
}
