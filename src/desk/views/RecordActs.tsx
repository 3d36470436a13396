import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Noun } from '../../model/collections.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { asDraft, exemplarFolder } from '../acts/approve.ts';
import { withFields } from '../acts/edit.ts';
import { takenAway } from '../acts/take-away.ts';
import { Preview } from '../body/Preview.tsx';
import { todayWritten } from '../day.ts';
import { DraftFromRow } from '../nominations/DraftFromRow.tsx';
import { nameOf } from '../record/name-of.ts';
import { go, wayOn } from '../route.ts';
import { bytesOf, recordsOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { Approve } from './Approve.tsx';
import { CancelDecision } from './CancelDecision.tsx';
import { type ActProps, EndUnit, RenameUnit } from './ChangeUnit.tsx';
import { Buttons, Dialog } from './Dialog.tsx';
import { ImportPlan } from './ImportPlan.tsx';
import { ReadForms } from './ReadForms.tsx';
import { TakeAway } from './TakeAway.tsx';
import { Versions } from './Versions.tsx';

interface RecordAct {
  label: string;
  View: ComponentType<ActProps>;
}

/** Acts on a record besides editing it; each previews its effect for readers. */
export function RecordActs({
  file,
  noun,
  index,
}: {
  file: string;
  noun: Noun;
  index?: number | undefined;
}) {
  const [open, setOpen] = useState<RecordAct>();
  const entry = recordsOf(noun).filter((each) => each.file === file)[index ?? 0];
  if (!entry) return null;
  const [field, label] = partBelow[noun] ?? [];
  return (
    <div class="acts">
      {field && (
        <button type="button" onClick={() => go({ at: 'file', file, field })}>
          {label}
        </button>
      )}
      {[...actsOf(entry), ...(takenAway(entry) ? [taking] : [])].map((each) => (
        <button key={each.label} type="button" onClick={() => setOpen(each)}>
          {each.label}
        </button>
      ))}
      {open && <open.View entry={entry} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** A link below the body, so that its writer need not scroll up. */
export function ApproveBelow({ file, noun }: { file: string; noun: Noun }) {
  const [isOpen, setOpen] = useState(false);
  const entry = recordsOf(noun).find((each) => each.file === file);
  if (!entry || (noun !== 'draft' && noun !== 'exemplar')) return null;
  return (
    <p class="buttons">
      <button type="button" onClick={() => setOpen(true)}>
        Viết xong, trình duyệt…
      </button>
      {isOpen && <Approve entry={entry} onClose={() => setOpen(false)} />}
    </p>
  );
}

const taking: RecordAct = { label: 'Xóa mục chưa đăng này', View: TakeAway };

/** Long forms have a link down to their main part. */
const partBelow: Partial<Record<Noun, [field: string, label: string]>> = {
  exemplar: ['body', 'Tới thân bài'],
  draft: ['body', 'Tới thân bài'],
  decision: ['recipients', 'Tới danh sách'],
  nomination: ['nominees', 'Tới danh sách'],
  round: ['council', 'Tới phần họp Hội đồng'],
};

function actsOf({ noun, data }: PlainEntry): RecordAct[] {
  const { withdrawn, approval } = (data ?? {}) as Record<string, unknown>;
  const versions: RecordAct = { label: 'Các bản trước', View: Versions };
  const preview: RecordAct = { label: 'Xem thử', View: Preview };
  switch (noun) {
    case 'draft':
      return [preview, { label: 'Trình duyệt, ghi việc duyệt', View: Approve }, versions];
    case 'exemplar':
      return [
        preview,
        { label: withdrawn === undefined ? 'Ngừng công bố' : 'Công bố lại', View: Withdraw },
        { label: 'Duyệt lại', View: Approve },
        // Changing or deleting a draft would undo a withdrawal.
        ...(approval === undefined || withdrawn !== undefined
          ? []
          : [{ label: 'Đưa về bản nháp', View: BackToDraft }]),
        versions,
      ];
    case 'decision':
      return [
        { label: 'Soạn bài từ một trường hợp', View: DraftFromRow },
        { label: 'Hủy bỏ, đính chính', View: CancelDecision },
        versions,
      ];
    case 'unit':
      return [
        { label: 'Đổi tên', View: RenameUnit },
        { label: 'Sáp nhập, chia, giải thể', View: EndUnit },
        versions,
      ];
    case 'movement':
    case 'plan':
      return [{ label: 'Đưa văn bản từ Word', View: ImportPlan }, versions];
    default:
      return [versions];
  }
}

/**
 * Withdraws an exemplar, or shows it again: one field of its file, written at once. Then other texts
 * that may mean its people are reviewed.
 */
export function Withdraw({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const [isReading, setReading] = useState(false);
  const isOut = (entry.data as { withdrawn?: unknown } | undefined)?.withdrawn !== undefined;
  const name = nameOf(entry);
  const run = async () => {
    const bytes = bytesOf(entry.file);
    if (!bytes) return;
    const written = withFields(bytes, entry.file, entry.noun, {
      withdrawn: isOut ? undefined : todayWritten(),
    });
    const done = await act(
      isOut ? `công bố lại “${name}”` : `ngừng công bố “${name}”`,
      new Map([[entry.file, written]]),
      isOut
        ? `Đã bỏ ngày ngừng công bố của “${name}”.`
        : `Đã ngừng công bố “${name}”. Dựng lại trang để người đọc không thấy bài nữa.`,
    );
    if (done && !isOut) setReading(true);
    else onClose();
  };
  if (isReading)
    return (
      <ReadForms
        isOf={({ withheld }) =>
          withheld.some(({ noun, record }) => noun === 'exemplar' && record === entry.id)
        }
        byItself
        onClose={onClose}
      />
    );
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
    const goOn = wayOn();
    const folder = await exemplarFolder(entry);
    const after = asDraft(folder, entry.id);
    if (after && recordsOf('draft').every(({ id }) => id !== entry.id)) {
      const files = new Map([...after].map(([file, bytes]) => [file, bytes ?? undefined]));
      const done = await act(
        `đưa “${nameOf(entry)}” về bản nháp`,
        files,
        'Đã bỏ việc duyệt; bài là bản nháp.',
      );
      if (done) goOn({ at: 'list', noun: 'draft' });
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
