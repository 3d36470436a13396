import { flatten } from './fold.ts';

/** A document number in comparable form, as typed or from a decision. */
export interface DocumentNumber {
  /** Lower case, without leading zeros: "9902", "5", "1205a". */
  number: string;
  /** Letters of the symbol: "qdubnd", "qdtu"; empty if only the number was typed. */
  symbol: string;
  /** The year within the symbol: "323/2004/QĐ/CTN". */
  year: string | undefined;
}

/** A document number found in a text. */
export interface Citation extends DocumentNumber {
  /** As typed: "9902/qd-ubnd". */
  typed: string;
}

/** The fields of a decision that citations are compared with. */
export interface Citable {
  number: string;
  symbol: string;
  /** yyyy-mm-dd */
  signed: string;
}

/** A document's number and its symbol, each as printed. */
export type Numbered = Pick<Citable, 'number' | 'symbol'>;

/**
 * Number and symbol in one label, as documents write them. State documents separate the two by “/” and
 * the groups of the symbol by “-” (9902/QĐ-UBND, Decree 30/2020); Party documents do the opposite
 * (109-QĐ/TU; “24-CT/UBND” occurs); if a year is between, “/” separates everything (323/2004/QĐ/CTN).
 * The first separator within the symbol therefore determines the form. A document that deviates
 * (05/QĐ/UB) has the separator before its symbol: “/QĐ/UB”.
 */
export function documentLabel(numbered: Numbered): string {
  return numbered.number.trim() + markedSymbol(numbered);
}

/**
 * A symbol with the separator that joins it to its number: “/QĐ-UBND”, “-QĐ/TU”; empty if there is none.
 */
export function markedSymbol({ number, symbol }: Numbered): string {
  const its = symbol.trim();
  return its === '' || /^[/-]/.test(its) ? its : joinOf({ number, symbol }) + its;
}

/**
 * Parses the line of an act's head that contains number and symbol: “Số: 12/KH-SNV”, “Số 12-KH/TU”. The
 * number is empty if left blank (“Số: …/KH-SNV”). The symbol includes its separator where
 * `documentLabel` needs it.
 * @returns undefined if the line is something else or has no symbol
 */
export function readNumberLine(line: string): Numbered | undefined {
  const [, written = '', mark = '', its] =
    /^\s*Số\s*:?\s*([^/\p{L}]*?\p{Ll}?)\s*([/-])\s*([\p{L}\d]\S*)/u.exec(line.normalize('NFC')) ??
    [];
  if (!its) return undefined;
  const number = /\d/.test(written) ? written : '';
  const isUsual = joinOf({ number, symbol: its }) === mark;
  return { number, symbol: isUsual ? its : mark + its };
}

/** The separator between number and symbol, unless the symbol includes its own. */
export function joinOf({ number, symbol }: Numbered): '/' | '-' {
  return !hasYear({ number, symbol }) && /[/-]/.exec(symbol.trim())?.[0] === '/' ? '-' : '/';
}

/** A year before a symbol: “2004/QĐ/CTN”. */
export const yearInSymbol = /^\s*\/?(?:19|20)\d{2}\//;

/** Whether there is a year between number and symbol, in either field. */
export function hasYear({ number, symbol }: Numbered): boolean {
  return yearInSymbol.test(symbol) || /\/(?:19|20)\d{2}$/.test(number.trim());
}

/**
 * The kind of document that a symbol denotes: a decision, or just a document (a công văn has no kind).
 */
export function documentKind({ symbol }: Pick<Numbered, 'symbol'>): 'Quyết định' | 'Văn bản' {
  return /(?:^|[/-])QĐ(?![\p{L}])/u.test(symbol.normalize('NFC')) ? 'Quyết định' : 'Văn bản';
}

const bareNumber = (digits: string) => digits.replace(/^0+(?=.)| /g, '');

/** The parts of a decision's number that citations are compared with. */
export function documentNumber({ number, symbol }: Pick<Citable, 'number' | 'symbol'>) {
  const [, digits = '', rest = ''] = /^(\d*[a-z]?)(.*)$/.exec(flatten(`${number}/${symbol}`)) ?? [];
  return {
    number: bareNumber(digits),
    symbol: rest.replace(/[^a-z]/g, ''),
    year: /\d{4}/.exec(rest)?.[0],
  } satisfies DocumentNumber;
}

/** Symbols of Vietnamese official papers that a hyphen after the number introduces ("109-QĐ/TU"). */
const PAPER = /^(?:qd|(?:kh|ttr|ct|nq|tb|bc|cv|hd)(?![aeiouy]))/;
const GROUP =
  /^(?:(?<signs>[\s/.-]{0,3})(?<letters>[a-z]{1,10})|(?<sign>[/.-]?)(?<digits>\d{1,3})(?=[/-]|$))/;
const YEAR_BEHIND = /^ ?[/-] ?((?:19|20)\d{2})(?![\p{L}\d/-])/u;

/**
 * The symbol at a position: groups of letters, separated by punctuation or spaces. A space continues the
 * symbol only while the groups form a known symbol; punctuation always does.
 */
function symbolAt(flat: string, start: number, known: readonly string[]) {
  let at = start;
  let letters = '';
  let found = { symbol: '', end: start };
  for (let group = GROUP.exec(flat.slice(at)); group; group = GROUP.exec(flat.slice(at))) {
    const { letters: of, digits = '', sign = '', signs = sign } = group.groups ?? {};
    const word = of ?? digits;
    const [whole] = group;
    const isSigned = /[/-]/.test(signs);
    letters += word;
    // "9902-QĐ-UBND.b" is one; "9955/QĐ-SYT ạ" is followed by another word.
    const isKnown = known.some(
      (symbol) => symbol === letters || (signs !== ' ' && symbol === letters.slice(0, -1)),
    );
    const begins = known.some((symbol) => symbol.startsWith(letters));
    const isFirst = at === start;
    const isPaper = isFirst ? PAPER.test(word) || /\/$/.test(signs) : isSigned;
    if (!isKnown && !begins && !isPaper) break;
    at += whole.length;
    if (isKnown || isPaper || (begins && (isSigned || isFirst))) {
      found = { symbol: letters.replace(/[^a-z]/g, ''), end: at };
    }
  }
  return found;
}

// No look-behind here either (fold.ts): the preceding text is matched and put back.
const NUMBER =
  /(^|[^\p{L}\d/.-])(\d{1,5}(?:[a-z](?=qd|[^a-z]|$)| [a-z](?= ?[/-]))?)(?: ?[/-] ?(\d{4})(?= ?[/-] ?[a-z]|\b(?! ?[/.-] ?\d)))?/gu;
const AFTER_CUE =
  /(^|[^\p{L}\d])(?:quyet dinh|q\.? ?d\.?|so qd|qd so|vb|van ban)(?: khen(?: thuong)?)?(?: so)? ?[:.]? ?(\d{1,5}[a-z]?)(?: ?[/-] ?((?:19|20)\d{2}))?(?![\p{L}\d]|[/.-] ?\d)/u;
const GLUED = /(^|[^\p{L}\d])qd(?=\d{1,5}[a-z]? ?[/-])/u;
const SYMBOL_FIRST =
  /(^|[^\p{L}\d])(qd(?:[ /-]?[a-z]+)+?)[ /-](?:so ?:? ?)?(\d{1,5}[a-z]?)(?![\p{L}\d/.-])/u;
const ONLY = /^(\W*)(?:so ?:? ?)?(\d{1,5}[a-z]?)(?: ?\/ ?(\d{4}))?\W*$/;

/**
 * Finds the document number in a text, with the remaining text as typed: 9902/QĐ-CTN, 9902/QD-CTN,
 * "Quyết định số 9902/…", "QD 9902/QD-CTN", QĐ9902, 9902qd-ubnd, "9902 qd ubnd", 109-QĐ/TU,
 * 323/2004/QĐ/CTN, a wrong Ð, and a number that is the whole text. Null if there is none. A number
 * without a symbol may also be a year: the caller decides.
 * @param symbols letters of the symbols that occur ("qdubnd"), to read groups separated by spaces
 */
export function findCitation(
  text: string,
  symbols: readonly string[] = [],
): { citation: Citation; rest: string } | null {
  const nfc = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\\_／]/g, '/');
  const flat = flatten(nfc);
  const cut = (start: number, end: number, found: DocumentNumber) => ({
    citation: { ...found, typed: nfc.slice(start, end).trim() },
    rest: `${nfc.slice(0, start)} ${nfc.slice(end)}`.replace(/\s+/g, ' ').trim(),
  });
  for (const match of flat.matchAll(NUMBER)) {
    const [whole, before = '', number = '', year] = match;
    const { symbol, end } = symbolAt(flat, match.index + whole.length, symbols);
    const start = match.index + before.length;
    if (!symbol) continue;
    const [behind = '', its] = YEAR_BEHIND.exec(flat.slice(end)) ?? [];
    return cut(start, end + behind.length, {
      number: bareNumber(number),
      // “9902/UBND”: decisions may be cited without their kind.
      symbol: symbols.includes(`qd${symbol}`) ? `qd${symbol}` : symbol,
      year: year ?? its,
    });
  }
  const glued = GLUED.exec(flat);
  if (glued) {
    const start = glued.index + glued[0].length;
    const after = findCitation(nfc.slice(start), symbols);
    if (after) return { ...after, rest: `${nfc.slice(0, start - 2)}${after.rest}`.trim() };
  }
  const first = SYMBOL_FIRST.exec(flat);
  const symbol = first?.[2]?.replace(/[^a-z]/g, '') ?? '';
  const cue =
    first && symbols.some((each) => each.startsWith(symbol))
      ? first
      : (AFTER_CUE.exec(flat) ?? ONLY.exec(flat));
  if (!cue) return null;
  const [whole, before = ''] = cue;
  const isFirst = cue === first;
  return cut(cue.index + before.length, cue.index + whole.length, {
    number: bareNumber((isFirst ? cue[3] : cue[2]) ?? ''),
    symbol: isFirst ? symbol : '',
    year: isFirst ? undefined : cue[3],
  });
}

/**
 * Whether a printed symbol begins with the cited letters, in whole groups: "qd" and "qdsgddt" cite
 * QĐ-SGDĐT, but "qdsgd" is another symbol.
 */
const beginsWhole = (symbol: string, cited: string): boolean => {
  const groups = flatten(symbol).split(/[^a-z]+/);
  return [...groups, ''].some((_, end) => groups.slice(0, end).join('') === cited);
};

/**
 * Whether a citation refers to this decision. Symbols must match completely, except for omitted trailing
 * groups ("9902/QĐ"); a year refers to the one in the symbol or the year of signing.
 */
export function meansDecision(cited: DocumentNumber, decision: Citable): boolean {
  const its = documentNumber(decision);
  const year = its.year ?? decision.signed.slice(0, 4);
  return (
    cited.number === its.number &&
    beginsWhole(decision.symbol, cited.symbol) &&
    (!cited.year || cited.year === year || cited.year === decision.signed.slice(0, 4))
  );
}
