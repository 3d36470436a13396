import { relative } from 'node:path';
import { root, type Settings } from '../../settings.ts';
import type { Message, Report } from '../kit/report.ts';

/** The report as workflow commands: CI shows each message at its line. */
export function githubFormat(
  { messages }: Report,
  { contentDir }: Pick<Settings, 'contentDir'>,
): string {
  const folder = relative(root, contentDir).replaceAll('\\', '/');
  return messages.map((message) => command(message, folder)).join('\n');
}

function command({ file, line, column, severity, rule, message, fix }: Message, folder: string) {
  const properties = { file: `${folder}/${file}`, line, col: column, title: rule };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${severity} ${list.join(',')}::${escapeData(fix ? `${message} ${fix}` : message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string | number): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
