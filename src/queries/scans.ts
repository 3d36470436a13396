import { address } from '../addresses.ts';
import { noteReading } from '../kept/reading.ts';
import { readIfFile } from '../model/read/disk/files-on-disk.ts';
import { pagesOfScan } from '../model/read/scan.ts';
import { scanFile } from '../model/read/scan-file.ts';
import { site } from '../site.ts';
import type { Decision } from './decisions.ts';

/** The office's own scan of a decision, or undefined if there is none. */
export async function getScan({ id, scan }: Decision) {
  if (!scan) return undefined;
  // A cached page would not notice a changed file.
  noteReading('decision');
  const bytes = readIfFile(site.contentDir, scanFile(id, scan));
  if (!bytes) return undefined;
  const pages = await pagesOfScan(bytes);
  return { bytes, size: bytes.length, pages, address: address.scan(id) };
}

export type ScanFacts = NonNullable<Awaited<ReturnType<typeof getScanFacts>>>;

/** Facts about a scan on a page. */
export async function getScanFacts(decision: Decision) {
  const scan = await getScan(decision);
  return scan && { size: scan.size, pages: scan.pages, address: scan.address };
}
