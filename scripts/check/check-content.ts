import type { Report } from '../../src/check/kit/report.ts';
import { withProgress } from '../../src/check/reporters/progress.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import type { Settings } from '../../src/settings.ts';
import { withDiskCache } from './disk-cache.ts';

/** Checks the content folder of the settings, with its cache, and shows how far it is. */
export function checkContent(settings: Pick<Settings, 'contentDir' | 'today'>): Report {
  const { contentDir, today } = settings;
  const onCrash = process.env.DEBUG ? console.error : () => {};
  const check = (onRead?: (read: number, all: number) => void) =>
    withDiskCache(settings, (cache) =>
      checkFiles(filesOnDisk(contentDir), today, { cache, onRead, onCrash }),
    );
  return withProgress(check, process.stderr, process.env);
}
