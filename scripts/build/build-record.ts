import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../../src/disk/durable.ts';
import { isFile } from '../../src/disk/entry.ts';
import { type Settings, siteAddress } from '../../src/settings.ts';

/** The file of a site that records what it was built for; if the sums list it, the site is one of ours. */
export const recordName = 'ban-dung.json';

/** What a site was built for. */
export interface BuildRecord {
  /** Origin and base: `https://thidua.example.vn/`. */
  address: string;
  /** The “today” of the build, yyyy-mm-dd. */
  day: string;
  /** Whether records marked as samples are shown. */
  samples: boolean;
}

/** The record of a build with these settings. */
function recordOf(settings: Settings): BuildRecord {
  const { today: day, samples } = settings;
  return { address: siteAddress(settings), day, samples };
}

/** Writes the record of a build into its site. */
export function writeRecord(folder: string, settings: Settings): void {
  writeDurably(join(folder, recordName), `${JSON.stringify(recordOf(settings), null, 2)}\n`);
}

/** The record of a site, or undefined if there is no readable one. */
export function readRecord(folder: string): BuildRecord | undefined {
  const path = join(folder, recordName);
  try {
    if (!isFile(path)) return undefined;
    const { address, day, samples } = JSON.parse(readFileSync(path, 'utf8'));
    return { address, day, samples };
  } catch {
    return undefined;
  }
}
