import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { copyWhole } from '../build/replace-site.ts';
import { CommandError } from '../command.ts';

/** The link in a release folder that the web server serves. */
export const currentName = 'hien-tai';

/** The start of every release's name; the rest is from the sums of its files. */
export const releasePrefix = 'ban-';

/**
 * Copies a site into a release folder and points the link there to it by one rename, so that a
 * reader gets the whole old site or the whole new one.
 * @returns the release's name
 */
export function publishRelease(site: string, folder: string): string {
  const sums = readFileSync(join(site, 'SHA256SUMS'));
  const name = `${releasePrefix}${createHash('sha256').update(sums).digest('hex').slice(0, 12)}`;
  const release = join(folder, name);
  refuseForeignLink(join(folder, currentName));
  mkdirSync(folder, { recursive: true });
  if (!existsSync(release)) {
    const part = join(folder, `.${name}.part`);
    copyWhole(site, part);
    renameSync(part, release);
  }
  point(join(folder, currentName), name, release);
  return name;
}

/** Windows lets everybody make junctions, which want a whole path and must make room first. */
function point(link: string, name: string, release: string): void {
  const next = `${link}.moi`;
  rmSync(next, { force: true });
  if (process.platform === 'win32') {
    symlinkSync(release, next, 'junction');
    rmSync(link, { force: true });
  } else symlinkSync(name, next);
  renameSync(next, link);
}

function refuseForeignLink(link: string): void {
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== false) return;
  throw new CommandError(
    `"${link}" là tệp hoặc thư mục thường, không phải liên kết do lệnh này tạo. Hãy đổi tên nó hoặc chọn thư mục khác.`,
  );
}
