import { flatten, hasMarks } from './fold.ts';

/** “No.”, “N°”, “№”, “Số hiệu” before a number. */
const NUMBER_SIGN =
  /(^|[^\p{L}\p{M}\d])(?:no(?=\.| ?\d{3})\.?|n[.°º]{1,2}|№|số hiệu) ?:? ?(?=\d)/giu;
/** A number that words part from what it is the number of: “quyết định của UBND tỉnh số 9902”; or before its day. */
const OF_DECISION =
  /(^|[^\p{L}\d])(?:(?:quyet dinh|qd)(?![\p{L}\d])|so ?:? ?\d{3,5}[a-z]?,? (?:ky )?(?:ngay )?\d{1,2}[/.-])/u;
const NUMBERED = /(^|[^\p{L}])(số|so)(?= ?:? ?\d{3,5}\p{L}?(?![\p{L}\d]| ?[/.-] ?[\p{L}\d]))/giu;

/** A question whose numbers of decisions are called “quyết định số”, as `findCitation` reads them. */
export function withNumberSigns(text: string): string {
  const [number, decision] = hasMarks(text) ? ['số', 'quyết định'] : ['so', 'quyet dinh'];
  const called = text.normalize('NFC').replace(NUMBER_SIGN, `$1${number} `);
  return OF_DECISION.test(flatten(called)) ? called.replace(NUMBERED, `$1${decision} $2`) : called;
}
