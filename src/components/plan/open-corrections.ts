import { element } from '../page/element.ts';

/** Opens the editor's note on a correction below its paragraph. */
export function openCorrections(): void {
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.editor-mark')) {
    const note = document.getElementById(mark.hash.slice(1));
    const paragraph = mark.closest('p, h1, h2, h3, h4, td');
    if (!note || !paragraph) continue;
    const opened = element('div', { className: 'correction screen-only', hidden: true });
    opened.dataset.added = '';
    opened.append(...[...note.cloneNode(true).childNodes]);
    paragraph.after(opened);
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-expanded', 'false');
    const turn = () => {
      opened.hidden = !opened.hidden;
      mark.setAttribute('aria-expanded', String(!opened.hidden));
    };
    mark.addEventListener('click', (event) => {
      event.preventDefault();
      turn();
    });
    mark.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      turn();
    });
  }
}
