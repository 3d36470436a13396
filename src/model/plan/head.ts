import { markedSymbol } from '../../text/decision-number.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { documentHead, type PlanFacts } from '../schema/plan.ts';

/** The head of an act, line by line; blanks of the source remain blank. */
export interface PlanHead {
  /** “UBND TỈNH …”, as in heads. */
  parentBody: string | undefined;
  issuer: string;
  /**
   * The number, “…” if blank, followed by the symbol with its separator: “/KH-SNV”, “-KH/TU”. Undefined
   * if an act has neither.
   */
  number: { value: string; isBlank: boolean; symbol: string } | undefined;
  place: string;
  day: string | undefined;
  month: string;
  year: string;
  /** The parts that the source leaves blank: “số, ngày”; empty if complete. */
  blank: string;
  /** Whether an editor reconstructed the head because the source has none. */
  isRebuilt: boolean;
}

type HeadFacts = Pick<
  PlanFacts,
  'number' | 'symbol' | 'issued' | 'place' | 'issuer' | 'parentBody' | 'corrections'
>;

/** Builds the head of an act from its facts. */
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

/**
 * Note on the head in a copy: “Phần đầu văn bản do người biên tập dựng lại; bản nguồn để trống số,
 * ngày”.
 */
export function headNote({ isRebuilt, blank }: PlanHead): string {
  const note = [
    isRebuilt && 'phần đầu văn bản do người biên tập dựng lại',
    blank && `bản nguồn để trống ${blank}`,
  ]
    .filter(Boolean)
    .join('; ');
  return upperFirst(note);
}

/** “số …/KH-SNV”, “số 12-KH/TU”, as in a citation; empty if an act has no number. */
export function numberInWords({ number }: PlanHead): string {
  return number ? `số ${number.value}${number.symbol}` : '';
}

/** “ngày … tháng 10 năm 2021”. */
function dateInWords({ day, month, year }: PlanHead): string {
  return `ngày ${day ?? '…'} tháng ${month} năm ${year}`;
}

/**
 * Template for citing any clause of an act, with `{}` for the clause: document, issuer, subject; states
 * which parts the source leaves blank.
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

/** “KẾ HOẠCH” as within a sentence: “Kế hoạch”. */
export function documentName(documentType: string): string {
  return upperFirst(documentType.toLowerCase());
}

/** A title within a sentence. */
export function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
