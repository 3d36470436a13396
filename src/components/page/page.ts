import type { Way } from '../register/save-rows.ts';
import { writePrintDay } from './print-day.ts';

/** Enhancements of every page; the rest is loaded on the reader's first interaction. */
for (const each of document.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
const isWide = matchMedia('(min-width: 58rem)').matches;
for (const each of document.querySelectorAll('details[data-unfold]'))
  each.toggleAttribute('open', isWide);
document.querySelector('[data-print]')?.addEventListener('click', () => print());
writePrintDay();
// A link from search leaves the keyboard focus behind the highlighted words: move it to their clause.
const goToClause = () => {
  const asked = document.querySelector(':target')?.closest<HTMLElement>('.clause');
  if (!asked || document.activeElement !== document.body) return;
  asked.tabIndex = -1;
  asked.focus({ preventScroll: true });
};
addEventListener('keydown', goToClause, { once: true });

const tools = document.querySelector<HTMLElement>('[data-list-tools]');
if (tools) {
  const load = () => import('../register/list-tools.ts');
  tools.addEventListener('focusin', load, { once: true });
  tools.addEventListener('input', async ({ target }) => {
    (await load()).findInList(tools, (target as HTMLInputElement).value);
  });
  tools.addEventListener('keydown', async ({ key, target }) => {
    if (key === 'Enter' && target instanceof HTMLInputElement) (await load()).askBeyondList();
  });
  tools.addEventListener('click', async ({ target }) => {
    const way = (target as HTMLElement).dataset.save;
    if (way) (await load()).saveList(tools, way as Way | 'print');
  });
}

const moves = ['scroll', 'pointermove', 'pointerdown', 'keydown'];
/** Runs an action once, on the reader's first interaction. */
function atFirstMove(act: () => void): void {
  const begin = () => {
    for (const move of moves) removeEventListener(move, begin);
    act();
  };
  for (const move of moves) addEventListener(move, begin);
}

const isCited = document.querySelector('[data-citation],[data-copy]');
const isExemplar = document.querySelector('[data-share]');
if (isCited) atFirstMove(() => import('../citation/citing.ts'));
if (document.querySelector('[data-copy-table]'))
  atFirstMove(() => import('../subject/copy-table.ts'));
if (isExemplar) atFirstMove(() => import('../exemplar/spreading.ts'));
// Not on a development server, nor in a copy on a disk.
if (/^https?:..(?!localhost|127\.|\[)/.test(location.origin))
  atFirstMove(() => navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}ngoai-tuyen.js`));

const menu = document.querySelector<HTMLDetailsElement>('.menu');
addEventListener('click', ({ target }) => {
  if (!menu?.contains(target as Node)) menu?.removeAttribute('open');
});
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
