import type { Definition, Image, ImageReference } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { percentDecoded } from '../../text/percent.ts';
import type { ContentFiles } from '../read/content-files.ts';
import { withoutMetadata } from '../read/photo-metadata.ts';
import type { PlainEntry } from '../read/read.ts';

/** Whether a file of the content folder shows a withheld picture. */
export type IsWithheldPicture = (file: string) => boolean;

/** File names of pictures. */
export const isPicture = /\.(?:jpe?g|png|webp|gif|avif|svg)$/i;

/**
 * Recognises the pictures beside records that must not show them, and copies of them elsewhere under any
 * name and with any metadata.
 */
export function withheldPictures(
  { list, read }: ContentFiles,
  records: readonly Pick<PlainEntry, 'file'>[],
): IsWithheldPicture {
  if (records.length === 0) return () => false;
  const folders = new Set(records.map(({ file }) => folderOf(file)));
  const files = new Set(
    list
      .filter(({ file, kind }) => kind === 'file' && isPicture.test(file))
      .map(({ file }) => file),
  );
  const own = [...files].filter((file) => folders.has(folderOf(file)));
  const bySize = Map.groupBy(
    own.map((file) => withoutMetadata(read(file))),
    ({ length }) => length,
  );
  const known = new Map<string, boolean>();
  return (file) => {
    let is = known.get(file);
    if (is === undefined) {
      is = files.has(file) && (folders.has(folderOf(file)) || isCopy(withoutMetadata(read(file))));
      known.set(file, is);
    }
    return is;
  };

  function isCopy(bytes: Uint8Array): boolean {
    return (bySize.get(bytes.length) ?? []).some((one) => isSameBytes(one, bytes));
  }
}

/** Whether two files contain the same bytes. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** An exemplar without withheld pictures in its photos and its body. */
export function withoutPictures(entry: PlainEntry, isWithheld: IsWithheldPicture): PlainEntry {
  const folder = folderOf(entry.file);
  const isOut = (name: string) => isWithheld(pathFrom(folder, name));
  const body = bodyWithout(entry.body, isOut);
  const { photos } = (entry.data ?? {}) as { photos?: unknown };
  if (!Array.isArray(photos)) return body === entry.body ? entry : { ...entry, body };
  const kept = photos.filter((photo) => !isOut(String((photo as Photo | null)?.file)));
  const data = { ...(entry.data as object), photos: kept };
  if (kept.length === 0) Reflect.deleteProperty(data, 'photos');
  return { ...entry, body, data };
}

interface Photo {
  file?: unknown;
}

const markdown = {
  extensions: [gfm(), directive()],
  mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
};

function bodyWithout(body: string, isOut: (name: string) => boolean): string {
  if (!body.includes('![')) return body;
  const root = fromMarkdown(body, markdown);
  const targets = new Map<string, string>();
  visit(root, 'definition', ({ identifier, url }: Definition) => {
    if (!targets.has(identifier)) targets.set(identifier, url);
  });
  const cuts: [number, number][] = [];
  visit(root, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url =
      node.type === 'image'
        ? (node as Image).url
        : (targets.get((node as ImageReference).identifier) ?? '');
    const { start, end } = node.position ?? {};
    if (isOut(url)) cuts.push([start?.offset ?? 0, end?.offset ?? 0]);
  });
  return cuts.toReversed().reduce((kept, [from, to]) => kept.slice(0, from) + kept.slice(to), body);
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

/** Resolves an address in a record to a path in the content folder. */
function pathFrom(folder: string, address: string): string {
  const [path = ''] = (percentDecoded(address) ?? address).split(/[?#]/);
  const steps = folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').normalize('NFC');
}
