import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '../addresses.ts';
import { downloadFile } from '../model/read/office-file.ts';
import { site } from '../site.ts';

/** A file beside the pages, as they offer it. */
export function getDownload(name: string) {
  const bytes = readFileSync(join(site.contentDir, downloadFile(name)));
  return { name, bytes, size: bytes.length, address: address.download(name) };
}
