/** Arrow keys move from a search box through its results and back; Esc returns to the box. */
export function walkResults(input: HTMLInputElement, selector: string): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const links = [...document.querySelectorAll<HTMLElement>(selector)];
    const at = links.indexOf(target as HTMLElement);
    if (target !== input && at < 0) return;
    if (key === 'Escape' && at >= 0) input.focus();
    else if (key === 'ArrowDown') links[at + 1]?.focus();
    else if (key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
    else if (key === 'ArrowUp' && at === 0) input.focus();
    else return;
    event.preventDefault();
  });
}
