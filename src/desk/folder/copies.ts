import { copiesFolder } from '../../model/read/content-files.ts';

/** Retention of backup copies, in days. */
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

/** The copies among the files of a folder, newest first. */
export function copiesAmong(files: readonly string[]): Copy[] {
  return files
    .flatMap((path) => {
      const [, stamp = '', file = ''] = copyPath.exec(path) ?? [];
      return file === '' ? [] : [{ path, file, stamp }];
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}

const copyPath = new RegExp(`^${copiesFolder}/(\\d{4}-\\d{2}-\\d{2}-\\d{6})/(.+)$`);

/** A stamp for a person: “21:45, 27/11/2026”. */
export function sayStamp(stamp: string): string {
  const [year, month, day, time = ''] = stamp.split('-');
  return `${time.slice(0, 2)}:${time.slice(2, 4)}, ${day}/${month}/${year}`;
}

/** Folders of copies beyond their retention. */
export function oldCopies(copies: readonly Copy[], now: Date): string[] {
  const oldest = stampOf(new Date(now.getTime() - daysKept * 86_400_000));
  const stamps = new Set(copies.map(({ stamp }) => stamp));
  return [...stamps].filter((stamp) => stamp < oldest).map((stamp) => `${copiesFolder}/${stamp}`);
}

function stampOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}
