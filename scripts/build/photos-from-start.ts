import { dirname, join } from 'node:path';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { pictureService } from '../../src/astro/picture-service.ts';
import { isPhotoName } from '../../src/check/facts/photo-facts.ts';
import { largestPhoto, mostPixels } from '../../src/check/facts/photo-limits.ts';
import { pictureFolder } from '../../src/headers.ts';
import { photosOf } from '../../src/model/digest.ts';
import type { ContentFiles } from '../../src/model/read/content-files.ts';
import { nounOf, plainEntriesIn } from '../../src/model/read/read.ts';
import { makeAhead } from '../../src/outputs/drawing/beside.ts';
import type { Original } from '../../src/outputs/drawing/photo-sizes.ts';
import { widthsOf } from '../../src/outputs/photo-size.ts';
import type { Settings } from '../../src/settings.ts';

type Asked = Pick<Settings, 'contentDir' | 'base'>;

/**
 * Begins to resize the photos of all exemplars before the check: the thread that makes pictures would be
 * idle until the first page is rendered. What no page shows stays in the cache until that is pruned.
 * Photos that cannot be resized are left out here; whoever asks for them says why.
 */
export function resizeFromStart(content: ContentFiles, settings: Asked): void {
  const originals = originalsIn(content, settings);
  if (originals.length > 0) makeAhead(originals);
}

/** The folder in which Astro caches the pictures of a content folder. */
export const picturesOf = (settings: Pick<Settings, 'contentDir'>) =>
  join(astroCacheOf(settings), 'assets');

/** The photos of all exemplars, with the widths in which pages will ask for them. */
export function originalsIn({ list, read }: ContentFiles, settings: Asked): Original[] {
  const files = list.filter(({ kind }) => kind === 'file');
  const photos = new Map(
    files.filter(({ file }) => isPhotoName(file)).map((photo) => [photo.file, photo]),
  );
  const folders = new Set([...photos.keys()].map(dirname));
  const originalOf = (file: string, at: number): Original => ({
    original: join(settings.contentDir, file),
    widths: widthsOf(at === 0),
    mostPixels,
    service: pictureService,
    cache: picturesOf(settings),
    address: `${settings.base}${pictureFolder}/`,
  });
  return files
    .filter(({ file }) => nounOf(file) === 'exemplar' && folders.has(dirname(file)))
    .flatMap(({ file }) => plainEntriesIn(read(file), file, 'exemplar'))
    .flatMap(({ file, data }) =>
      photosOf({ data, body: '' })
        .map((name) => `${dirname(file)}/${name}`)
        .flatMap((photo, at) =>
          (photos.get(photo)?.size ?? Infinity) <= largestPhoto ? [originalOf(photo, at)] : [],
        ),
    );
}
