import { changedFiles } from '../changed-files.ts';
import type { SitePromise } from '../invariant.ts';

/** `SHA256SUMS` names every file with its hash, so that a copy can be checked against it. */
export const sums: SitePromise = {
  id: 'sums',
  says: 'Mã kiểm tra tệp (SHA256SUMS) khớp với mọi tệp',
  broken: ({ folder }) => changedFiles(folder),
};
