import { strFromU8 } from 'fflate';
import { appearanceTexts } from './appearance-texts.ts';
import { isXml, partsOfZip, readOfficeFile, withoutGzip } from './office-file.ts';
import { stringsOfPdf } from './pdf-strings.ts';

/** What an office's scan of a decision (PDF) says. */
export interface Scan {
  /**
   * Everything that can be read or searched in it besides the picture: text layer, metadata, remarks, values
   * of forms, bookmarks, attached files.
   */
  texts: string[];
  /**
   * What no reader shows of it: names of layers and pages, what stands for a picture, all metadata, what it said
   * before it was last saved.
   */
  unseen: string[];
}

/** How many pages a PDF has. @throws {Error} when the bytes are no PDF that can be opened */
export async function pagesOfScan(bytes: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import('unpdf');
  return (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).numPages;
}

/**
 * Reads a scan. One of anybody's may keep its reader busy for ever: `scripts/read-pdf.ts` does not wait for it.
 * @throws {Error} when the bytes are no PDF that can be opened
 */
export async function readScan(bytes: Uint8Array): Promise<Scan> {
  // First, since it unpacks nothing without end.
  const unseen = stringsOfPdf(bytes);
  // Heavy, and most content has no scan.
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const annotations = await page.getAnnotations();
    texts.push(...annotations.flatMap((each) => said.flatMap((key) => textsWithin(each[key]))));
    if (annotations.some(({ hasAppearance }) => hasAppearance))
      texts.push(...(await appearanceTexts(page, OPS)));
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
    const attached = await textsOfAttached(bytes);
    texts.push(name, filename, description, ...attached.texts);
    unseen.push(...attached.unseen);
  }
  return {
    texts: texts.filter((text) => text.trim()),
    unseen: [...unseen, ...(await textsBefore(bytes))],
  };
}

/**
 * What a PDF said before it was last saved: programs put what was changed behind the file, in which all that
 * was there stays.
 */
async function textsBefore(bytes: Uint8Array): Promise<string[]> {
  const letters = strFromU8(bytes, true);
  const end = letters.lastIndexOf('%%EOF', letters.lastIndexOf('%%EOF') - 1);
  if (end < 0) return [];
  // What lies before the first mark of a file made for the web is none that opens.
  const before = await readScan(bytes.subarray(0, end + '%%EOF'.length)).catch(() => undefined);
  return before ? [...before.texts, ...before.unseen] : [];
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

/** How often files may be packed within each other. */
const deepest = 4;

/**
 * What an attached file says, and what it packs.
 * @throws {Error} for an attached PDF that cannot be opened
 */
async function textsOfAttached(packed: Uint8Array | null, depth = 0): Promise<Scan> {
  if (!packed || depth > deepest) return { texts: [], unseen: [] };
  const content = withoutGzip(packed);
  const { kind, texts, rows, unseen } = readOfficeFile(content);
  if (kind === 'pdf') return readScan(content);
  const parts = partsOfZip(content);
  if (!parts) {
    const labels = ['utf-8', 'utf-16le', 'utf-16be'];
    return { texts: labels.map((label) => new TextDecoder(label).decode(content)), unseen: [] };
  }
  const others = Object.entries(parts).filter(([name]) => !isXml.test(name));
  const within = await Promise.all(others.map(([, part]) => textsOfAttached(part, depth + 1)));
  return {
    texts: [...texts, ...rows],
    // Pictures among them hold numbers that look like anything.
    unseen: [...unseen, ...within.flatMap((each) => [...each.texts, ...each.unseen])],
  };
}
