/** A text as people keep it, with more lines, in its own line ends. */
export function withLines(text: string, lines: readonly string[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? text : text + end;
  return start + lines.map((line) => line + end).join('');
}
