import { flatten } from './fold.ts';

/** A document number in comparable form, as typed or as a decision bears it. */
export interface DocumentNumber {
  /** Lower case, without leading zeros: "9902", "5", "1205a". */
  number: string;
  /** Letters of the symbol alone: "qdubnd", "qdtu"; empty when only the number was typed. */
  symbol: string;
  /** The year within the symbol: "323/2004/QĐ/CTN". */
  year: string | undefined;
}

/** A document number that stands in a text. */
export interface Citation extends DocumentNumber {
  /** As typed: "9902/qd-ubnd". */
  typed: string;
}

/** A decision, as far as citing it goes. */
export interface Citable {
  number: string;
  symbol: string;
  /** yyyy-mm-dd */
  signed: string;
}

/** A document's number and its symbol, each as printed. */
export type Numbered = Pick<Citable, 'number' | 'symbol'>;

/**
 * Number and symbol in one, as papers write them. State papers part the two by “/” and the groups of
 * the symbol by “-” (9902/QĐ-UBND, Decree 30/2020); Party papers the other way round (109-QĐ/TU;
 * “24-CT/UBND” occurs); where a year stands between, “/” parts everything (323/2004/QĐ/CTN). So the
 * first mark within the symbol tells which. A paper that writes otherwise (05/QĐ/UB) has the mark
 * before its symbol: “/QĐ/UB”.
 */
export function documentLabel(numbered: Numbered): string {
  return numbered.number.trim() + markedSymbol(numbered);
}

/** A symbol behind the mark that joins it to its number: “/QĐ-UBND”, “-QĐ/TU”; empty where there is none. */
export function markedSymbol({ number, symbol }: Numbered): string {
  const its = symbol.trim();
  return its === '' || /^[/-]/.test(its) ? its : joinOf({ number, symbol }) + its;
}

/**
 * The number and the symbol of a line of an act's head: “Số: 12/KH-SNV”, “Số 12-KH/TU”; the number is
 * empty where it is blank (“Số: …/KH-SNV”). The symbol brings its mark where `documentLabel` needs it.
 * @returns undefined where the line is none, or has no symbol
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

/** The mark that number and symbol are joined by unless the symbol brings its own. */
export function joinOf({ number, symbol }: Numbered): '/' | '-' {
  return !hasYear({ number, symbol }) && /[/-]/.exec(symbol.trim())?.[0] === '/' ? '-' : '/';
}

/** A year that stands before a symbol: “2004/QĐ/CTN”. */
export const yearInSymbol = /^\s*\/?(?:19|20)\d{2}\//;

/** Whether a year stands between number and symbol, in whichever field it was written. */
export function hasYear({ number, symbol }: Numbered): boolean {
  return yearInSymbol.test(symbol) || /\/(?:19|20)\d{2}$/.test(number.trim());
}

/** What kind of paper a symbol says: a decision, or only that it is a paper (a công văn bears no kind). */
export function documentKind({ symbol }: Pick<Numbered, 'symbol'>): 'Quyết định' | 'Văn bản' {
  return /(?:^|[/-])QĐ(?![\p{L}])/u.test(symbol.normalize('NFC')) ? 'Quyết định' : 'Văn bản';
}

const bareNumber = (digits: string) => digits.replace(/^0+(?=.)| /g, '');

/** The parts of a decision's number that citations are compared by. */
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
 * The symbol that begins at a place: groups of letters, parted by signs or by spaces. Spaces part
 * groups only while these make a known symbol; signs part groups of any.
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
    // "9902-QĐ-UBND.b"; but "9955/QĐ-SYT ạ" has one word more.
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

// No look-behind here either (fold.ts): what may stand before is matched and given back.
const NUMBER =
  /(^|[^\p{L}\d/.-])(\d{1,5}(?:[a-z](?=qd|[^a-z]|$)| [a-z](?= ?[/-]))?)(?: ?[/-] ?(\d{4})(?= ?[/-] ?[a-z]|\b(?! ?[/.-] ?\d)))?/gu;
const AFTER_CUE =
  /(^|[^\p{L}\d])(?:quyet dinh|q\.? ?d\.?|so qd|qd so|vb|van ban)(?: khen(?: thuong)?)?(?: so)? ?[:.]? ?(\d{1,5}[a-z]?)(?: ?[/-] ?((?:19|20)\d{2}))?(?![\p{L}\d]|[/.-] ?\d)/u;
const GLUED = /(^|[^\p{L}\d])qd(?=\d{1,5}[a-z]? ?[/-])/u;
const SYMBOL_FIRST =
  /(^|[^\p{L}\d])(qd(?:[ /-]?[a-z]+)+?)[ /-](?:so ?:? ?)?(\d{1,5}[a-z]?)(?![\p{L}\d/.-])/u;
const ONLY = /^(\W*)(?:so ?:? ?)?(\d{1,5}[a-z]?)(?: ?\/ ?(\d{4}))?\W*$/;

/**
 * The document number that stands in a text, with what is left of it as typed: 9902/QĐ-CTN,
 * 9902/QD-CTN, "Quyết định số 9902/…", "QD 9902/QD-CTN", QĐ9902, 9902qd-ubnd, "9902 qd ubnd",
 * 109-QĐ/TU, 323/2004/QĐ/CTN, a wrong Ð, and a number that is the whole text. Null when there is none.
 * A number without a symbol may as well be a year: the caller decides.
 * @param symbols letters of the symbols that occur ("qdubnd"), to read groups parted by spaces
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
      // “9902/UBND”: of decisions the kind is left out.
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
 * Whether a symbol as printed begins with the letters cited, in whole groups: "qd" and "qdsgddt" cite
 * QĐ-SGDĐT, but "qdsgd" is another symbol.
 */
const beginsWhole = (symbol: string, cited: string): boolean => {
  const groups = flatten(symbol).split(/[^a-z]+/);
  return [...groups, ''].some((_, end) => groups.slice(0, end).join('') === cited);
};

/**
 * Whether a citation means this decision. A symbol is all or nothing but for the groups left out behind
 * ("9902/QĐ"); a year means the one in the symbol or that of signing.
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
