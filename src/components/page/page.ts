import { writePrintDay } from './print-day.ts';

/** What every page can do besides being read; the rest comes with the reader's first move. */
for (const each of document.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
document.querySelector('[data-print]')?.addEventListener('click', () => print());
writePrintDay();

if (document.querySelector('[data-citation],[data-copy]')) {
  const moves = ['scroll', 'pointermove', 'pointerdown', 'keydown'];
  const begin = () => {
    for (const move of moves) removeEventListener(move, begin);
    import('../citation/citing.ts');
  };
  for (const move of moves) addEventListener(move, begin);
}
