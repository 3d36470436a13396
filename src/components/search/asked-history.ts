/**
 * The browser history of queries: Back steps through queries, not keystrokes. During typing one entry is
 * rewritten; Enter, leaving the box, or a choice ends it.
 */
export class AskedHistory {
  private isDraft = false;

  /** Shows an address; `typed` while its query may still change. */
  go(address: string, typed = false): void {
    const isHere = new URL(address, location.href).href === location.href;
    if (!isHere) history[this.isDraft ? 'replaceState' : 'pushState'](null, '', address);
    this.isDraft = typed && (this.isDraft || !isHere);
  }

  /** Ends a query that was being typed. */
  settle(): void {
    this.isDraft = false;
  }
}

const title = document.title;

/** Puts the query into the tab's title. */
export function titleQuestion(query: string): void {
  document.title = query ? `${query} – ${title}` : title;
}
