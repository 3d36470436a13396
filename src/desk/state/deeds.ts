import { computed, signal } from '@preact/signals';
import { ClashError } from '../folder/save.ts';

/** Something done that can be undone. */
export interface Deed {
  title: string;
  /** The files that were typed in; saving one takes the place of what was typed. */
  typedIn?: readonly string[];
  undo: () => Promise<void>;
}

/** A sentence on what was just done, and whether it is bad news. */
export const notice = signal<{ text: string; bad?: boolean } | undefined>(undefined);
/** What can be undone, the last at the end. */
export const deeds = signal<readonly Deed[]>([]);

/** The last thing that can be undone, in words. */
export const undoTitle = computed(() => deeds.value.at(-1)?.title);

/** Remembers how to undo what was done; the last fifty are kept. */
export function addDeed(deed: Deed): void {
  deeds.value = [...deeds.value.slice(-49), deed];
}

let begun = 0;
let saidLast = 0;

/** Begins an act. @returns how to say what came of it: one that ends late says nothing over a newer one's word */
export function beginAct(): (text: string, bad?: boolean) => void {
  begun += 1;
  const act = begun;
  return (text, bad = false) => {
    if (act < saidLast) return;
    saidLast = act;
    notice.value = { text, bad };
  };
}

/** Undoes the last thing done. */
export async function undo(): Promise<void> {
  const last = deeds.value.at(-1);
  if (!last) return;
  const say = beginAct();
  deeds.value = deeds.value.slice(0, -1);
  try {
    await last.undo();
    say(`Đã hoàn tác: ${last.title}.`);
  } catch (error) {
    say(`Chưa hoàn tác được: ${sayWhy(error)}`, true);
  }
}

/** Why writing failed, in words for a clerk. */
export function sayWhy(error: unknown): string {
  const { name, message } = error as DOMException;
  const kept = 'Chữ đã gõ vẫn được giữ trong trình duyệt.';
  if (name === 'NotAllowedError') return `trình duyệt chưa được phép ghi vào thư mục. ${kept}`;
  if (name === 'QuotaExceededError') return `ổ đĩa đầy. ${kept}`;
  if (name === 'NotFoundError') return `không thấy thư mục; ổ mạng có thể đã mất kết nối. ${kept}`;
  if (name === 'NoModificationAllowedError')
    return `tệp đang mở ở chương trình khác hoặc chỉ cho đọc. ${kept}`;
  return error instanceof ClashError ? message : `${message}. ${kept}`;
}
