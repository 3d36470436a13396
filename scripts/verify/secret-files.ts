import { dirname, join, parse } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import type { Publication } from '../../src/model/publication.ts';
import { readableFiles } from '../../src/model/read/content-files.ts';
import { isDownload } from '../../src/model/read/office-file.ts';
import type { PlainEntry } from '../../src/model/read/read.ts';
import { isPicture } from '../../src/model/withholding/pictures.ts';
import { root } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { hashOf } from './hash.ts';
import { hashOfFile } from './sums.ts';

/** Files of the content that no file of a site may be, by their SHA-256; empty files say nothing. */
export type SecretFiles = ReadonlyMap<string, string>;

/**
 * Unredacted scans, and pictures of exemplars that are not shown. A build leaves them out wherever else they stand:
 * offered by a page, in `public/`.
 */
export function withheldFiles(publication: Publication): SecretFiles {
  const { content, hidden, withholding } = publication;
  const exemplars = hidden.filter(({ noun }) => noun === 'exemplar');
  const pictures = filesBeside(exemplars, publication).filter((file) => isPicture.test(file));
  const present = new Set(readableFiles(content));
  const scans = [...withholding.unredactedScans].filter((file) => present.has(file));
  return byHash([...pictures, ...scans], publication);
}

/** The same and, of records that are not shown, every other file that is published nowhere in its own right. */
export function secretFiles(publication: Publication, hidden: readonly PlainEntry[]): SecretFiles {
  const beside = byHash(filesBeside(hidden, publication), publication);
  const published = beside.size > 0 ? publishedAnyway(publication) : new Set();
  return new Map([
    ...[...beside].filter(([hash]) => !published.has(hash)),
    ...withheldFiles(publication),
  ]);
}

/** Photos of records that are not shown, by the beginning of the name that a site gives them. */
export function secretPhotos(
  publication: Publication,
  hidden: readonly PlainEntry[],
  shown: readonly PlainEntry[],
): ReadonlyMap<string, string> {
  const open = new Set(filesBeside(shown, publication).map(stemOf));
  const own = filesBeside(hidden, publication).map((file) => [stemOf(file), file] as const);
  return new Map(own.filter(([stem]) => !open.has(stem)));
}

/** What pages may offer, and `public/`: a draft may keep a copy of the office's own form. */
function publishedAnyway({ content: { list, read } }: Publication): ReadonlySet<string> {
  const downloads = list.filter(({ file, kind }) => kind === 'file' && isDownload(file));
  const folder = join(root, 'public');
  return new Set([
    ...downloads.map(({ file }) => hashOf(read(file))),
    ...(isFolder(folder) ? listSite(folder).files : []).map((file) =>
      hashOfFile(join(folder, file)),
    ),
  ]);
}

function filesBeside(entries: readonly PlainEntry[], { content: { list } }: Publication): string[] {
  const own = entries.filter(({ file }) => file.endsWith('/index.md'));
  const folders = new Set(own.map(({ file }) => dirname(file)));
  return list
    .filter(({ file, kind }) => kind === 'file' && !file.endsWith('/index.md'))
    .map(({ file }) => file)
    .filter((file) => folders.has(dirname(file)));
}

const byHash = (files: readonly string[], { content: { read } }: Publication): SecretFiles =>
  new Map(
    files.flatMap((file) => {
      const bytes = read(file);
      return bytes.length > 0 ? [[hashOf(bytes), file] as const] : [];
    }),
  );

const stemOf = (file: string) => parse(file).name;
