import { useEffect, useRef, useState } from 'preact/hooks';
import siteStyle from 'site-style';
import type { PlainEntry } from '../../model/read/read.ts';
import { isSample } from '../../model/schema/sample.ts';
import { choicesFor, labelFor, movementFor } from '../choose/referred.ts';
import { bytesOfAny, recordsOf } from '../state.ts';
import { Dialog } from '../views/Dialog.tsx';
import { bodyHtml } from './preview.ts';

/** Widths that readers have, in CSS pixels. */
const widths = { phone: 390, desktop: 1040 } as const;

/** An exemplar as readers will see it, by the site's own styles, on a phone and on a desk. */
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
      fill(view.document, entry, photos);
    });
    return () => {
      isGone = true;
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
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const found = new Map<string, string>();
  for (const { file: name } of list((data as { photos?: unknown } | undefined)?.photos)) {
    if (typeof name !== 'string') continue;
    const bytes = await bytesOfAny(folder + name);
    if (bytes) found.set(name, URL.createObjectURL(new Blob([bytes])));
  }
  return found;
}

const list = (value: unknown) => (Array.isArray(value) ? value : []) as Record<string, unknown>[];

/** Builds the page's main part with the classes of the site's own components. */
function fill(
  document: Document,
  { file, data, body }: PlainEntry,
  photos: ReadonlyMap<string, string>,
): void {
  const {
    title,
    summary,
    kind,
    honourees,
    photos: pictures,
    approval,
  } = (data ?? {}) as Record<string, unknown>;
  const movement = movementFor(file, data);
  const element = (tag: string, classes = '', ...inner: (Node | string)[]) => {
    const made = document.createElement(tag);
    made.className = classes;
    made.append(...inner);
    return made;
  };
  const row = (name: string, ...value: (Node | string)[]) =>
    element('div', '', element('dt', '', name), element('dd', '', ...value));
  const people = list(honourees).map((each) => {
    const unit = each.unitAsWritten ?? (each.unit ? labelFor(['unit'], String(each.unit)) : '');
    const detail = [each.position, unit].filter(Boolean).join(', ');
    return row(
      'Tập thể, cá nhân',
      element('b', '', [each.honorific, each.name].filter(Boolean).join(' ')),
      ' ',
      element('span', 'muted detail', detail),
    );
  });
  const { position, on, basis } = (approval ?? {}) as Record<string, string>;
  const facts = element(
    'aside',
    'record',
    element('h2', '', 'Thông tin khen thưởng'),
    element(
      'dl',
      'facts-list',
      ...people,
      row('Loại', labelFor(['kind'], String(kind ?? ''), movement)),
      row(
        'Duyệt đăng',
        approval ? [position, on].filter(Boolean).join(', ') : 'Bản nháp, chưa duyệt',
        ' ',
        element('span', 'muted detail', basis ?? ''),
      ),
    ),
  );
  const text = element('div', 'prose exemplar-body');
  text.innerHTML = bodyHtml(body, (id) => {
    const isKnown = choicesFor(['criterion-word'], movement).choices.some(
      ({ value }) => value === id,
    );
    const entry = recordsOf('criterion').find((each) => each.id === `${movement}/${id}`);
    return isKnown ? Number((entry?.data as { number?: unknown } | undefined)?.number) : undefined;
  });
  const figures = list(pictures).map(({ file: name, alt, caption, credit }) => {
    const image = Object.assign(document.createElement('img'), {
      src: photos.get(String(name)) ?? '',
      alt: String(alt ?? ''),
    });
    return element(
      'figure',
      '',
      image,
      element(
        'figcaption',
        '',
        [caption, `(${credit ?? 'chưa ghi nguồn ảnh'})`].filter(Boolean).join(' '),
      ),
    );
  });
  const [first, ...others] = figures;
  if (first) text.prepend(first);
  text.append(...others);
  const head = element(
    'header',
    'exemplar-head',
    element('h1', '', String(title ?? '(chưa có tiêu đề)')),
    element('p', 'lead', String(summary ?? '')),
  );
  if (isSample({ data })) head.append(element('p', 'muted small', 'Dữ liệu minh họa'));
  const main = element('main', 'wrap', element('article', 'exemplar', head, facts, text));
  document.body.replaceChildren(main);
  for (const link of document.querySelectorAll('a')) link.removeAttribute('href');
}
