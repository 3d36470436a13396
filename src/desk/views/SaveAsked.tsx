import { signal } from '@preact/signals';
import { place } from '../route.ts';
import { faultyBesides, saveTyped } from '../state/saving.ts';
import { Dialog } from './Dialog.tsx';
import { titleOf } from './TasksView.tsx';

type Answer = 'save' | 'leave' | 'stay';

/** Unsaved files with errors, and the resolver waiting for the answer. */
const asked = signal<
  { faulty: ReadonlyMap<string, number>; answer: (said: Answer) => void } | undefined
>(undefined);

/** Saves unsaved edits; asks first about other files with errors. */
export async function saveAsked(): Promise<boolean> {
  if (asked.value) return false;
  const at = place.value;
  const faulty = await faultyBesides(at.at === 'file' ? at.file : undefined);
  if (faulty.size === 0) return saveTyped();
  const said = await new Promise<Answer>((answer) => {
    asked.value = { faulty, answer };
  });
  asked.value = undefined;
  if (said === 'stay') return false;
  return saveTyped(said === 'leave' ? new Set(faulty.keys()) : undefined);
}

/** The question before saving, if any. */
export function SaveAsked() {
  const question = asked.value;
  if (!question) return null;
  const { faulty, answer } = question;
  return (
    <Dialog title="Lưu cả tệp đang làm dở?" onClose={() => answer('stay')}>
      <div class="act">
        <ul>
          {[...faulty].map(([file, errors]) => (
            <li key={file}>
              “{titleOf(file)}” còn {errors} lỗi, lưu thì trang chưa dựng lại được.{' '}
              <code>{file}</code>
            </li>
          ))}
        </ul>
        <p class="help">Để lại thì chữ đã gõ vẫn giữ trong trình duyệt này; phần khác được lưu.</p>
        <p class="buttons">
          <button type="button" class="main" onClick={() => answer('leave')}>
            Để lại
          </button>
          <button type="button" onClick={() => answer('save')}>
            Lưu
          </button>
          <button type="button" onClick={() => answer('stay')}>
            Thôi
          </button>
        </p>
      </div>
    </Dialog>
  );
}
