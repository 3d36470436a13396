/** The line of an act that states where and when it was issued; parts left blank are empty. */
export interface DateLine {
  place: string;
  /** As printed: “05”, “9”. */
  day: string;
  month: string;
  year: string;
}

const inWords =
  /ngày[^\p{L}\d\n]*(\d{0,2})[^\p{L}\d\n]*tháng[^\p{L}\d\n]*(\d{0,2})[^\p{L}\d\n]*năm[^\p{L}\d\n]*(\d{0,4})/u;
const inFigures = /(?:ngày[ \t]*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u;
const lines = new RegExp(
  // In a head typed in two columns, other text precedes the place, separated by a tab or spaces.
  `(?:^|\\t| {2,})[ \\t]*(?:([^,\\d\\n\\t]{2,60}),[ \\t]*)?(?:${inWords.source}|${inFigures.source})[^\\p{L}\\d\\n]*$`,
  'gimu',
);

/**
 * The first line of a text that is an act's place and date (Decree 30/2020), in words or in digits:
 * “Huế, ngày 05 tháng 9 năm 2021”, “Huế, ngày … tháng … năm 2021”.
 * @returns undefined if there is none
 */
export function findDateLine(text: string): DateLine | undefined {
  for (const [, place = '', day, month, year, ...figures] of text.matchAll(lines)) {
    const [d = '', m = '', y = ''] = day === undefined ? figures : [day, month, year];
    return { place: place.trim(), day: d, month: m, year: y.length === 4 ? y : '' };
  }
  return undefined;
}

/**
 * The date of such a line as written in content, as far as it is complete: “05/09/2021”, “09/2021”,
 * “2021”, empty.
 */
export function writtenDate({ day, month, year }: DateLine): string {
  const known = [month && day, month, year].map((part, index) =>
    index < 2 && part ? part.padStart(2, '0') : part,
  );
  return year ? known.filter(Boolean).join('/') : '';
}
