/** A text on one line: composed letters, single spaces, none at its ends. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
