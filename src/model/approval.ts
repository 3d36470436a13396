import { writtenDay } from '../text/written-day.ts';
import { approversOfTexts, mayApprove, ownBodies, usualApprovers } from './approvers.ts';
import { collections, type Noun } from './collections.ts';
import { copiesFolder } from './read/content-files.ts';
import type { ContentSet } from './read/content-set.ts';
import { entriesOf, type PlainEntry, readFile } from './read/read.ts';
import { validRecords } from './read/valid-records.ts';
import type { KeyOrder } from './write/edit-yaml.ts';
import { type Bytes, openRecord } from './write/open-record.ts';

/**
 * Who approved, in which position, when, on which document, and on which delegation if any; the day as
 * staff write it, dd/mm/yyyy.
 */
export type Approval = Record<(typeof approvalQuestions)[number], string> & {
  delegation?: string | undefined;
};

/** The required parts of an approval, in the order of the questions. */
export const approvalQuestions = ['by', 'position', 'on', 'basis'] as const;

/** Rights of a position by the office's list, on a day dd/mm/yyyy. */
export interface ApproverList {
  /** Whether it may approve only with a document that delegates it. */
  needsDelegation: (position: string, on: string) => boolean;
  /** Whether it may approve the correction of a spelling slip. */
  mayCorrect: (position: string, on: string) => boolean;
}

/** Reads the list of an office's approvers. */
export function approverListOf(content: Pick<ContentSet, 'of'>): ApproverList {
  const values = <N extends Noun>(noun: N) => validRecords(content, noun).map(({ value }) => value);
  const [office] = values('office');
  const bodies = ownBodies(office ?? {}, [...values('issuer'), ...values('unit')]);
  const abbreviations = values('abbreviation');
  const approvers = office?.approvers ?? usualApprovers;
  const isAmong = (list: typeof approvers, position: string, on: string) =>
    mayApprove(position, on.split('/').reverse().join('-'), list, bodies, abbreviations);
  return {
    needsDelegation: (position, on) => !isAmong(approversOfTexts(approvers), position, on),
    mayCorrect: (position, on) => isAmong(approvers, position, on),
  };
}

/**
 * Path of the verbatim copy of an exemplar's text as a leader approved it. It is among the copies that
 * check, build and Git ignore, and is not deleted by age. Its front matter contains the digest of the
 * approval.
 */
export const approvedCopyOf = (slug: string) => `${copiesFolder}/da-duyet/${slug}.md`;

/**
 * The last approved text of an exemplar, from its copy; undefined if the copy belongs to another
 * approval than the exemplar's own, or cannot be read.
 */
export function approvedBefore(
  { data, file }: Pick<PlainEntry, 'data' | 'file'>,
  copy: Uint8Array | undefined,
): PlainEntry | undefined {
  const [kept] = copy ? entriesOf(readFile(copy, file, 'exemplar')) : [];
  const approvalOf = (value: unknown) =>
    (value as { approval?: { digest?: string; corrected?: { of?: string } } } | null)?.approval;
  const known = approvalOf(kept?.data)?.digest;
  const own = approvalOf(data);
  return known && (!own || (own.corrected?.of ?? own.digest) === known) ? kept : undefined;
}

const keyOrder: KeyOrder = (path) =>
  path.length === 0 ? Object.keys(collections.exemplar.schema.shape) : [];

/**
 * An exemplar's file with its approval and every other byte unchanged; without a day of publication it
 * gets today's.
 * @param digest of the approved content (`digest.ts`)
 * @param today yyyy-mm-dd
 * @throws {SyntaxError} if its front matter cannot be parsed
 */
export function withApproval(
  bytes: Uint8Array,
  approval: Approval,
  digest: string,
  today: string,
): Bytes {
  const { record, data } = opened(bytes);
  const published = data.published ?? writtenDay(today);
  const { delegation, ...own } = approval;
  const written = { ...own, ...(delegation && { delegation }), digest };
  return record.withData({ ...data, approval: written, published }, keyOrder);
}

/** Who approved a correction, in which position and when; the day as staff write it, dd/mm/yyyy. */
export type Correction = Record<(typeof correctionQuestions)[number], string>;

/** The required parts of a correction, in the order of the questions. */
export const correctionQuestions = ['by', 'position', 'on'] as const;

/**
 * An exemplar's file that keeps its approval, with a corrected slip (defined in `approved-changes.ts`).
 * @param digest of the corrected text
 * @throws {SyntaxError} if its front matter cannot be parsed
 */
export function withCorrection(bytes: Uint8Array, correction: Correction, digest: string): Bytes {
  const { record, data } = opened(bytes);
  const before = data.approval as { digest: string; corrected?: { of: string } };
  const corrected = { ...correction, of: before.corrected?.of ?? before.digest };
  return record.withData({ ...data, approval: { ...before, corrected, digest } }, keyOrder);
}

/** The same file without its approval, as a draft again. */
export function withoutApproval(bytes: Uint8Array): Bytes {
  const { record, data } = opened(bytes);
  return record.withData({ ...data, approval: undefined }, keyOrder);
}

function opened(bytes: Uint8Array) {
  const record = openRecord(bytes, 'index.md');
  if (!record || record.data === null || typeof record.data !== 'object') {
    throw new SyntaxError(
      'The front matter cannot be parsed, so there is nothing to approve. Check the record first.',
    );
  }
  return { record, data: record.data as Record<string, unknown> };
}

/**
 * Errors that prevent an exemplar's approval: those of its own folder, including those that are only
 * warnings while it is withheld, except those that the approval itself resolves.
 * @param folder its published folder, with a slash at its end
 * @param isApproved whether the approval is already written and is judged too
 */
export function faultsBeforeApproval<
  Fault extends {
    file: string;
    severity: 'error' | 'warning';
    softened?: true;
    rule: string;
    field: string;
  },
>(faults: readonly Fault[], folder: string, isApproved: boolean): Fault[] {
  const isSettled = ({ rule, field }: Fault) =>
    /^(?:approval(?:\.|$)|published$)/.test(field) || rule === 'digest';
  return faults
    .filter(
      (fault) =>
        fault.file.startsWith(folder) &&
        (fault.severity === 'error' || fault.softened) &&
        (isApproved || !isSettled(fault)),
    )
    .map((fault) => ({ ...fault, severity: 'error' }));
}
