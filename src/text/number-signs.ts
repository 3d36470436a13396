import { flatten, hasMarks } from './fold.ts';
import { numberWords } from './number-words.ts';

/** “No.”, “N°”, “№”, “Số hiệu” before a number. */
const NUMBER_SIGN =
  /(^|[^\p{L}\p{M}\d])(?:no(?=\.| ?\d{3})\.?|n[.°º]{1,2}|№|số hiệu) ?:? ?(?=\d)/giu;
/**
 * A number separated from its noun by other words: “quyết định của UBND tỉnh số 9902”; or placed before
 * its day.
 */
const OF_DECISION =
  /(^|[^\p{L}\d])(?:(?:quyet dinh|qd)(?![\p{L}\d])|so ?:? ?\d{3,5}[a-z]?,? (?:ky )?(?:ngay )?\d{1,2}[/.-])/u;
const NUMBERED = /(^|[^\p{L}])(số|so)(?= ?:? ?\d{3,5}\p{L}?(?![\p{L}\d]| ?[/.-] ?[\p{L}\d]))/giu;

/** What follows the number in a file name: "-signed.pdf", "_da_ky (1).docx". */
const FILE =
  /(?:[-_ .]?(?:signed|sign|scan|final|ban[-_ ]?(?:ky|chinh|goc)|(?:da[-_ ]?)?ky(?:[-_ ]?so)?|v?\d|\(\d\)))*\.(?:pdf|docx?|xlsx?|jpe?g|png|tiff?|zip)(?![\p{L}\d])/iu;
/** A year between number and symbol, separated by spaces: "9901 2004 CTN". */
const SPACED_YEAR = /(^|[^\d/-])(\d{1,5}[a-z]?) ((?:19|20)\d{2}) (?=\p{L}+)/iu;

/** Whether a text begins with a known symbol, with or without its kind. */
const bearsSymbol = (text: string, symbols: readonly string[]): boolean => {
  const [letters = ''] = /^[a-z]+(?:[ /-][a-z]+)?/.exec(flatten(text)) ?? [];
  const bare = letters.replace(/[^a-z]/g, '');
  return symbols.some((symbol) => symbol === bare || symbol === `qd${bare}`);
};

/** Numbers below a hundred in words, the longest first: “hai mươi mốt”, “mười lăm”, “năm”. */
const NUMBERS = Array.from({ length: 99 }, (_, at) => numberWords(at + 1));
const LONGEST_FIRST = [...NUMBERS].sort((a, b) => b.length - a.length).join('|');
const numberOf = (words: string) => NUMBERS.indexOf(words.toLowerCase()) + 1;
const DAY_IN_WORDS = new RegExp(
  `(?:ngày|mùng|mồng) (?:(?:mùng|mồng) )?(${LONGEST_FIRST}|\\d{1,2})(?= tháng )`,
  'iu',
);
/** “năm hai nghìn không trăm hai mươi lăm”, “năm hai ngàn lẻ ba”, “năm một nghìn chín trăm chín mươi tám”. */
const YEAR_IN_WORDS = new RegExp(
  `năm (hai|một) (?:nghìn|ngàn)(?: (?:không|(chín)) trăm)?(?: (?:lẻ|linh))?(?: (${LONGEST_FIRST}))?(?!\\p{L})`,
  'iu',
);

/** Replaces day and year in words by digits. */
const withDateDigits = (text: string): string =>
  text
    .replace(DAY_IN_WORDS, (_, day: string) => `ngày ${numberOf(day) || day}`)
    .replace(YEAR_IN_WORDS, (_, thousands: string, hundreds?: string, rest = '') => {
      const thousand = thousands.toLowerCase() === 'hai' ? 2000 : 1000;
      return `năm ${thousand + (hundreds ? 900 : 0) + numberOf(rest)}`;
    });

/** Normalises the decision numbers of a query to “quyết định số”, as `findCitation` reads them. */
export function withNumberSigns(typed: string, symbols: readonly string[] = []): string {
  const text = withDateDigits(typed)
    .replace(FILE, '')
    .replace(SPACED_YEAR, (all, before, number, year, at, whole) =>
      bearsSymbol(whole.slice(at + all.length), symbols) ? `${before}${number}/${year}/` : all,
    );
  const [number, decision] = hasMarks(text) ? ['số', 'quyết định'] : ['so', 'quyet dinh'];
  const called = text.normalize('NFC').replace(NUMBER_SIGN, `$1${number} `);
  return OF_DECISION.test(flatten(called)) ? called.replace(NUMBERED, `$1${decision} $2`) : called;
}
