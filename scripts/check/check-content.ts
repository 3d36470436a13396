import type { Report } from '../../src/check/kit/report.ts';
import { withProgress } from '../../src/check/reporters/progress.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import type { Settings } from '../../src/settings.ts';
import { lastGoodRecords } from '../last-good.ts';
import { withDiskCache } from './disk-cache.ts';

/**
 * Checks the content folder with its cache and the memory of earlier builds, and shows the progress.
 */
export function checkContent(
  content: ContentSet,
  settings: Pick<Settings, 'contentDir' | 'today' | 'samples'>,
): Report {
  const lastGood = lastGoodRecords(settings, content);
  const { samples, today } = settings;
  const onCrash = process.env.DEBUG ? console.error : () => {};
  const check = (onRead?: (read: number, all: number) => void) =>
    withDiskCache(settings, (cache) =>
      checkFiles(content, today, { cache, samples, written: content, lastGood, onRead, onCrash }),
    );
  return withProgress(check, process.stderr, process.env);
}
