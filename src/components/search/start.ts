/** Loads the search of a page only if its address contains a query, or a reader is about to search. */

const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
const searchPage = document.querySelector('[data-pages]');
const register = document.querySelector('[data-register]');
const isAsked = location.search.length > 1;

async function start(open = false): Promise<void> {
  if (register) await (await import('../register/register-page.ts')).startRegister(open);
  else if (searchPage) (await import('./search-page.ts')).startSearchPage();
}

/**
 * Every query needs the register's table, and the code for a sharded one: prefetched in parallel with
 * the scripts.
 */
function fetchEarly(): void {
  const { table: href, cut } = document.querySelector<HTMLElement>('[data-table]')?.dataset ?? {};
  if (!href) return;
  if (cut !== undefined) import('../../register/shards/open-cut.ts');
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(link);
}

if (isAsked && (register || searchPage)) {
  const main = document.querySelector('main');
  main?.setAttribute('aria-busy', 'true');
  main?.toggleAttribute('data-asked', true);
  const status = document.querySelector('main [data-status]');
  if (status) status.textContent = 'Đang tìm…';
  register?.removeAttribute('hidden');
  document.querySelector('[data-browse]')?.setAttribute('hidden', '');
  fetchEarly();
  start();
} else {
  // A reader who opens a large register is about to search it: the first query waits only for its own
  // rows.
  if (register?.matches('[data-cut]')) {
    addEventListener('load', () => {
      start();
      import('../register/around-rows.ts');
    });
  }
  if (box && document.activeElement === box) begin(box);
  else box?.addEventListener('focus', () => begin(box), { once: true });
  const opener = document.querySelector<HTMLElement>('[data-open-register]');
  if (opener) opener.hidden = false;
  opener?.addEventListener('click', () => start(true), { once: true });
}

async function begin(input: HTMLInputElement): Promise<void> {
  if (!register && !searchPage) return (await import('./search-dialog.ts')).suggestIn(input);
  await start();
  // Typed before the script was there, as on a slow network.
  if (input.value) input.dispatchEvent(new Event('input'));
}

/** Focuses the page's search box; opens one above the page if it has none. */
function goToBox(event: Event): void {
  if (box && event.type === 'click') return;
  event.preventDefault();
  if (box) box.focus();
  else if (!isOpening) open();
}

let isOpening = false;

/** Opens the box; text typed in the meantime is part of the query. */
async function open(): Promise<void> {
  isOpening = true;
  let typed = '';
  const keep = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey) typed += key;
  };
  document.addEventListener('keydown', keep);
  try {
    const { openSearch } = await import('./search-dialog.ts');
    await openSearch(() => typed);
  } finally {
    isOpening = false;
    document.removeEventListener('keydown', keep);
  }
}

/** "/", Ctrl+K and the header's link open the search. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping = target instanceof Element && target.closest('input, select, textarea');
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
  if (isSlash || ((ctrlKey || metaKey) && key.toLowerCase() === 'k')) goToBox(event);
});
for (const link of document.querySelectorAll('header a[href$="/tim-kiem/"]')) {
  link.addEventListener('click', goToBox);
}
