import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt, isFile, isFolder } from '../../src/disk/entry.ts';
import { moveAside } from '../../src/disk/move-aside.ts';
import { root } from '../../src/settings.ts';
import { hashOf } from '../verify/hash.ts';
import { isEmpty } from './own-site.ts';

/**
 * The name of a folder in which a site is rendered: the start of the hash of the mark that it contains.
 * It is the same each time, since Astro treats the code of pages as changed if the folder is another.
 */
export const renderingName = /^dang-dung-([0-9a-f]{16})$/;

const markName = 'danh-dau.txt';
const cacheName = 'cache';
const mark = 'npm run build dựng trang ở đây rồi xóa thư mục này.\n';

/** A separate folder for one build, or one archive. */
export interface RenderingFolder {
  /** Where the site is rendered, or the archive unpacked; does not exist yet. */
  site: string;
  /** For caches where `.cache` cannot be written; does not exist yet. */
  cache: string;
  /** Removes the site, to start again. */
  clear: () => void;
  /** Removes all of it. */
  remove: () => void;
}

/**
 * Creates a folder to render in; one left by an interrupted build, recognised by its mark, is removed
 * first. Anything else at its path may be someone's, and is moved aside; so is what this user cannot read or remove.
 */
export function makeRenderingFolder(builds = join(root, '.build')): RenderingFolder {
  removeStoppedRenderings(builds);
  const folder = join(builds, `dang-dung-${hashOf(Buffer.from(mark)).slice(0, 16)}`);
  // The target of a link is someone's too.
  if (entryAt(folder)) moveAside(folder);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, markName), mark, { flag: 'wx' });
  } catch (error) {
    // A half-written mark on a full disk: the folder would not be recognised again.
    try {
      rmSync(join(folder, markName), { force: true });
    } finally {
      rmdirSync(folder);
    }
    throw error;
  }
  const site = join(folder, 'site');
  const clear = () =>
    isFolder(folder) && rmSync(site, { recursive: true, force: true, maxRetries: 5 });
  return { site, cache: join(folder, cacheName), clear, remove: () => removeRendering(folder) };
}

/** Removes what interrupted builds have rendered; other folders that are not empty remain. */
function removeStoppedRenderings(builds: string): void {
  for (const name of readdirSync(builds)) {
    const hash = renderingName.exec(name)?.[1];
    const folder = join(builds, name);
    if (!hash || !isFolder(folder)) continue;
    try {
      if (isEmpty(folder)) rmdirSync(folder);
      else if (isStopped(folder, hash)) removeRendering(folder);
    } catch {
      console.warn(
        `Cảnh báo: không đọc hoặc không xóa được những gì một lần dựng bị dừng để lại, nay ở ${moveAside(folder)}; hãy nhờ người có quyền quản trị xóa.`,
      );
    }
  }
}

/** Whether a folder has the mark that matches its name. */
function isStopped(folder: string, hash: string): boolean {
  const path = join(folder, markName);
  if (!isFile(path)) return false;
  const written = readFileSync(path, 'utf8');
  if (hashOf(Buffer.from(written)).startsWith(hash)) return true;
  // An interruption may leave a half-written mark, before anything was rendered.
  return mark.startsWith(written) && readdirSync(folder).length === 1;
}

/** The mark is removed last, so that the rest is recognised after another interruption. */
function removeRendering(folder: string): void {
  if (!isFolder(folder)) return;
  for (const inner of ['site', cacheName])
    rmSync(join(folder, inner), { recursive: true, force: true, maxRetries: 5 });
  if (readdirSync(folder).join() !== markName) return;
  rmSync(join(folder, markName));
  rmdirSync(folder);
}
