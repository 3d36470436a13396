import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder of a finished site holds; paths are relative to it, with `/`, sorted. */
export interface SiteListing {
  files: string[];
  /** Whatever else stands there, which no site has: links, sockets, empty folders. */
  strays: string[];
}

/**
 * Lists a site: every file, those whose names begin with a dot too (`.htaccess`, `.well-known/`).
 * Links are listed, never followed. The lister of content leaves such names out and must not be used.
 */
export function listSite(folder: string): SiteListing {
  const listing: SiteListing = { files: [], strays: [] };
  list(folder, '', listing);
  return { files: listing.files.sort(), strays: listing.strays.sort() };
}

/** Node's own recursive listing walks into folders that links lead to, out of the site. */
function list(folder: string, below: string, { files, strays }: SiteListing): void {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  if (entries.length === 0 && below !== '') strays.push(below.slice(0, -1));
  for (const entry of entries) {
    const path = below + entry.name;
    if (entry.isDirectory()) list(folder, `${path}/`, { files, strays });
    else if (entry.isFile()) files.push(path);
    else strays.push(path);
  }
}
