import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The contents of a finished site's folder; paths are relative to it, with `/`, sorted. */
export interface SiteListing {
  files: string[];
  /** Other entries, which no site contains: links, sockets, empty folders. */
  strays: string[];
}

/**
 * Lists a site: every file, including those whose names begin with a dot (`.htaccess`, `.well-known/`).
 * Links are listed, never followed. The function that lists content leaves such names out and must not
 * be used here.
 */
export function listSite(folder: string): SiteListing {
  const listing: SiteListing = { files: [], strays: [] };
  list(folder, '', listing);
  return { files: listing.files.sort(), strays: listing.strays.sort() };
}

/** Node's own recursive listing follows links to folders, out of the site. */
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
