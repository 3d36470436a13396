/**
 * Adds a button to every citable element; it shows and copies the citation with its permalink.
 * `data-citation` contains the citation of the whole, with `{}` for the element; an element has an `id`
 * and is named by `data-place` (a row of an annex) or `data-search-part` (a clause).
 */
export function offerCitations(): void {
  const page =
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const copied = document.createElement('p');
  copied.className = 'cited screen-only';
  copied.setAttribute('role', 'status');
  copied.dataset.added = '';

  for (const whole of document.querySelectorAll<HTMLElement>('[data-citation]')) {
    const frame = whole.dataset.citation ?? '';
    for (const place of whole.querySelectorAll<HTMLElement>('[data-search-part],[data-place]')) {
      const name = place.dataset.place ?? place.dataset.searchPart ?? '';
      const link = `${page}#${place.id}`;
      place.querySelector('.anchor')?.setAttribute('aria-label', `Liên kết tới: ${name}`);
      const cell = place.querySelector<HTMLElement>('.cite-here') ?? place;
      button(name, cell.querySelector('.anchor'), cell, async () => {
        cell.append(copied);
        await show(copied, `${frame.replace('{}', name)}\n${link}`);
      });
    }
  }
  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const after = text.parentElement ?? text;
    button('', text, after, async () => {
      after.append(copied);
      await show(copied, text.textContent ?? '', text);
    });
  }
}

function button(place: string, after: Element | null, within: HTMLElement, press: () => void) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = place ? 'cite screen-only' : 'button screen-only';
  made.dataset.added = '';
  made.textContent = place ? 'Trích dẫn' : 'Sao chép trích dẫn';
  if (place) made.setAttribute('aria-label', `Sao chép trích dẫn: ${place}`);
  made.addEventListener('click', press);
  if (after) after.after(made);
  else within.append(made);
}

/** Copies a text and confirms it; if copying is refused (plain http), leaves the text selected. */
async function show(status: HTMLElement, text: string, shown?: HTMLElement): Promise<void> {
  status.textContent = shown ? '' : text;
  const done = await copy(text, shown ?? status);
  if (shown) status.textContent = done ? 'Đã sao chép.' : 'Bấm Ctrl+C để sao chép phần đã chọn.';
  else status.dataset.done = done ? 'Đã sao chép' : 'Bấm Ctrl+C để sao chép';
}

async function copy(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
