import { auditSpec } from './spec.ts';

/** Fills the disk of the project, then that of the site, and builds: the old site stays, one sentence says why. */
export function auditFullDisk(): Promise<void> {
  return auditSpec('full-disk.audit', 'A full disk costs the old site, or is not said.');
}
