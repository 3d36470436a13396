import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The committed list of every address ever published, one a line, below the site's base. */
export const publishedListName = 'dia-chi-da-cong-bo.txt';

/** Reads the list of a content folder; none yet is an empty one. */
export function readPublishedAddresses(contentDir: string): string[] {
  const file = join(contentDir, publishedListName);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^\//, ''))
    .filter((line) => line && !line.startsWith('#'));
}
