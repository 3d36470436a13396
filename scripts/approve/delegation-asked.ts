import { mayApprove, ownBodies, usualApprovers } from '../../src/model/approvers.ts';
import { collections, type Noun, type Value } from '../../src/model/collections.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';

/**
 * Whether a position approves only by a paper that delegates it, by the list of the office.
 * @returns takes the position and the day of approval, dd/mm/yyyy
 */
export function delegationAsked(contentDir: string): (position: string, on: string) => boolean {
  const content = readContentSet(filesOnDisk(contentDir));
  const values = <N extends Noun>(noun: N) =>
    content.of(noun).flatMap(({ data }) => {
      const { success, data: value } = collections[noun].schema.safeParse(data);
      return success ? [value as Value<N>] : [];
    });
  const [office] = values('office');
  const bodies = ownBodies(office ?? {}, [...values('issuer'), ...values('unit')]);
  return (position, on) => {
    const day = on.split('/').reverse().join('-');
    return !mayApprove(position, day, office?.approvers ?? usualApprovers, bodies);
  };
}
