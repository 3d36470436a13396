import { computed, signal } from '@preact/signals';
import { ClashError } from '../folder/save.ts';

/** An entry of the undo list. */
export interface Deed {
  title: string;
  /** The files edited; saving one replaces the edit. */
  typedIn?: readonly string[];
  undo: () => Promise<void>;
}

/** A notice on the last action, and whether it is bad news; set by `say` and by acts. */
export const notice = signal<{ text: string; bad?: boolean } | undefined>(undefined);
/** The undo list, latest last. */
export const deeds = signal<readonly Deed[]>([]);

/** Title of the last action that can be undone. */
export const undoTitle = computed(() => deeds.value.at(-1)?.title);

/** Adds an entry to the undo list; the last fifty are kept. */
export function addDeed(deed: Deed): void {
  deeds.value = [...deeds.value.slice(-49), deed];
}

let begun = 0;
let saidLast = 0;

/**
 * Starts an act. @returns a function that reports its result: late good news never replaces a newer
 * notice
 */
export function beginAct(): (text: string, bad?: boolean) => void {
  begun += 1;
  const act = begun;
  return (text, bad = false) => {
    if (act < saidLast && !bad) return;
    saidLast = Math.max(act, saidLast);
    notice.value = { text, bad };
  };
}

/** Reports what has already been done. */
export function say(text: string, bad = false): void {
  beginAct()(text, bad);
}

/** Undoes the last action. */
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

/** The reason why writing failed, in words for a clerk. */
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
