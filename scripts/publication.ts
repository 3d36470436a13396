import { type Publication, publicationOf } from '../src/model/publication.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { contentOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import type { Settings } from '../src/settings.ts';
import { lastGoodRecords } from './last-good.ts';

/**
 * Reads the content folder and decides what a site shows today. People withheld by records that are now
 * missing or unreadable, or name them no more, stay withheld, as in the build itself.
 */
export function readPublication(settings: Settings): Publication {
  const content = readContentSet(contentOnDisk(settings.contentDir));
  const lastGood = lastGoodRecords(settings, content);
  return publicationOf(content, { ...settings, lastGood });
}
