import type { Diagnostic } from '../kit/diagnostic.ts';
import type { Report } from '../kit/report.ts';

/**
 * The report as workflow commands: CI shows each message at its line.
 * @param folder of the content, relative to the repository's root; empty if the content is the
 * repository
 */
export function githubFormat({ diagnostics }: Report, folder: string): string {
  return diagnostics.map((diagnostic) => command(diagnostic, folder)).join('\n');
}

function command(
  { file, line, column, severity, rule, message, help, paste }: Diagnostic,
  folder: string,
): string {
  const properties = { file: folder ? `${folder}/${file}` : file, line, col: column, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${severity} ${list.join(',')}::${escapeData([help ? `${message} ${help}` : message, paste].filter(Boolean).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string | number): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
