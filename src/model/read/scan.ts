import { strFromU8 } from 'fflate';
import { appearanceTexts } from './appearance-texts.ts';
import { isXml, partsOfZip, readOfficeFile, withoutGzip } from './office-file.ts';
import { stringsOfPdf } from './pdf-strings.ts';

/** The contents of an office's scan of a decision (PDF). */
export interface Scan {
  /**
   * All readable or searchable text besides the picture: text layer, metadata, comments, form values,
   * bookmarks, attachments.
   */
  texts: string[];
  /**
   * Text that no viewer shows: names of layers and pages, alternative texts, all metadata, earlier
   * revisions.
   */
  unseen: string[];
}

/** Number of pages of a PDF. @throws {Error} if the bytes are not a readable PDF */
export async function pagesOfScan(bytes: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import('unpdf');
  return (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).numPages;
}

/**
 * Reads a scan. A malicious one may never end: commands read scans through `scripts/read-pdf.ts`.
 * @throws {Error} if the bytes are not a readable PDF
 */
export async function readScan(bytes: Uint8Array): Promise<Scan> {
  // First, since its memory is bounded.
  const unseen = stringsOfPdf(bytes);
  // Large, and most content has no scan.
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
 * The texts of earlier revisions: programs append changes to a PDF, which keeps all its earlier content.
 */
async function textsBefore(bytes: Uint8Array): Promise<string[]> {
  const letters = strFromU8(bytes, true);
  const end = letters.lastIndexOf('%%EOF', letters.lastIndexOf('%%EOF') - 1);
  if (end < 0) return [];
  // The part before the first marker of a linearised file does not open by itself.
  const before = await readScan(bytes.subarray(0, end + '%%EOF'.length)).catch(() => undefined);
  return before ? [...before.texts, ...before.unseen] : [];
}

/** Text of a comment or a form field, by pdf.js. */
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

/** Maximum nesting of archives. */
const deepest = 4;

/**
 * The text of an attachment, and of files packed in it.
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
    // Attached pictures contain numbers that may look like personal data.
    unseen: [...unseen, ...within.flatMap((each) => [...each.texts, ...each.unseen])],
  };
}
