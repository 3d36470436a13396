import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { listSite } from '../site-files.ts';
import { encodeLetters } from '../text/pagefind-letters.ts';
import { type PageDocument, readDocuments } from './page-documents.ts';
import { canBeNamed } from './page-named.ts';
import { wordsIn } from './vocabulary.ts';

/** Pagefind's files that our interface does not use. */
const UNUSED = /ui\.(js|css)$|highlight\.js$/;
/** Those that all indexes share. */
const CODE = /\.(js|pagefind)$/;

/**
 * Words are fetched in chunks; chunks smaller than Pagefind's 20,000 halve the cost of a query. A query
 * fetches a word's chunk of each index, so that those of all together are as large.
 */
const chunk = 5000;

/** Whether a file of a site is one of Pagefind's. */
export const isOfPageIndex = (file: string) => file.startsWith('pagefind/');

/** What the index needs to know about a page. */
export interface IndexedPage {
  documents: readonly PageDocument[];
  /** Its distinct words, one per line: caching many small texts is slow. */
  words: string;
}

/** What the index needs to know about the page that contains these documents. */
export const indexedPage = (documents: readonly PageDocument[]): IndexedPage => ({
  documents,
  words: wordsIn(documents).join('\n'),
});

/** Options of `indexSite`. */
export interface Indexing {
  /** All pages, sorted, for a caller that knows them. */
  pages?: readonly string[];
  /** Reads a page by its file and its address below the site's base, for a caller that caches the result. */
  read?: (file: string, address: string) => IndexedPage;
  /** Among how many indexes pages are divided (`indexCount`). */
  indexes?: number;
  /** Whether a folder holds the index of documents with this digest. */
  stands?: (folder: string, digest: string) => boolean;
  /** Called once all pages are read, while Pagefind is still working. */
  whenRead?: () => void;
}

/**
 * Indexes a rendered site for page search: every page and every marked part becomes a document. Writes
 * `pagefind/`, `tim-kiem/tu.txt` (every word of the site), `tim-kiem/muc.json` (every title, for
 * suggestions) and `tim-kiem/trang.json` (those of pages that queries can name) into the folder. Files
 * of an older index that are unchanged are not rewritten.
 *
 * Several indexes are built one after the other, each by a process of its own: the others are in
 * `pagefind/2/` and so on, and the search page says how many there are (`data-indexes`).
 * @returns the digest of each index's documents, by its folder
 * @throws {Error} if a page cannot be read or Pagefind reports any error; no index is written in part.
 */
export async function indexSite(
  folder: string,
  {
    pages = listSite(folder).files.filter((file) => file.endsWith('.html')),
    read = (file, address) =>
      indexedPage(readDocuments(readFileSync(join(folder, file), 'utf8'), address)),
    indexes = 1,
    stands = () => false,
    whenRead = () => {},
  }: Indexing = {},
): Promise<Map<string, string>> {
  // The setting is Pagefind's own but undocumented: the byte budget's test fails if it disappears.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(Math.ceil(chunk / indexes));
  const words = new Set<string>();
  const titlesOf = new Map<string, Title[]>();
  const documentsOf = (file: string) => {
    const page = read(file, addressOf(file));
    for (const word of page.words.match(/.+/g) ?? []) words.add(word);
    titlesOf.set(file, page.documents.map(titleOf));
    return page.documents;
  };
  const divided = Map.groupBy(pages, (file) => numberOf(file, indexes));
  const digests = new Map<string, string>();
  for (let number = 1; number <= indexes; number += 1) {
    const documents = await inTurns(divided.get(number) ?? [], documentsOf);
    const whenGiven = number === indexes ? whenRead : () => {};
    const name = folderOf(number);
    const digest = digestOf(documents);
    digests.set(name, digest);
    if (stands(name, digest)) whenGiven();
    else replaceFiles(folder, name, await pageIndexOf(documents, whenGiven));
  }
  removeBeyond(folder, indexes);
  const titles = pages.flatMap((file) => titlesOf.get(file) ?? []);
  write(join(folder, 'tim-kiem', 'tu.txt'), [...words].sort().join('\n'));
  write(join(folder, 'tim-kiem', 'muc.json'), JSON.stringify(titles));
  const named = titles.filter(([url]) => canBeNamed(url));
  write(join(folder, 'tim-kiem', 'trang.json'), JSON.stringify(named));
  return digests;
}

/** The first index holds Pagefind's code too. */
const folderOf = (number: number) => (number === 1 ? 'pagefind' : `pagefind/${number}`);

/** The index of a page: by its address, so that a change leaves all others as they are, and words are equally common in each. */
const numberOf = (file: string, indexes: number) =>
  (createHash('sha256').update(addressOf(file)).digest().readUInt32BE() % indexes) + 1;

/** The files of an index, below its folder. */
export function filesOfIndex(site: string, index: string): string[] {
  const folder = join(site, index);
  return existsSync(folder) ? listSite(folder).files.filter((file) => !/^\d/.test(file)) : [];
}

function removeBeyond(site: string, indexes: number): void {
  const own = join(site, 'pagefind');
  for (const name of readdirSync(own)) {
    if (Number(name) > indexes) rmSync(join(own, name), { recursive: true });
  }
}

type Title = ReturnType<typeof titleOf>;

const titleOf = ({ url, title, where, aliases, archived }: PageDocument) =>
  [url, title, where, aliases, ...(archived ? [true] : [])] as const;

/** How many are read, or handed over, at once: enough that Pagefind always has work while this thread renders other files. */
const atOnce = 100;

async function inTurns<Item, Result>(
  items: readonly Item[],
  resultsOf: (item: Item) => readonly Result[],
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    results.push(...items.slice(from, from + atOnce).flatMap(resultsOf));
    await setImmediate();
  }
  return results;
}

function digestOf(documents: readonly PageDocument[]): string {
  const hash = createHash('sha256');
  for (const document of documents) hash.update(JSON.stringify(document));
  return hash.digest('hex');
}

/**
 * Texts go to Pagefind in batches: it keeps them, and neither it nor we hold a long queue of them.
 * @param documents emptied, so that they are freed before Pagefind needs most
 */
async function pageIndexOf(documents: PageDocument[], whenGiven: () => void) {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (!index) throw failure(errors);
    let adding: ReturnType<typeof index.addCustomRecord>[] = [];
    const whenAdded = async () => {
      for (const added of await Promise.all(adding)) refuseErrors(added);
    };
    while (documents.length > 0) {
      const given = documents.splice(0, atOnce).map(recordOf).map(index.addCustomRecord);
      await whenAdded();
      adding = given;
    }
    await whenAdded();
    const writing = index.getFiles();
    whenGiven();
    return refuseErrors(await writing).files;
  } finally {
    await pagefind.close();
  }
}

function recordOf({ url, title, where, aliases, text, archived }: PageDocument) {
  const meta: Record<string, string> = { title: encodeLetters(title), where };
  if (aliases) meta.alias = encodeLetters(aliases);
  if (archived) meta.archived = 'true';
  return { url: `/${url}`, language: 'vi', content: encodeLetters(text) || '–', meta };
}

/** "ke-hoach/index.html" → "ke-hoach/". */
const addressOf = (file: string) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');

function refuseErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw failure(response.errors);
  return response;
}

const failure = (errors: string[]) =>
  new Error(`The page index could not be created: ${errors.join('; ')}`);

/**
 * Makes an index contain exactly these files; one that is already correct is untouched, any other is
 * replaced by a new file.
 */
function replaceFiles(
  site: string,
  index: string,
  files: readonly { path: string; content: Uint8Array }[],
) {
  const folder = join(site, index);
  const there = new Set(filesOfIndex(site, index));
  for (const { path, content } of files) {
    if (UNUSED.test(path) || (index !== folderOf(1) && CODE.test(path))) continue;
    const isThere = there.delete(path);
    if (isThere && readFileSync(join(folder, path)).equals(content)) continue;
    if (isThere) rmSync(join(folder, path));
    write(join(folder, path), content);
  }
  for (const path of there) rmSync(join(folder, path));
}

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
