import { copiesFolder } from '../../model/read/content-files.ts';
import type { Folder } from './folder.ts';

/** Path of the backup copy of a file about to be written: `_luu/2026-11-27-214503/co-quan.yml`. */
export const copyOf = (file: string, stamp: string) => `${copiesFolder}/${stamp}/${file}`;

/**
 * The stamps of a folder's backup copies, yyyy-mm-dd-hhmmss in local time, newest first. The desk removes
 * none of them: nothing tells for sure a copy from a file that someone else put beside it, or its age.
 */
export async function stampsIn(folder: Folder): Promise<string[]> {
  const names = await folder.names(copiesFolder);
  return names.filter((name) => timeOf(name) > 0).sort((a, b) => (a < b ? 1 : -1));
}

/**
 * The stamp of new copies: later than all others, so that copies stay in the order in which they were made,
 * and none replaces another, even if a clock is behind or the second is not over.
 * @param stamps newest first
 */
export function nextStamp([newest = '']: readonly string[], now: Date): string {
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  const time = new Date(Math.max(local, (timeOf(newest) || 0) + 1000));
  return time.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
}

/** A stamp for a person: “21:45:03, 27/11/2026”. */
export function sayStamp(stamp: string): string {
  const [, year, month, day, ...time] = stampPattern.exec(stamp) ?? [];
  return `${time.join(':')}, ${day}/${month}/${year}`;
}

/** Milliseconds, as if local time were UTC, in which no hour occurs twice; NaN for other names. */
const timeOf = (name: string) =>
  stampPattern.test(name)
    ? Date.parse(name.replace(stampPattern, '$1-$2-$3T$4:$5:$6Z'))
    : Number.NaN;

const stampPattern = /^(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)$/;
