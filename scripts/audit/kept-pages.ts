import { auditSpec } from './spec.ts';

/**
 * Builds after an interrupted rendering, another unit name, day and setting, and compares with a build
 * without caches.
 */
export function auditKeptPages(): Promise<void> {
  return auditSpec('kept-pages.audit', 'A build with kept pages differs from one from nothing.');
}
