import { element } from '../page/element.ts';
import { shortPlace } from './short-place.ts';

/**
 * Tracks the reader's position in the plan: highlights the visible clause in the contents; Alt with an
 * arrow key goes to the next or previous clause and highlights it like its permalink. On narrow screens
 * a bar at the bottom does the same and shows the position.
 */
export function followPlan(): void {
  const clauses = [...document.querySelectorAll<HTMLElement>('.plan .clause')];
  if (clauses.length === 0) return;
  let current = -1;
  const go = (from: number, step: number): HTMLElement | undefined => {
    const next = clauses[from + step];
    if (next) location.replace(`#${next.id}`);
    return next;
  };
  const sayWhere = addBar((step) => go(current, step));

  const mark = (index: number) => {
    current = index;
    const clause = clauses[index];
    if (!clause) return;
    for (const link of document.querySelectorAll<HTMLElement>('.toc-list [aria-current]')) {
      link.removeAttribute('aria-current');
      delete link.dataset.now;
    }
    for (const link of contentsLinesOf(clause)) {
      link.setAttribute('aria-current', 'location');
      link.dataset.now = clause.querySelector('.anchor')?.textContent?.trim();
    }
    sayWhere(shortPlace(clause.dataset.searchPart ?? ''));
  };

  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting);
      if (entry) mark(clauses.indexOf(entry.target as HTMLElement));
    },
    { rootMargin: '-25% 0px -70%' },
  );
  for (const clause of clauses) seen.observe(clause);

  addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.altKey || event.ctrlKey || event.metaKey) return;
    const held = clauses.findIndex((clause) => clause.contains(document.activeElement));
    const from = held >= 0 ? held : clauses.findIndex((clause) => clause.matches(':target'));
    const next = go(from >= 0 ? from : current, step);
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>('.anchor')?.focus({ preventScroll: true });
  });
}

/**
 * Adds the bar “‹ Mục lục · II.4 ›” below the plan.
 * @returns a function that updates the position in it
 */
function addBar(go: (step: number) => void): (place: string) => void {
  const list = document.querySelector('.toc-list');
  const bar = element('nav', { className: 'plan-bar screen-only' });
  bar.setAttribute('aria-label', 'Đi trong văn bản');
  const button = (sign: string, label: string, step: number) => {
    const made = element('button', { type: 'button', textContent: sign });
    made.setAttribute('aria-label', label);
    made.addEventListener('click', () => go(step));
    return made;
  };
  const contents = element('details', {});
  const summary = element('summary', { textContent: 'Mục lục' });
  contents.append(summary, ...(list ? [list.cloneNode(true)] : []));
  const close = () => {
    contents.open = false;
  };
  contents.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) close();
  });
  contents.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    summary.focus();
  });
  bar.append(button('‹', 'Điều khoản trước', -1), contents, button('›', 'Điều khoản sau', 1));
  return (place) => {
    summary.textContent = `Mục lục · ${place}`;
    // Before the first clause the bar would cover content, and the contents are nearby.
    if (!bar.isConnected) document.querySelector('main')?.append(bar);
  };
}

/** The line for a clause in each table of contents: the last one at or before it. */
function contentsLinesOf(clause: HTMLElement): HTMLAnchorElement[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc-list a')];
  const line = links.findLast((link) => {
    const target = document.getElementById(link.hash.slice(1));
    const { DOCUMENT_POSITION_FOLLOWING: following } = Node;
    return target && (target === clause || target.compareDocumentPosition(clause) & following);
  });
  return links.filter(({ hash }) => hash === line?.hash);
}
