import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { listSite } from '../../../src/site-files.ts';
import { childrenOf } from './processes.ts';
import type { stopwatch } from './stopwatch.ts';

/** Indexes the site of a bare project as its authors would. @returns its number of pages */
export async function indexBare(
  folder: string,
  watch: ReturnType<typeof stopwatch>,
): Promise<number> {
  const site = join(folder, 'dist');
  const others = childrenOf(process.pid).length;
  const { index } = await pagefind.createIndex({});
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(site, 'pagefind') });
  watch.lap('index');
  await pagefind.close();
  // It has only been told to end, and the system counts it for its parent once that has seen it end.
  while (childrenOf(process.pid).length > others) await wait(5);
  return listSite(site).files.filter((file) => file.endsWith('.html')).length;
}
