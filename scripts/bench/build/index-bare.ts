import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { listSite } from '../../../src/site-files.ts';
import type { stopwatch } from './stopwatch.ts';

/** Indexes the site of a bare project as its authors would. @returns its number of pages */
export async function indexBare(
  folder: string,
  watch: ReturnType<typeof stopwatch>,
): Promise<number> {
  const site = join(folder, 'dist');
  const { index } = await pagefind.createIndex({});
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(site, 'pagefind') });
  watch.lap('index');
  await pagefind.close();
  return listSite(site).files.filter((file) => file.endsWith('.html')).length;
}
