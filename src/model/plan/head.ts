import { markedSymbol } from '../../text/decision-number.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { documentHead, type PlanFacts } from '../schema/plan.ts';

/** The head of an act, line by line; what the source leaves blank stays blank. */
export interface PlanHead {
  /** “UBND TỈNH …”, as heads write it. */
  parentBody: string | undefined;
  issuer: string;
  /**
   * The number, “…” where it is blank, and behind it the symbol with its mark: “/KH-SNV”, “-KH/TU”.
   * Undefined where an act has neither.
   */
  number: { value: string; isBlank: boolean; symbol: string } | undefined;
  place: string;
  day: string | undefined;
  month: string;
  year: string;
  /** What the source leaves blank: “số, ngày”; empty where it gives all. */
  blank: string;
  /** Whether an editor put the head together, since the source has none. */
  isRebuilt: boolean;
}

type HeadFacts = Pick<
  PlanFacts,
  'number' | 'symbol' | 'issued' | 'place' | 'issuer' | 'parentBody' | 'corrections'
>;

/** The head of an act by its facts. */
export function headOf(facts: HeadFacts): PlanHead {
  const { number, symbol, place, issuer, parentBody, corrections } = facts;
  const [year = '', month = '', day] = facts.issued.split('-');
  const blanks = [symbol && !number && 'số', !day && 'ngày'];
  return {
    parentBody: parentBody?.replace('Ủy ban nhân dân', 'UBND').toUpperCase(),
    issuer: issuer.toUpperCase(),
    number: number || symbol ? numberOf(number, symbol) : undefined,
    place,
    day,
    month: Number(month) < 3 ? month : String(Number(month)),
    year,
    blank: blanks.filter(Boolean).join(', '),
    isRebuilt: corrections.some(
      ({ clause, kind }) => clause === documentHead && kind === 'dung-lai',
    ),
  };
}

function numberOf(number: string | undefined, symbol = ''): PlanHead['number'] {
  const value = number ?? '…';
  return {
    value,
    isBlank: number === undefined,
    symbol: markedSymbol({ number: value, symbol }),
  };
}

/** What a copy says of the head: “Phần đầu văn bản do người biên tập dựng lại; bản nguồn để trống số, ngày”. */
export function headNote({ isRebuilt, blank }: PlanHead): string {
  const note = [
    isRebuilt && 'phần đầu văn bản do người biên tập dựng lại',
    blank && `bản nguồn để trống ${blank}`,
  ]
    .filter(Boolean)
    .join('; ');
  return upperFirst(note);
}

/** “số …/KH-SNV”, “số 12-KH/TU”, as a citation writes it; empty where an act has no number. */
export function numberInWords({ number }: PlanHead): string {
  return number ? `số ${number.value}${number.symbol}` : '';
}

/** “ngày … tháng 10 năm 2021”. */
function dateInWords({ day, month, year }: PlanHead): string {
  return `ngày ${day ?? '…'} tháng ${month} năm ${year}`;
}

/**
 * The citation of any place of an act, `{}` standing for the place: document, issuer, subject; what
 * the source leaves blank is said to be blank.
 */
export function citationFrame(
  facts: HeadFacts & Pick<PlanFacts, 'documentType' | 'issuerLong' | 'title'>,
): string {
  const head = headOf(facts);
  const { documentType, issuerLong, title } = facts;
  return [
    '{}',
    documentName(documentType),
    numberInWords(head),
    dateInWords(head),
    `của ${issuerLong}`,
    lowerFirst(title),
    head.blank && `(bản nguồn để trống ${head.blank})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** “KẾ HOẠCH” as a sentence writes it: “Kế hoạch”. */
export function documentName(documentType: string): string {
  return upperFirst(documentType.toLowerCase());
}

/** A title within a sentence. */
export function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
