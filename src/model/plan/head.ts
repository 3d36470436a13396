import { monthInWords } from '../../text/date-words.ts';
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
  /** “ngày … tháng 10 năm 2021”, “…” for blanks; undefined if the source gives no date. */
  date: string | undefined;
  /** Place and date as in the line of the head; empty if the source has neither. */
  placeAndDate: string;
  /** What the source lacks: “để trống số, ngày”, “không ghi ngày ban hành”; empty if it is complete. */
  lacks: string;
  /** Whether an editor composed the head, since the source has none. */
  isRebuilt: boolean;
}

type HeadFacts = Pick<
  PlanFacts,
  'number' | 'symbol' | 'issued' | 'place' | 'issuer' | 'parentBody' | 'corrections'
>;

/** Builds the head of an act from its facts. */
export function headOf(facts: HeadFacts): PlanHead {
  const { number, symbol, issued, place, issuer, parentBody, corrections } = facts;
  const date = issued && dateInWords(issued);
  const blanks = [
    symbol && !number && 'số',
    issued && issued.length < 10 && 'ngày',
    issued && issued.length < 7 && 'tháng',
  ].filter(Boolean);
  const lacks = [
    blanks.length > 0 && `để trống ${blanks.join(', ')}`,
    !issued && 'không ghi ngày ban hành',
  ];
  return {
    parentBody: parentBody?.replace('Ủy ban nhân dân', 'UBND').toUpperCase(),
    issuer: issuer.toUpperCase(),
    number: number || symbol ? numberOf(number, symbol) : undefined,
    date,
    placeAndDate: [place, date].filter(Boolean).join(', '),
    lacks: lacks.filter(Boolean).join(', '),
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
 * The note on the head in a copy: “Phần đầu văn bản do người biên tập dựng lại; bản nguồn để trống số,
 * ngày”.
 */
export function headNote({ isRebuilt, lacks }: PlanHead): string {
  const note = [
    isRebuilt && 'phần đầu văn bản do người biên tập dựng lại',
    lacks && `bản nguồn ${lacks}`,
  ]
    .filter(Boolean)
    .join('; ');
  return upperFirst(note);
}

/** “số …/KH-SNV”, “số 12-KH/TU”, as in a citation; empty if an act has no number. */
export function numberInWords({ number }: PlanHead): string {
  return number ? `số ${number.value}${number.symbol}` : '';
}

function dateInWords(issued: string): string {
  const [year, month, day] = issued.split('-');
  return `ngày ${day ?? '…'} ${month ? monthInWords(issued) : `tháng … năm ${year}`}`;
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
    head.date,
    `của ${issuerLong}`,
    title && lowerFirst(title),
    head.lacks && `(bản nguồn ${head.lacks})`,
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
