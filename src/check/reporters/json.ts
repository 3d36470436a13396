import type { Report } from '../kit/report.ts';

/** The report for programs: counts, then every message. */
export function jsonFormat({ files, errors, warnings, messages }: Report): string {
  return JSON.stringify({ files, errors, warnings, messages }, null, 2);
}
