import type { Report } from '../../src/check/kit/report.ts';
import { withProgress } from '../../src/check/reporters/progress.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import type { ContentFiles } from '../../src/model/read/content-files.ts';
import type { Settings } from '../../src/settings.ts';
import { withDiskCache } from './disk-cache.ts';

/** Checks the content folder with its cache, and shows the progress. */
export function checkContent(
  content: ContentFiles,
  settings: Pick<Settings, 'contentDir' | 'today'>,
): Report {
  const onCrash = process.env.DEBUG ? console.error : () => {};
  const check = (onRead?: (read: number, all: number) => void) =>
    withDiskCache(settings, (cache) =>
      checkFiles(content, settings.today, { cache, onRead, onCrash }),
    );
  return withProgress(check, process.stderr, process.env);
}
