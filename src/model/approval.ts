import { mayApprove, ownBodies, usualApprovers } from './approvers.ts';
import { collections, type Noun, type Value } from './collections.ts';
import type { ContentSet } from './read/content-set.ts';
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

/**
 * Whether a position approves only by a paper that delegates it, by the list of the office.
 * @returns takes the position and the day of approval, dd/mm/yyyy
 */
export function delegationAskedBy(
  content: Pick<ContentSet, 'of'>,
): (position: string, on: string) => boolean {
  const values = <N extends Noun>(noun: N) =>
    content.of(noun).flatMap(({ data }) => {
      const { success, data: value } = collections[noun].schema.safeParse(data);
      return success ? [value as Value<N>] : [];
    });
  const [office] = values('office');
  const bodies = ownBodies(office ?? {}, [...values('issuer'), ...values('unit')]);
  const abbreviations = values('abbreviation');
  return (position, on) => {
    const day = on.split('/').reverse().join('-');
    const approvers = office?.approvers ?? usualApprovers;
    return !mayApprove(position, day, approvers, bodies, abbreviations);
  };
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
  const published = data.published ?? today.split('-').reverse().join('/');
  const { delegation, ...own } = approval;
  const written = { ...own, ...(delegation && { delegation }), digest };
  return record.withData({ ...data, approval: written, published }, keyOrder);
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
 * The faults that stand between an exemplar and its approval: errors of its own folder, without those
 * that the approval itself settles.
 * @param folder where it stands once it is published, with a slash at its end
 * @param isApproved whether the approval was written, so that it is judged too
 */
export function faultsBeforeApproval<
  Fault extends { file: string; severity: string; rule: string; field: string },
>(faults: readonly Fault[], folder: string, isApproved: boolean): Fault[] {
  const isSettled = ({ rule, field }: Fault) =>
    /^(?:approval(?:\.|$)|published$)/.test(field) || rule === 'digest';
  return faults.filter(
    (fault) =>
      fault.file.startsWith(folder) &&
      fault.severity === 'error' &&
      (isApproved || !isSettled(fault)),
  );
}
