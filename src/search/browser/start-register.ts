export {};

/** Loads the register's search only when the address asks something, or a reader is about to. */
const start = (open = false) =>
  import('./register-page.ts').then(({ startRegister }) => startRegister(open));

if (location.search.length > 1) {
  document.querySelector('main')?.setAttribute('aria-busy', 'true');
  start();
} else {
  document
    .querySelector('main input[name="q"]')
    ?.addEventListener('focus', () => start(), { once: true });
  const opener = document.querySelector<HTMLElement>('[data-open-register]');
  if (opener) opener.hidden = false;
  opener?.addEventListener('click', () => start(true), { once: true });
}
