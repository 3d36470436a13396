import { useEffect, useState } from 'preact/hooks';
import { nounOf } from '../../model/read/read.ts';
import { rememberedFolder, rememberFolder } from '../folder/browser-storage.ts';
import { directoryFolder } from '../folder/directory-folder.ts';
import type { Folder } from '../folder/folder.ts';
import { zipFolder } from '../folder/zip-folder.ts';
import { openFolder } from '../state/reading.ts';

declare global {
  interface Window {
    showDirectoryPicker?: (options?: {
      id?: string;
      mode?: 'read' | 'readwrite';
    }) => Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
    requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  }
}

const canOpenFolders = () => typeof window.showDirectoryPicker === 'function';

/** The start screen: which folder to work in. */
export function StartView() {
  const [last, setLast] = useState<FileSystemDirectoryHandle>();
  const [refusal, setRefusal] = useState('');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (canOpenFolders()) void rememberedFolder().then(setLast);
  }, []);
  const attempt = async (open: () => Promise<Folder | undefined>) => {
    setRefusal('');
    setBusy(true);
    try {
      const folder = await open();
      if (folder) await openFolder(folder);
    } catch (error) {
      if ((error as DOMException).name !== 'AbortError') setRefusal((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <main class="start" id="noi-dung">
      <h1>Bàn làm việc</h1>
      <p class="lead">
        Viết bài, nhập quyết định, soát lỗi, ngừng công bố, ngay trên thư mục nội dung của cơ quan.
        Mọi thứ ở lại trên máy này; bàn làm việc không gửi gì đi đâu.
      </p>
      {canOpenFolders() ? (
        <p class="buttons">
          {last && (
            <button
              type="button"
              class="main"
              disabled={isBusy}
              onClick={() => attempt(() => reopen(last))}
            >
              Mở lại “{last.name}”
            </button>
          )}
          <button
            type="button"
            class={last ? '' : 'main'}
            disabled={isBusy}
            onClick={() => attempt(pick)}
          >
            {last ? 'Chọn thư mục khác' : 'Chọn thư mục nội dung'}
          </button>
        </p>
      ) : (
        <p>
          Trình duyệt này không mở được thư mục (Chrome, Edge thì được). Hãy nén thư mục nội dung
          thành tệp .zip, mở ở đây, làm xong thì tải về và giải nén đè lên.
        </p>
      )}
      <p>
        <label class="file">
          {canOpenFolders() ? 'Hoặc mở một tệp .zip' : 'Mở tệp .zip'}
          <input
            type="file"
            class="visually-hidden"
            accept=".zip,application/zip"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void attempt(() => openZip(file));
            }}
          />
        </label>
      </p>
      <p role="status">{isBusy ? 'Đang đọc thư mục…' : ''}</p>
      {refusal && (
        <p class="messages error" role="alert">
          {refusal}
        </p>
      )}
    </main>
  );
}

async function pick(): Promise<Folder | undefined> {
  const handle = await window.showDirectoryPicker?.({ id: 'noi-dung', mode: 'readwrite' });
  return handle && opened(handle);
}

async function reopen(handle: FileSystemDirectoryHandle): Promise<Folder | undefined> {
  const asked = { mode: 'readwrite' } as const;
  const state =
    (await handle.queryPermission?.(asked)) === 'granted'
      ? 'granted'
      : ((await handle.requestPermission?.(asked)) ?? 'granted');
  if (state !== 'granted')
    throw new Error('Trình duyệt chưa được phép mở thư mục; bấm lại và chọn cho phép.');
  return opened(handle);
}

/** The content is the folder itself, or `content` in it if the whole project was chosen. */
async function opened(handle: FileSystemDirectoryHandle): Promise<Folder> {
  const inside = await handle.getDirectoryHandle('content').catch(() => undefined);
  for (const candidate of inside ? [handle, inside] : [handle]) {
    if (!(await isContent(candidate))) continue;
    return directoryFolder(candidate, await rememberFolder(candidate));
  }
  throw new Error(
    `“${handle.name}” không giống thư mục nội dung: cần các tệp như co-quan.yml, don-vi.yml. Hãy chọn thư mục khác.`,
  );
}

async function isContent(handle: FileSystemDirectoryHandle): Promise<boolean> {
  for await (const { kind, name } of handle.values()) {
    if (kind === 'file' && nounOf(name)) return true;
  }
  return false;
}

async function openZip(file: File): Promise<Folder> {
  const folder = zipFolder(new Uint8Array(await file.arrayBuffer()), file.name);
  const files = await folder.list();
  if (!files.some((each) => nounOf(each.file))) {
    throw new Error(`“${file.name}” không có tệp nội dung nào như co-quan.yml, don-vi.yml.`);
  }
  return folder;
}
