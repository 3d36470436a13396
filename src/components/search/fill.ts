import type { Piece } from '../../search/pieces.ts';

/** A copy of a template's element with its slots filled; a slot without a value is removed. */
export function fill(
  name: string,
  slots: Record<string, string | readonly Piece[] | undefined>,
): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  const element = template?.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`No template on the page: ${name}`);
  for (const slot of element.querySelectorAll<HTMLElement>('[data-slot]')) {
    const value = slots[slot.dataset.slot ?? ''];
    if (value === undefined || value.length === 0) slot.remove();
    else slot.replaceChildren(...nodesOf(value));
  }
  return element;
}

/** Text as it is; pieces with the marked ones in `<mark>`. */
export function nodesOf(value: string | readonly Piece[]): Node[] {
  if (typeof value === 'string') return [document.createTextNode(value)];
  return value.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
