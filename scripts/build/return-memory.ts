import { collections } from '../../src/model/collections.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { isLarge } from '../../src/page-search/index-count.ts';
import type { Settings } from '../../src/settings.ts';

/**
 * Once glibc has freed a large block, it takes blocks of that size from its own heap, of which it gives
 * little back to the system. This setting, its own initial value, keeps it from that. Blocks then come
 * from the system and go back to it, which costs system time: only for large sites, where it matters.
 * @returns what the environment of a build needs for it; nothing elsewhere than on Linux, and for other sites
 */
export function memorySetting({ contentDir }: Pick<Settings, 'contentDir'>): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return {};
  const files = filesOnDisk(contentDir).list.map(({ file }) => file);
  const countOf = (noun: 'exemplar' | 'decision') =>
    files.filter((file) => collections[noun].files.test(file)).length;
  return isLarge(countOf('exemplar'), countOf('decision')) ? { [name]: String(128 * 1024) } : {};
}

const name = 'MALLOC_MMAP_THRESHOLD_';

/**
 * Starts the program again, as the same process, where the environment lacks that setting: glibc reads it
 * when a program starts.
 */
export function returnMemory(settings: Pick<Settings, 'contentDir'>): void {
  if (name in process.env || !process.execve) return;
  const setting = memorySetting(settings);
  if (!(name in setting)) return;
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, words, { ...process.env, ...setting });
}
