import { embedSnippet } from './embed-snippet.ts';

/** Shows the buttons that a script serves and answers them; says what was done. */
export function offerSharing(): void {
  const bar = document.querySelector<HTMLElement>('[data-share]');
  if (!bar) return;
  const address = bar.dataset.share ?? '';
  // No-break spaces of a title are for this page's lines only.
  const title = document.querySelector('h1')?.textContent?.replaceAll('\u00a0', ' ') ?? '';

  const embed = bar.querySelector<HTMLElement>('[data-embed]');
  const snippet = embed?.querySelector('textarea');
  if (embed && snippet) {
    embed.hidden = false;
    snippet.value = embedSnippet(title, new URL(embed.dataset.embed ?? '', address).href);
  }

  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = button.parentElement?.querySelector('textarea')?.value ?? address;
      const done = await copy(text).catch(() => false);
      say(
        bar,
        done
          ? `Đã sao chép ${button.dataset.copies}.`
          : 'Máy không cho sao chép; hãy chọn và chép tay.',
      );
    });
  }

  const send = bar.querySelector<HTMLButtonElement>('[data-send]');
  if (send && 'share' in navigator) {
    send.hidden = false;
    send.addEventListener('click', async () => {
      try {
        await navigator.share({ title, url: address });
        say(bar, 'Đã chia sẻ.');
      } catch (error) {
        if ((error as Error).name !== 'AbortError')
          say(bar, 'Máy không chia sẻ được; hãy sao chép liên kết.');
      }
    });
  }
}

/** Pages served over http have no clipboard; an old command serves there. */
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

/** The same words twice are said twice: the line is emptied first. */
function say(bar: HTMLElement, words: string) {
  const line = bar.querySelector('[role=status]');
  if (!line) return;
  line.textContent = '';
  setTimeout(() => {
    line.textContent = words;
  }, 50);
}
