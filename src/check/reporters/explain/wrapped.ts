const width = 92;

/** A text in lines that fit a terminal when `indent` stands before the first as before the others. */
export function wrapped(text: string, indent = ''): string {
  const line = new RegExp(`(.{1,${width - indent.length}})(?: |$)`, 'gu');
  return text.replace(line, `$1\n${indent}`).trimEnd();
}
