/** An abbreviation as `chu-viet-tat.yml` lists it. */
interface Abbreviated {
  short?: string | undefined;
  long?: string | undefined;
}

/**
 * Normalises the spellings of a body's name: “Ủy ban nhân dân” or UBND, “tỉnh” before the place or not,
 * the office's own abbreviations, additions in brackets.
 */
export function plainBodyBy(abbreviations: readonly Abbreviated[] = []): (name: string) => string {
  const low = (text: string) => text.normalize('NFC').toLowerCase();
  return (name) =>
    abbreviations
      .reduce(
        (text, { short, long }) => (short && long ? wordByWord(text, low(short), low(long)) : text),
        low(name),
      )
      .replace(/uỷ ban nhân dân|ủy ban nhân dân/g, 'ubnd')
      .replace(/(?<!ubnd )(?:tỉnh|thành phố) (?=\p{L})/gu, '')
      .replace(/\s*\([^)]*\)/g, '')
      .replace(/\s+/g, ' ')
      .trim();
}

function wordByWord(text: string, from: string, to: string): string {
  return ` ${text} `.replaceAll(` ${from} `, ` ${to} `).trim();
}
