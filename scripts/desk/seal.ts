import { createHash } from 'node:crypto';

/** A desk with the hash of all of it at its end, by which it is known again as long as nobody has changed it. */
export const sealed = (html: string): string =>
  `${html}<!-- ban-lam-viec ${createHash('sha256').update(html).digest('hex')} -->\n`;

/** Whether a file is a desk, of whatever version, as it was written. */
export function isDesk(text: string): boolean {
  const end = text.lastIndexOf('<!-- ban-lam-viec ');
  return end > 0 && text === sealed(text.slice(0, end));
}
