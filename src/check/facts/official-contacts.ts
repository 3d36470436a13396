import type { ContentFiles } from '../../model/read/content-files.ts';
import { entriesOf, readFile } from '../../model/read/read.ts';

const file = 'co-quan.yml';

/** Telephone numbers and e-mail addresses of the office that keeps the site, which may be shown. */
export function officialContacts({ list, read }: ContentFiles): string[] {
  if (!list.some((listed) => listed.file === file && listed.kind === 'file')) return [];
  const [entry] = entriesOf(readFile(read(file), file, 'office'));
  const { contact } = (entry?.data ?? {}) as { contact?: { phone?: unknown; email?: unknown } };
  return [contact?.phone, contact?.email].filter((each) => typeof each === 'string');
}
