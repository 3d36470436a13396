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
 * Who approved, as what, when, by which paper, and by which delegation where there is one; the day as
 * staff write it, dd/mm/yyyy.
 */
export type Approval = Record<(typeof approvalQuestions)[number], string> & {
  delegation?: string | undefined;
};

/** What every approval has to say, in the order asked. */
export const approvalQuestions = ['by', 'position', 'on', 'basis'] as const;

/** What an office's list says of a position on a day, dd/mm/yyyy. */
export interface ApproverList {
  /** Whether it approves only by a paper that delegates it. */
  needsDelegation: (position: string, on: string) => boolean;
  /** Whether it may let a spelling slip be corrected. */
  mayCorrect: (position: string, on: string) => boolean;
}

/** The list of an office's approvers. */
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
 * Where the text of an exemplar is kept as a leader approved it, byte for byte: among the copies that
 * check, build and Git leave alone, and that are not cleared by age. Its own front matter says by
 * which digest it was approved.
 */
export const approvedCopyOf = (slug: string) => `${copiesFolder}/da-duyet/${slug}.md`;

/**
 * What a leader approved last of an exemplar, out of its kept copy; undefined where the copy is of
 * another approval than the exemplar's own, or cannot be read.
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
 * An exemplar's file with its approval, every other byte as it was; one without a day of publication
 * gets today's.
 * @param digest of what is approved (`digest.ts`)
 * @param today yyyy-mm-dd
 * @throws {SyntaxError} where its front matter cannot be read
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

/** Who let a slip be corrected, as what and when; the day as staff write it, dd/mm/yyyy. */
export type Correction = Record<(typeof correctionQuestions)[number], string>;

/** What every correction has to say, in the order asked. */
export const correctionQuestions = ['by', 'position', 'on'] as const;

/**
 * An exemplar's file whose approval stands, with a slip corrected (`approved-changes.ts` says what is one).
 * @param digest of the text with its correction
 * @throws {SyntaxError} where its front matter cannot be read
 */
export function withCorrection(bytes: Uint8Array, correction: Correction, digest: string): Bytes {
  const { record, data } = opened(bytes);
  const before = data.approval as { digest: string; corrected?: { of: string } };
  const corrected = { ...correction, of: before.corrected?.of ?? before.digest };
  return record.withData({ ...data, approval: { ...before, corrected, digest } }, keyOrder);
}

/** The same file without its approval: a draft again. */
export function withoutApproval(bytes: Uint8Array): Bytes {
  const { record, data } = opened(bytes);
  return record.withData({ ...data, approval: undefined }, keyOrder);
}

function opened(bytes: Uint8Array) {
  const record = openRecord(bytes, 'index.md');
  if (!record || record.data === null || typeof record.data !== 'object') {
    throw new SyntaxError('front matter that cannot be read is not approved');
  }
  return { record, data: record.data as Record<string, unknown> };
}

/**
 * The faults that stand between an exemplar and its approval: errors of its own folder, those included
 * that are warnings only while it is withheld, without those that the approval itself settles.
 * @param folder where it stands once it is published, with a slash at its end
 * @param isApproved whether the approval was written, so that it is judged too
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
