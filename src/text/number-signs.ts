import { flatten, hasMarks } from './fold.ts';
import { numberWords } from './number-words.ts';

/** “No.”, “N°”, “№”, “Số hiệu” before a number. */
const NUMBER_SIGN =
  /(^|[^\p{L}\p{M}\d])(?:no(?=\.| ?\d{3})\.?|n[.°º]{1,2}|№|số hiệu) ?:? ?(?=\d)/giu;
/** A number that words part from what it is the number of: “quyết định của UBND tỉnh số 9902”; or before its day. */
const OF_DECISION =
  /(^|[^\p{L}\d])(?:(?:quyet dinh|qd)(?![\p{L}\d])|so ?:? ?\d{3,5}[a-z]?,? (?:ky )?(?:ngay )?\d{1,2}[/.-])/u;
const NUMBERED = /(^|[^\p{L}])(số|so)(?= ?:? ?\d{3,5}\p{L}?(?![\p{L}\d]| ?[/.-] ?[\p{L}\d]))/giu;

/** What a file's name has behind a number: "-signed.pdf", "_da_ky (1).docx". */
const FILE =
  /(?:[-_ .]?(?:signed|sign|scan|final|ban[-_ ]?(?:ky|chinh|goc)|(?:da[-_ ]?)?ky(?:[-_ ]?so)?|v?\d|\(\d\)))*\.(?:pdf|docx?|xlsx?|jpe?g|png|tiff?|zip)(?![\p{L}\d])/iu;
/** A year between number and symbol, parted by spaces: "9901 2004 CTN". */
const SPACED_YEAR = /(^|[^\d/-])(\d{1,5}[a-z]?) ((?:19|20)\d{2}) (?=\p{L}+)/iu;

/** Whether a text begins with a symbol that occurs, its kind in front or left out. */
const bearsSymbol = (text: string, symbols: readonly string[]): boolean => {
  const [letters = ''] = /^[a-z]+(?:[ /-][a-z]+)?/.exec(flatten(text)) ?? [];
  const bare = letters.replace(/[^a-z]/g, '');
  return symbols.some((symbol) => symbol === bare || symbol === `qd${bare}`);
};

/** Days in words, the longest first: "mười lăm", "mùng năm". */
const DAYS = Array.from({ length: 31 }, (_, at) => numberWords(31 - at));
const DAY_IN_WORDS = new RegExp(
  `(ngày|mùng|mồng) (?:(?:mùng|mồng) )?(${[...DAYS].sort((a, b) => b.length - a.length).join('|')}|\\d{1,2})(?= tháng )`,
  'iu',
);
const withDayDigits = (text: string): string =>
  text.replace(DAY_IN_WORDS, (_, _sign, day: string) => {
    const at = DAYS.indexOf(day.toLowerCase());
    return `ngày ${at < 0 ? day : 31 - at}`;
  });

/** A question whose numbers of decisions are called “quyết định số”, as `findCitation` reads them. */
export function withNumberSigns(typed: string, symbols: readonly string[] = []): string {
  const text = withDayDigits(typed)
    .replace(FILE, '')
    .replace(SPACED_YEAR, (all, before, number, year, at, whole) =>
      bearsSymbol(whole.slice(at + all.length), symbols) ? `${before}${number}/${year}/` : all,
    );
  const [number, decision] = hasMarks(text) ? ['số', 'quyết định'] : ['so', 'quyet dinh'];
  const called = text.normalize('NFC').replace(NUMBER_SIGN, `$1${number} `);
  return OF_DECISION.test(flatten(called)) ? called.replace(NUMBERED, `$1${decision} $2`) : called;
}
