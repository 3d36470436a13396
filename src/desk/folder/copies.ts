import { copiesFolder } from '../../model/read/content-files.ts';

/**
 * Retention of backup copies, in days on which something was saved: at least as many days of the calendar,
 * and no wrong clock makes a copy old.
 */
export const daysKept = 30;

/** Path of the backup copy of a file about to be written: `_luu/2026-11-27-214503/co-quan.yml`. */
export function copyOf(file: string, now: Date): string {
  return `${copiesFolder}/${stampOf(now)}/${file}`;
}

/** A backup copy of a file's content before the desk wrote it. */
export interface Copy {
  /** Path of the copy. */
  path: string;
  /** The original file. */
  file: string;
  /** When it was made, yyyy-mm-dd-hhmmss in local time. */
  stamp: string;
}

/**
 * The copies among the files of a folder, newest first. A file whose place the content does not have was
 * put there by someone else.
 */
export function copiesAmong(files: readonly string[]): Copy[] {
  const places = new Set(files.map(placeOf));
  return files
    .flatMap((path) => {
      const [, stamp = '', file = ''] = copyPath.exec(path) ?? [];
      return places.has(placeOf(file)) ? [{ path, file, stamp }] : [];
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}

/** The file or folder at the top of the content folder that a path begins with. */
const placeOf = (file: string) => file.split('/', 1)[0];

const copyPath = new RegExp(`^${copiesFolder}/(\\d{4}-\\d{2}-\\d{2}-\\d{6})/(.+)$`);

/** A stamp for a person: “21:45, 27/11/2026”. */
export function sayStamp(stamp: string): string {
  const [year, month, day, time = ''] = stamp.split('-');
  return `${time.slice(0, 2)}:${time.slice(2, 4)}, ${day}/${month}/${year}`;
}

/** The copies beyond their retention. @param copies newest first */
export function oldCopies(copies: readonly Copy[]): Copy[] {
  const dayOf = ({ stamp }: Copy) => stamp.slice(0, 10);
  const kept = new Set([...new Set(copies.map(dayOf))].slice(0, daysKept));
  return copies.filter((copy) => !kept.has(dayOf(copy)));
}

function stampOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}
