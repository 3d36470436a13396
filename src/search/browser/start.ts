/** Loads the search of a page only when its address asks something, or a reader is about to ask. */

const box = document.querySelector<HTMLInputElement>('main input[name="q"]');
const searchPage = document.querySelector('[data-pages]');
const register = document.querySelector('[data-register]');
const isAsked = location.search.length > 1;

function start(open = false): void {
  if (register) import('./register-page.ts').then(({ startRegister }) => startRegister(open));
  else if (searchPage) import('./search-page.ts').then(({ startSearchPage }) => startSearchPage());
}

if (isAsked && (register || searchPage)) {
  document.querySelector('main')?.setAttribute('aria-busy', 'true');
  start();
} else {
  box?.addEventListener('focus', () => start(), { once: true });
  const opener = document.querySelector<HTMLElement>('[data-open-register]');
  if (opener) opener.hidden = false;
  opener?.addEventListener('click', () => start(true), { once: true });
}

/** "/" and Ctrl+K go to the search box of the page, or to the search page. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isTyping = target instanceof Element && target.closest('input, select, textarea');
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
  const isK = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
  if (!isSlash && !isK) return;
  event.preventDefault();
  if (box) {
    box.focus();
    box.select();
  } else location.href = `${import.meta.env.BASE_URL}tim-kiem/`;
});
