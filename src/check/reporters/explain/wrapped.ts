const width = 92;

/** Wraps a text to terminal width, with `indent` before every line. */
export function wrapped(text: string, indent = ''): string {
  const line = new RegExp(`(.{1,${width - indent.length}})(?: |$)`, 'gu');
  return text.replace(line, `$1\n${indent}`).trimEnd();
}
