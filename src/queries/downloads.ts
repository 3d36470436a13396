import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '../addresses.ts';
import { downloadFile } from '../model/read/office-file.ts';
import { site } from '../site.ts';

/** A file beside the pages, as they offer it; undefined if missing, which can happen during editing. */
export function getDownload(name: string) {
  const path = join(site.contentDir, downloadFile(name));
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return { bytes, size: bytes.length, address: address.download(name) };
}
