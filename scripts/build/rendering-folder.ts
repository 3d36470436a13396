import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile, isFolder } from '../../src/disk/entry.ts';
import { root } from '../../src/settings.ts';
import { hashOf } from '../verify/hash.ts';
import { isEmpty, moveAside } from './own-site.ts';

/**
 * The name of a folder in which a site is rendered: the start of the hash of the mark that it holds. It is
 * the same each time, since Astro takes the code of pages for another when the folder is another.
 */
export const renderingName = /^dang-dung-([0-9a-f]{16})$/;

const markName = 'danh-dau.txt';
const mark = 'npm run build dựng trang ở đây rồi xóa thư mục này.\n';

/** A folder of its own for one build. */
export interface RenderingFolder {
  /** Where the site is rendered; not there yet. */
  site: string;
  /** Removes the site, to begin anew. */
  clear: () => void;
  /** Removes all of it. */
  remove: () => void;
}

/**
 * Makes a folder to render in; one that a stopped build left, known by its mark, goes first. What else stands
 * there is somebody's, and goes aside.
 */
export function makeRenderingFolder(builds = join(root, '.build')): RenderingFolder {
  removeStoppedRenderings(builds);
  const folder = join(builds, `dang-dung-${hashOf(Buffer.from(mark)).slice(0, 16)}`);
  if (isFolder(folder) && !isEmpty(folder)) moveAside(folder);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, markName), mark, { flag: 'wx' });
  } catch (error) {
    // Half a mark on a full disk: nobody would know the folder again.
    rmSync(join(folder, markName), { force: true });
    throw error;
  }
  const site = join(folder, 'site');
  const clear = () => rmSync(site, { recursive: true, force: true, maxRetries: 5 });
  return { site, clear, remove: () => removeRendering(folder) };
}

/** Removes what stopped builds have rendered; folders without a mark that fits their name stay. */
function removeStoppedRenderings(builds: string): void {
  for (const name of readdirSync(builds)) {
    const hash = renderingName.exec(name)?.[1];
    const path = join(builds, name, markName);
    if (!hash || !isFile(path)) continue;
    const written = readFileSync(path, 'utf8');
    const isOurs = hashOf(Buffer.from(written)).startsWith(hash);
    // A stop may leave half a mark, before anything was rendered.
    if (isOurs || (mark.startsWith(written) && readdirSync(join(builds, name)).length === 1))
      removeRendering(join(builds, name));
  }
}

/** The mark goes last: what is left by another stop is known by it. */
function removeRendering(folder: string): void {
  rmSync(join(folder, 'site'), { recursive: true, force: true, maxRetries: 5 });
  if (!isFolder(folder) || readdirSync(folder).join() !== markName) return;
  rmSync(join(folder, markName));
  rmdirSync(folder);
}
