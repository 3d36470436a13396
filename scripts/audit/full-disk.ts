import { auditSpec } from './spec.ts';

/**
 * Fills the project's disk, then the site's, and builds: the old site is intact, one sentence explains
 * why.
 */
export function auditFullDisk(): Promise<void> {
  return auditSpec('full-disk.audit', 'A full disk costs the old site, or is not said.');
}
