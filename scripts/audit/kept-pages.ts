import { auditSpec } from './spec.ts';

/** Builds after a stopped rendering, after another unit name, day and setting: the bytes of a build from nothing. */
export function auditKeptPages(): Promise<void> {
  return auditSpec('kept-pages.audit', 'A build with kept pages differs from one from nothing.');
}
