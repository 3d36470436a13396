import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/settings.ts';
import { listSite } from '../../../src/site-files.ts';

/** Projects with pages only, by their folders of files here. */
export type BareKind = 'bare' | 'eleventy';

/**
 * Writes a bare Astro or Eleventy project with a page, without design, data or check, for each page of a
 * built site: of the same kind, from the same records, with the same optimised pictures.
 */
export function writeBare(folder: string, content: string, site: string, kind: BareKind): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'scripts/bench/build', kind), folder, { recursive: true });
  for (const noun of ['guong-dien-hinh', 'khen-thuong']) {
    cpSync(join(content, noun), join(folder, 'content', noun), { recursive: true });
  }
  const addresses = listSite(site)
    .files.filter((file) => file.endsWith('index.html'))
    // Redirects are not pages.
    .filter((file) => !readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => likeOf(file.replace(/index\.html$/, '')));
  writeFileSync(join(folder, 'src/addresses.json'), JSON.stringify(addresses));
}

/** The corresponding address in a bare project, which has one movement and few kinds of pages. */
function likeOf(address: string): string {
  const [, movement, below = ''] = /^phong-trao\/([^/]+)\/(.*)$/.exec(address) ?? [];
  const [, room, rest = ''] = /^(guong-dien-hinh|tieu-chi)\/(.*)$/.exec(below) ?? [];
  if (room === 'guong-dien-hinh') return `guong-dien-hinh/trang/${movement}/${rest}`;
  if (room === 'tieu-chi' && rest) return `tieu-chi/${movement}/${rest}`;
  return rooms.test(address) ? address : `gioi-thieu/${address}`;
}

const rooms =
  /^$|^(?:gioi-thieu|du-lieu|don-vi|hinh-thuc|tim-kiem|khong-cong-bo|ap-phich|trinh-chieu|khen-thuong|guong-dien-hinh|nhung)\//;
