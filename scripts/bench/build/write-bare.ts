import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/settings.ts';
import { listSite } from '../../../src/site-files.ts';

/**
 * Writes a bare Astro project that has a page, without design, data or check, for each page of a
 * built site: of the same kind, of the same records, with the same optimised pictures.
 */
export function writeBare(folder: string, content: string, site: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'scripts/bench/build/bare'), folder, { recursive: true });
  for (const noun of ['guong-dien-hinh', 'khen-thuong']) {
    cpSync(join(content, noun), join(folder, 'content', noun), { recursive: true });
  }
  const addresses = listSite(site)
    .files.filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace(/index\.html$/, ''));
  writeFileSync(join(folder, 'src/addresses.json'), JSON.stringify(addresses));
}
