/** A text as it was before `unbroken` made it fit for the lines of a page. */
export const rebroken = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
