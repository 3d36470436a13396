import type { Way } from '../register/save-rows.ts';
import { writePrintDay } from './print-day.ts';

/** What every page can do besides being read; the rest comes with the reader's first move. */
for (const each of document.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
document.querySelector('[data-print]')?.addEventListener('click', () => print());
writePrintDay();

const tools = document.querySelector<HTMLElement>('[data-list-tools]');
if (tools) {
  const load = () => import('../register/list-tools.ts');
  tools.addEventListener('focusin', load, { once: true });
  tools.addEventListener('input', async ({ target }) => {
    (await load()).findInList(tools, (target as HTMLInputElement).value);
  });
  tools.addEventListener('click', async ({ target }) => {
    const way = (target as HTMLElement).dataset.save;
    if (way) (await load()).saveList(tools, way as Way | 'print');
  });
}

if (document.querySelector('[data-citation],[data-copy]')) {
  const moves = ['scroll', 'pointermove', 'pointerdown', 'keydown'];
  const begin = () => {
    for (const move of moves) removeEventListener(move, begin);
    import('../citation/citing.ts');
  };
  for (const move of moves) addEventListener(move, begin);
}
