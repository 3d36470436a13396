import { collections } from '../../src/model/collections.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { indexCount } from '../../src/page-search/index-count.ts';
import type { Settings } from '../../src/settings.ts';

/**
 * Once glibc has freed a large block, it takes blocks of that size from its own heap, of which it gives
 * little back to the system. This setting, its own initial value, keeps it from that. Blocks then come
 * from the system and go back to it, which costs system time: only for large sites, where it matters.
 */
const setting = { MALLOC_MMAP_THRESHOLD_: String(128 * 1024) };

/**
 * Starts the program again, as the same process, in an environment in which a build of a large site
 * gives freed memory back: glibc reads it when a program starts. Elsewhere than on Linux, and for other
 * sites, this does nothing.
 */
export function returnMemory({ contentDir }: Pick<Settings, 'contentDir'>): void {
  const isSet = Object.keys(setting).some((name) => name in process.env);
  if (process.platform !== 'linux' || isSet || !process.execve) return;
  const files = filesOnDisk(contentDir).list.map(({ file }) => file);
  const countOf = (noun: 'exemplar' | 'decision') =>
    files.filter((file) => collections[noun].files.test(file)).length;
  if (indexCount(countOf('exemplar'), countOf('decision')) === 1) return;
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, words, { ...process.env, ...setting });
}
