/**
 * The browser's history of questions: Back walks through what was asked, not through every letter.
 * While a question is being typed one entry is rewritten; Enter, leaving the box, or a choice ends it.
 */
export class AskedHistory {
  private isDraft = false;

  /** Shows an address; `typed` while its question may still go on. */
  go(address: string, typed = false): void {
    const isHere = new URL(address, location.href).href === location.href;
    if (!isHere) history[this.isDraft ? 'replaceState' : 'pushState'](null, '', address);
    this.isDraft = typed && (this.isDraft || !isHere);
  }

  /** Ends a question that was being typed. */
  settle(): void {
    this.isDraft = false;
  }
}

const title = document.title;

/** Says the question in the tab's title. */
export function titleQuestion(query: string): void {
  document.title = query ? `${query} – ${title}` : title;
}
