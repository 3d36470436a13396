import { createHash } from 'node:crypto';

/** Appends a hash to a desk, by which an unchanged one is recognised. */
export const sealed = (html: string): string =>
  `${html}<!-- ban-lam-viec ${createHash('sha256').update(html).digest('hex')} -->\n`;

/** Whether a file is an unchanged desk, of any version. */
export function isDesk(text: string): boolean {
  const end = text.lastIndexOf('<!-- ban-lam-viec ');
  return end > 0 && text === sealed(text.slice(0, end));
}
