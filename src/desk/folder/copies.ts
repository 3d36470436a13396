import { copiesFolder } from '../../model/read/content-files.ts';

/** How long a copy of what was is kept, in days. */
export const daysKept = 30;

/** Where the copy of a file that is about to be written is put: `_luu/2026-11-27-214503/co-quan.yml`. */
export function copyOf(file: string, now: Date): string {
  return `${copiesFolder}/${stampOf(now)}/${file}`;
}

/** A copy of what a file held before the desk wrote it. */
export interface Copy {
  /** Where the copy lies. */
  path: string;
  /** The file that it is of. */
  file: string;
  /** When it was made, yyyy-mm-dd-hhmmss by the clock of the computer. */
  stamp: string;
}

/** The copies among the files of a folder, the newest first. */
export function copiesAmong(files: readonly string[]): Copy[] {
  return files
    .flatMap((path) => {
      const [, stamp = '', file = ''] = copyPath.exec(path) ?? [];
      return file === '' ? [] : [{ path, file, stamp }];
    })
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}

const copyPath = new RegExp(`^${copiesFolder}/(\\d{4}-\\d{2}-\\d{2}-\\d{6})/(.+)$`);

/** A stamp as a person reads it: “21:45, 27/11/2026”. */
export function sayStamp(stamp: string): string {
  const [year, month, day, time = ''] = stamp.split('-');
  return `${time.slice(0, 2)}:${time.slice(2, 4)}, ${day}/${month}/${year}`;
}

/** Folders of copies that are older than they are kept. */
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
