export {};

/** Loads the search itself only when there is a question, or a reader goes to ask one. */
const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
const start = () => import('./search-page.ts').then(({ startSearchPage }) => startSearchPage());

if (new URLSearchParams(location.search).get('q')) {
  document.querySelector('main')?.setAttribute('aria-busy', 'true');
  start();
} else {
  input?.addEventListener('focus', start, { once: true });
}
