import type { Report } from '../kit/report.ts';

/** The report for programs: counts, then every message; its keys are a public interface. */
export function jsonFormat({ files, errors, warnings, diagnostics }: Report): string {
  const messages = diagnostics.map(({ records, help, ...rest }) => ({ ...rest, fix: help }));
  return JSON.stringify({ files, errors, warnings, messages }, null, 2);
}
