import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import siteStyle from 'site-style';
import type { PlainEntry } from '../../model/read/read.ts';
import { listOf } from '../../model/withholding/withheld.ts';
import { folderOf } from '../record/file-of.ts';
import { bytesOfAny } from '../state/contents.ts';
import { Dialog } from '../views/Dialog.tsx';
import { Article } from './Article.tsx';

/** Viewport widths of readers, in CSS pixels. */
const widths = { phone: 390, desktop: 1040 } as const;

/** Preview of an exemplar with the site's own styles, on a phone and on a desktop. */
export function Preview({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const [width, setWidth] = useState<keyof typeof widths>('phone');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const view = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!view) return undefined;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(siteStyle);
    view.document.adoptedStyleSheets = [sheet];
    view.document.documentElement.lang = 'vi';
    const addresses: string[] = [];
    let isGone = false;
    void photosOf(entry).then((photos) => {
      if (isGone) return;
      addresses.push(...photos.values());
      render(<Article entry={entry} photos={photos} />, view.document.body);
    });
    return () => {
      isGone = true;
      render(null, view.document.body);
      for (const address of addresses) URL.revokeObjectURL(address);
    };
  }, [entry, width]);
  return (
    <Dialog title="Xem thử" wide onClose={onClose}>
      <div class="act">
        <p class="buttons">
          <button type="button" aria-pressed={width === 'phone'} onClick={() => setWidth('phone')}>
            Điện thoại
          </button>
          <button
            type="button"
            aria-pressed={width === 'desktop'}
            onClick={() => setWidth('desktop')}
          >
            Máy tính
          </button>
          <button type="button" onClick={onClose}>
            Đóng
          </button>
        </p>
        <div class="preview-place">
          <iframe
            key={width}
            ref={frame}
            title="Bài như người đọc thấy"
            class={`preview ${width}`}
            width={widths[width]}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** Addresses of an exemplar's photos, by file name. */
async function photosOf({ file, data }: PlainEntry): Promise<Map<string, string>> {
  const folder = folderOf(file);
  const found = new Map<string, string>();
  for (const { file: name } of listOf<{ file?: unknown }>(
    (data as { photos?: unknown } | undefined)?.photos,
  )) {
    if (typeof name !== 'string') continue;
    const bytes = await bytesOfAny(folder + name);
    if (bytes) found.set(name, URL.createObjectURL(new Blob([bytes])));
  }
  return found;
}
