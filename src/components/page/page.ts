import { writePrintDay } from './print-day.ts';

/** What every page can do besides being read; the rest comes with the reader's first move. */
for (const each of document.querySelectorAll<HTMLElement>('[data-scripted]')) each.hidden = false;
document.querySelector('[data-print]')?.addEventListener('click', () => print());
writePrintDay();

const isCited = document.querySelector('[data-citation],[data-copy]');
const isExemplar = document.querySelector('[data-share]');
if (isCited || isExemplar) {
  const moves = ['scroll', 'pointermove', 'pointerdown', 'keydown'];
  const begin = () => {
    for (const move of moves) removeEventListener(move, begin);
    if (isCited) import('../citation/citing.ts');
    if (isExemplar) import('../exemplar/spreading.ts');
  };
  for (const move of moves) addEventListener(move, begin);
}
