import { useState } from 'preact/hooks';
import { takenAway } from '../acts/take-away.ts';
import { nameOf } from '../record/name-of.ts';
import { wayOn } from '../route.ts';
import { say } from '../state/deeds.ts';
import { act } from '../state/saving.ts';
import { typeAll } from '../state/typing.ts';
import type { ActProps } from './ChangeUnit.tsx';
import { Buttons, Dialog } from './Dialog.tsx';
import { Foreseen } from './Foreseen.tsx';

/** Deletes a record that no reader ever saw; can be undone like any act. */
export function TakeAway({ entry, onClose }: ActProps) {
  const [taken] = useState(() => takenAway(entry));
  const name = nameOf(entry);
  const run = async () => {
    if (!taken) return;
    const goOn = wayOn();
    const { isOnDisk, files } = taken;
    const title = `xóa “${name}”`;
    const done = `Đã xóa “${name}”. Bấm “Hoàn tác” để lấy lại.`;
    if (isOnDisk) {
      if (!(await act(title, files, done))) return onClose();
    } else {
      typeAll(files, title);
      say(done);
    }
    onClose();
    goOn({ at: 'list', noun: entry.noun });
  };
  return (
    <Dialog title="Xóa mục chưa đăng này?" onClose={onClose}>
      <div class="act">
        <p>
          <strong>{name}</strong>
        </p>
        <p class="readers">
          Mục này chưa lên trang lần nào, nên người đọc không thấy gì đổi.
          {taken?.isOnDisk &&
            ` ${taken.files.size > 1 ? `Cả thư mục (${taken.files.size} tệp)` : 'Tệp'} được giữ trong _luu.`}
        </p>
        {taken && <Foreseen files={taken.files} />}
        <Buttons label="Xóa mục này" onPress={() => void run()} onCancel={onClose} />
      </div>
    </Dialog>
  );
}
