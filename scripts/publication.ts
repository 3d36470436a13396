import { type Publication, publicationOf } from '../src/model/publication.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { contentOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import type { Settings } from '../src/settings.ts';

/** Reads the content folder of the settings: what of it a site shows today, and what not. */
export function readPublication(settings: Settings): Publication {
  return publicationOf(readContentSet(contentOnDisk(settings.contentDir)), settings);
}
