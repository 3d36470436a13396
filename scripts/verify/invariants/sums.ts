import { changedFiles } from '../changed-files.ts';
import type { Invariant } from '../invariant.ts';

/** `SHA256SUMS` lists every file with its hash, so that a copy can be checked against it. */
export const sums: Invariant = {
  id: 'sums',
  title: 'Mã kiểm tra tệp (SHA256SUMS) khớp với mọi tệp',
  violations: (site) => changedFiles(site.folder, site.hash, site),
};
