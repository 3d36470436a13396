/** A text as a regular expression finds it letter by letter. */
export const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
