/** A text with its first letter capitalised, as at the start of a sentence or a label. */
export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
