import { auditSpec } from './spec.ts';

/** Tries every template in every mode: dark, forced colours, print, narrow, zoomed, open. */
export function auditModes(): Promise<void> {
  const reason = 'Not every template is accessible in every mode.';
  return auditSpec('modes.spec', reason, { ALL_TEMPLATES: '1' });
}
