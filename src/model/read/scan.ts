import { readOfficeFile } from './office-file.ts';
import { stringsOfPdf } from './pdf-strings.ts';

/** What is known of an office's scan of a decision (PDF). */
export interface Scan {
  /** Bytes. */
  size: number;
  pages: number;
  /**
   * Everything that can be read or searched in it besides the picture: text layer, metadata, remarks, values
   * of forms, bookmarks, attached files.
   */
  texts: string[];
  /** What no reader shows of it: names of layers and pages, what stands for a picture, all metadata. */
  unseen: string[];
}

/**
 * Reads a scan.
 * @throws {Error} when the bytes are no PDF that can be opened
 */
export async function readScan(bytes: Uint8Array): Promise<Scan> {
  // Heavy, and most content has no scan.
  const { getDocumentProxy } = await import('unpdf');
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    for (const annotation of await page.getAnnotations()) {
      texts.push(...said.flatMap((key) => textsWithin(annotation[key])));
    }
  }
  const { info, metadata } = await file.getMetadata();
  const properties = [
    ...Object.entries(info),
    ...Object.entries(Object.fromEntries(metadata ?? [])),
  ];
  texts.push(
    ...properties
      .filter(([key]) => !/Date$|Version$|Producer|Creator|ID$/i.test(key))
      .flatMap(([, value]) => textsWithin(value)),
  );
  texts.push(...bookmarksOf(await file.getOutline()));
  for (const [name, { filename, description, content }] of (await file.getAttachments()) ?? []) {
    const bytes = content ?? (await file.getAttachmentContent(name));
    texts.push(name, filename, description, ...(await textsOfAttached(bytes)));
  }
  return {
    size: bytes.length,
    pages: file.numPages,
    texts: texts.filter((text) => text.trim()),
    unseen: stringsOfPdf(bytes),
  };
}

/** What a remark or a field of a form says, by pdf.js. */
const said = [
  'contentsObj',
  'titleObj',
  'richText',
  'alternativeText',
  'fieldValue',
  'defaultFieldValue',
  'fieldName',
  'textContent',
  'url',
  'unsafeUrl',
];

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const bookmarksOf = (all: readonly Bookmark[] | null): string[] =>
  (all ?? []).flatMap(({ title, items }) => [title, ...bookmarksOf(items)]);

function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsWithin);
}

/** @throws {Error} for an attached PDF that cannot be opened */
async function textsOfAttached(content: Uint8Array | null): Promise<string[]> {
  if (!content) return [];
  const { kind, texts, rows } = readOfficeFile(content);
  if (kind === 'pdf') return (await readScan(content)).texts;
  if (kind) return [...texts, ...rows];
  return ['utf-8', 'utf-16le', 'utf-16be'].map((label) => new TextDecoder(label).decode(content));
}
