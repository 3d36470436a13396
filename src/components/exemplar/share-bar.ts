import { element } from '../page/element.ts';
import { embedSnippet } from './embed-snippet.ts';

/** Adds the ways to share an exemplar that need a script, and confirms each action. */
export function offerSharing(): void {
  const bar = document.querySelector<HTMLElement>('[data-share]');
  const address = bar?.dataset.share;
  const actions = bar?.querySelector('.actions');
  const caption = bar?.querySelector('textarea');
  if (!bar || !address || !actions || !caption) return;
  // No-break spaces of a title are only for this page's layout.
  const title = document.querySelector('h1')?.textContent?.replaceAll('\u00a0', ' ') ?? '';

  const status = element('p', { className: 'note' });
  status.setAttribute('role', 'status');

  const copies = (what: string, text: string) =>
    button(`Sao chép ${what}`, async () => {
      const done = await copy(text).catch(() => false);
      say(
        status,
        done ? `Đã sao chép ${what}.` : 'Máy không cho sao chép; hãy chọn chữ rồi bấm Ctrl+C.',
      );
    });
  actions.prepend(copies('liên kết', address));
  if ('share' in navigator) {
    actions.prepend(
      button('Chia sẻ…', async () => {
        try {
          await navigator.share({ title, url: address });
          say(status, 'Đã chia sẻ.');
        } catch (error) {
          if ((error as Error).name !== 'AbortError')
            say(status, 'Máy không chia sẻ được; hãy sao chép liên kết.');
        }
      }),
    );
  }
  caption.after(copies('lời giới thiệu', caption.value));

  const onPhone = element('details', {});
  onPhone.append(
    element('summary', { textContent: 'Gửi qua Zalo, đọc tiếp trên điện thoại' }),
    element('p', { textContent: 'Quét mã này bằng Zalo hoặc máy ảnh của điện thoại.' }),
    element('img', {
      // Beside this page (`routes.qrOfExemplar`).
      src: 'ma-qr.svg',
      alt: 'Mã QR dẫn đến bài viết',
      width: 200,
      height: 200,
      loading: 'lazy',
    }),
  );
  caption.parentElement?.before(onPhone);

  const snippet = embedSnippet(title, new URL(bar.dataset.embed ?? '', address).href);
  const code = element('textarea', { readOnly: true, rows: 4, value: snippet });
  code.setAttribute('aria-label', 'Mã nhúng');
  const embed = element('details', {});
  embed.append(
    element('summary', { textContent: 'Mã nhúng cho trang khác' }),
    code,
    copies('mã nhúng', snippet),
  );
  caption.parentElement?.after(embed, status);
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'button', textContent: label });
  made.addEventListener('click', press);
  return made;
}

/** Pages served over http have no clipboard API; a legacy command works there. */
async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

/** Empties the line first, so that repeated words are announced again. */
function say(line: HTMLElement, words: string) {
  line.textContent = '';
  setTimeout(() => {
    line.textContent = words;
  }, 50);
}
