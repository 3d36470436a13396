import { address } from '../addresses.ts';
import { readIfFile } from '../model/read/disk/files-on-disk.ts';
import { downloadFile } from '../model/read/office-file.ts';
import { site } from '../site.ts';

/** A file beside the pages, as they offer it; undefined if missing, which can happen during editing. */
export function getDownload(name: string) {
  const bytes = readIfFile(site.contentDir, downloadFile(name));
  if (!bytes) return undefined;
  return { bytes, size: bytes.length, address: address.download(name) };
}
