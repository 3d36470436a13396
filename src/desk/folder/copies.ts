import { copiesFolder } from '../../model/read/content-files.ts';

/** How long a copy of what was is kept, in days. */
export const daysKept = 30;

/** Where the copy of a file that is about to be written is put: `_luu/2026-11-27-214503/co-quan.yml`. */
export function copyOf(file: string, now: Date): string {
  return `${copiesFolder}/${stampOf(now)}/${file}`;
}

/** Folders of copies that are older than they are kept, by the files of the folder. */
export function oldCopies(files: readonly string[], now: Date): string[] {
  const oldest = stampOf(new Date(now.getTime() - daysKept * 86_400_000));
  const folders = files.flatMap(
    (file) => /^_luu\/(\d{4}-\d{2}-\d{2}-\d{6})\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders)]
    .filter((stamp) => stamp < oldest)
    .map((stamp) => `${copiesFolder}/${stamp}`);
}

function stampOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}
