import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Publication } from '../../src/model/publication.ts';
import type { PageDocument } from '../../src/page-search/page-documents.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { readPublication } from '../publication.ts';
import { readPdf } from '../read-pdf.ts';
import { noCache, type VerifyCache } from './cache.ts';
import { type PageFacts, readPage } from './page-facts.ts';
import { type HashedListing, hashOfFile } from './sums.ts';

/** A page of a finished site. */
export interface FinishedPage extends PageFacts {
  file: string;
  /** Below the site's base, without a leading slash: `ke-hoach/`. */
  address: string;
  /** Read again on each access: all pages together need not fit into memory. */
  readonly html: string;
}

/** A finished folder as seen by invariants. */
export interface FinishedSite {
  folder: string;
  settings: Settings;
  /** What of the content it may show, and what not. */
  publication: Publication;
  /** Every file, with `/`, sorted. */
  files: readonly string[];
  /** Other entries. */
  strays: readonly string[];
  has: (file: string) => boolean;
  read: (file: string) => Buffer;
  /** SHA-256 of a file as on disk, in hex. */
  hash: (file: string) => string;
  /**
   * The violations of what a key determines completely; computed only if the cache does not list it as
   * free of violations.
   */
  violations: VerifyCache['violations'];
  /** Readable text of a PDF: its text layer and metadata. */
  textOfPdf: (file: string) => string;
  pages: readonly FinishedPage[];
  pageByAddress: ReadonlyMap<string, FinishedPage>;
}

/**
 * Opens a finished folder, and reads its PDFs.
 * @param listing for a caller that has just made it
 */
export async function openSite(
  folder: string,
  settings: Settings,
  publication = readPublication(settings),
  cache = noCache,
  listing: HashedListing = { ...listSite(folder), hashes: new Map() },
): Promise<FinishedSite> {
  const { files, strays } = listing;
  const known = new Set(files);
  const read = (file: string) => readFileSync(join(folder, file));
  const hashes = new Map(listing.hashes);
  const hash = (file: string) => {
    const known = hashes.get(file) ?? hashOfFile(join(folder, file));
    hashes.set(file, known);
    return known;
  };
  const pages = files.filter(isPage).map((file) => finishedPage(folder, file, hash(file), cache));
  const pdfs = new Map<string, string>();
  for (const file of files.filter(isPdf)) {
    // If it cannot be opened, only its bytes are searched.
    const text = cache.pdf(hash(file), () => pdfText(read(file))).catch(() => '');
    pdfs.set(file, await text);
  }
  return {
    folder,
    settings,
    publication,
    files,
    strays,
    has: (file) => known.has(file),
    read,
    hash,
    violations: cache.violations,
    textOfPdf: (file) => pdfs.get(file) ?? '',
    pages,
    pageByAddress: new Map(pages.map((page) => [page.address, page])),
  };
}

/**
 * Reads the pages of a site that is still being generated, whenever the thread is idle; a page that
 * changes later is read again.
 */
export async function* readPagesAhead(
  folder: string,
  cache: VerifyCache,
): AsyncGenerator<FinishedPage> {
  for (const file of listSite(folder).files.filter(isPage)) {
    yield finishedPage(folder, file, hashOfFile(join(folder, file)), cache);
    await setImmediate();
  }
}

function finishedPage(
  folder: string,
  file: string,
  hash: string,
  cache: VerifyCache,
): FinishedPage {
  const address = addressOf(file);
  const html = () => readFileSync(join(folder, file), 'utf8');
  const facts = cache.page(file, hash, () => readPage(html(), address).facts);
  return {
    ...facts,
    file,
    address,
    get html() {
      return html();
    },
  };
}

/**
 * The documents of a page of a site that is still being generated, for its page index. The page's facts are read with
 * them and remain in the cache: parsing is the largest cost of both.
 */
export function documentsOf(
  folder: string,
  file: string,
  hash: string,
  cache: VerifyCache,
): PageDocument[] {
  const { facts, documents } = readPage(readFileSync(join(folder, file), 'utf8'), addressOf(file));
  cache.page(file, hash, () => facts);
  return documents;
}

const isPage = (file: string) => file.endsWith('.html');

const isPdf = (file: string) => file.endsWith('.pdf');

async function pdfText(bytes: Buffer): Promise<string> {
  const { texts, unseen } = await readPdf(bytes);
  return [...texts, ...unseen].join('\n');
}

/** `ke-hoach/index.html` → `ke-hoach/`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
