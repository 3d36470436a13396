import { findTypedDate, type TypedDate } from './date-words.ts';
import { fold } from './fold.ts';

/** A document number as a person typed it, in comparable form. */
export interface TypedNumber {
  /** Lower case, without leading zeros: "9902", "5", "1205a". */
  number: string;
  /** Folded symbol, groups joined by "-": "qd-ubnd"; null when only the number was typed. */
  symbolFolded: string | null;
  /** The date or year typed with it: "9902/QĐ-UBND ngày 20/12/2021", "31/2021/QĐ-UBND". */
  date: TypedDate | null;
}

const FORM =
  /^(?:(?:quyet dinh|q ?d|ke hoach|kh|to trinh)\b\.? ?)?(?:so\b ?:? ?)?(\d{1,5}[a-z]?)(?:[/ -]{0,3}(qd.*)|\/(?!\d)(.*)|\/(\d{4})(?:\/(.*))?)?$/;

/** Joins a symbol's groups by "-" however they were typed: "qd ubnd", "QĐUBND", "qd-ubnd". */
function joinGroups(symbol: string): string | null {
  const groups = symbol
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
  const joined = groups.replace(/^(qd)(?=[a-z])/, '$1-');
  return joined === '' ? null : joined;
}

/**
 * Reads every spelling of a decision's number: 9902/QĐ-CTN, 9902/QD-CTN, "Quyết định số 9902/…",
 * "QD 9902/QD-CTN", 5/… for 05/…, 9902qd-ubnd, a wrong Ð, and the bare number. Null when the text
 * is anything else. A bare number may as well be a year: the caller decides.
 */
export function parseTypedNumber(text: string): TypedNumber | null {
  const folded = fold(text)
    .replace(/[.,;()“”"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const dated = /^.*\d.*\D(?:ngay|nam) ?\d|^.*[a-z]\S* \d/.test(folded)
    ? findTypedDate(folded)
    : null;
  const form = FORM.exec(dated?.rest ?? folded);
  if (!form?.[1]) return null;
  const symbol = form[2] ?? form[3] ?? form[5] ?? '';
  if (symbol !== '' && !/^[a-z]{1,10}(?:[- ]?[a-z0-9]{1,10}){0,3}$/.test(symbol)) return null;
  return {
    number: form[1].replace(/^0+(?=.)/, ''),
    symbolFolded: joinGroups(symbol),
    date: dated?.date ?? (form[4] ? (findTypedDate(form[4])?.date ?? null) : null),
  };
}

/** Whether a typed number means this decision. A symbol typed in part ("qd") matches its beginning. */
export function meansDecision(
  typed: TypedNumber,
  decision: { number: string; symbol: string; signed: string },
): boolean {
  const number = fold(decision.number).replace(/^0+(?=.)/, '');
  const symbol = fold(decision.symbol).replace(/[^a-z0-9]/g, '');
  const typedSymbol = typed.symbolFolded?.replace(/-/g, '') ?? '';
  return (
    typed.number === number &&
    symbol.startsWith(typedSymbol) &&
    (!typed.date || (decision.signed >= typed.date.from && decision.signed <= typed.date.to))
  );
}
