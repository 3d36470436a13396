/**
 * Follows the reader of the plan: the clause in view is marked in the contents, and Alt with an
 * arrow goes to the next or the previous clause, which is then marked as its permalink marks it.
 */
export function followPlan(): void {
  const clauses = [...document.querySelectorAll<HTMLElement>('.plan .clause')];
  if (clauses.length === 0) return;
  let current = -1;

  const mark = (index: number) => {
    current = index;
    const clause = clauses[index];
    if (!clause) return;
    for (const link of document.querySelectorAll<HTMLElement>('.toc [aria-current]')) {
      link.removeAttribute('aria-current');
      delete link.dataset.now;
    }
    const link = contentsLineOf(clause);
    link?.setAttribute('aria-current', 'location');
    if (link) link.dataset.now = clause.querySelector('.anchor')?.textContent?.trim();
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
    const next = clauses[(from >= 0 ? from : current) + step];
    if (!next) return;
    event.preventDefault();
    location.replace(`#${next.id}`);
    next.querySelector<HTMLElement>('.anchor')?.focus({ preventScroll: true });
  });
}

/** The line of the contents under which a clause stands: the last that leads to it or before it. */
function contentsLineOf(clause: HTMLElement): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('.toc-list a');
  return [...links].findLast((link) => {
    const target = document.getElementById(link.hash.slice(1));
    const { DOCUMENT_POSITION_FOLLOWING: following } = Node;
    return target && (target === clause || target.compareDocumentPosition(clause) & following);
  });
}
