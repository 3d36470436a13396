/** A day or a month in Vietnamese notation: “2021-09-05” → “05/09/2021”, “2021-09” → “09/2021”. */
export function writtenDay(iso: string): string {
  return iso.split('-').toReversed().join('/');
}
