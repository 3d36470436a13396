import { delegationAskedBy } from '../../src/model/approval.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';

/**
 * Whether a position approves only by a paper that delegates it, by the list of the office.
 * @returns takes the position and the day of approval, dd/mm/yyyy
 */
export function delegationAsked(contentDir: string): (position: string, on: string) => boolean {
  return delegationAskedBy(readContentSet(filesOnDisk(contentDir)));
}
