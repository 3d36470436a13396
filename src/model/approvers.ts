import { plainBodyBy } from './body-name.ts';
import type { Value } from './collections.ts';

/** A position that may approve, as `co-quan.yml` lists it. */
export type Approver = NonNullable<Value<'office'>['approvers']>[number];

/**
 * Approvers of an office that lists none: its head, who signs its Giấy khen and proposals, and deputies.
 */
export const usualApprovers: readonly Approver[] = [
  { position: 'Giám đốc' },
  { position: 'Phó Giám đốc' },
  { position: 'Lãnh đạo' },
];

/** Approvers of texts, without those who may only approve the correction of a slip. */
export const approversOfTexts = (approvers: readonly Approver[]) =>
  approvers.filter(({ slipsOnly }) => !slipsOnly);

/**
 * Whether a position may approve on a day.
 * @param position as the approval writes it: “KT. Giám đốc, Phó Giám đốc”, “Giám đốc Sở …”
 * @param on yyyy-mm-dd; absent: any day
 * @param bodies names of the office and its successors
 * @param abbreviations the office's own: a position may abbreviate its body
 */
export function mayApprove(
  position: string,
  on: string | undefined,
  approvers: readonly Approver[],
  bodies: readonly string[],
  abbreviations: Parameters<typeof plainBodyBy>[0] = [],
): boolean {
  const plain = plainBodyBy(abbreviations);
  const headOf = (each: string) => firstOf(plain(each));
  const own = bodies.map(plain);
  const written = headOf(position);
  return approvers.some((approver) => {
    const { from, to } = approver;
    if (on && ((from && on < from) || (to && on > to))) return false;
    const listed = headOf(approver.position);
    if (written === listed) return true;
    const [short, long] = written.length < listed.length ? [written, listed] : [listed, written];
    return long.startsWith(`${short} `) && isOwn(long.slice(short.length + 1), own);
  });
}

/** Owner, keeper and successors of the archive, as far as `co-quan.yml` states them. */
interface Office {
  archiveOf?: string | undefined;
  keeper?: string | undefined;
  successors?: readonly (string | undefined)[] | undefined;
}

/** An authority or a unit with its successors. */
interface Listed {
  id?: string | undefined;
  name?: string | undefined;
  successors?: readonly (string | undefined)[] | undefined;
}

/**
 * Names of the bodies whose heads may approve: the office, the keeper of the site, and their successors.
 */
export function ownBodies(office: Office, directory: readonly Listed[]): string[] {
  const { archiveOf, keeper, successors: after = [] } = office;
  const own = [archiveOf, keeper, ...after].filter((name) => name !== undefined);
  const isOwnIssuer = ({ name = '' }: Listed) => own.some((body) => name.includes(body));
  const next = new Set(directory.filter(isOwnIssuer).flatMap(({ successors = [] }) => successors));
  return [...own, ...directory.flatMap(({ id, name }) => (next.has(id) && name ? [name] : []))];
}

/** Generic words with which any office refers to itself. */
const itself = /^(?:sở|cơ quan|đơn vị)$/u;

const isOwn = (body: string, own: readonly string[]) =>
  itself.test(body) || own.some((name) => name.includes(body));

/**
 * The first of several positions, without the mark of acting in its place and without its area of
 * responsibility. Someone who signs by order (TL.) or by delegation (TUQ.) does not hold the named
 * position.
 */
function firstOf(position: string): string {
  const [first = ''] = position
    .replace(/^(?:(?:kt|q|tm)\. ?|quyền )+/u, '')
    .split(/[,;(–]| - | (?:phụ trách|thường trực|điều hành|được|kiêm)(?!\p{L})/u);
  return first.trim();
}
