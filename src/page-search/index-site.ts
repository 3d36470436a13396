import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * Words are fetched in chunks; chunks smaller than Pagefind's 20,000 halve the cost of a query. The
 * setting is Pagefind's own but undocumented: the byte budget's test fails if it disappears.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '5000';

/** Whether a file of a site is one of Pagefind's. */
export const isOfPageIndex = (file: string) => file.startsWith('pagefind/');

/** What the index needs to know about a page. */
export interface IndexedPage {
  documents: readonly PageDocument[];
  /** Its distinct words, one per line: caching many small texts is slow. */
  words: string;
}

/**
 * Reads one page for the index.
 * @param path of its file
 * @param address below the site's base
 */
export function indexedPage(path: string, address: string): IndexedPage {
  const documents = readDocuments(readFileSync(path, 'utf8'), address);
  return { documents, words: wordsIn(documents).join('\n') };
}

/**
 * Indexes a rendered site for page search: every page and every marked part becomes a document. Writes
 * `pagefind/`, `tim-kiem/tu.txt` (every word of the site), `tim-kiem/muc.json` (every title, for
 * suggestions) and `tim-kiem/trang.json` (those of pages that queries can name) into the folder. Files
 * of an older index that are unchanged are not rewritten.
 * @param watching for a caller that knows the pages, sorted, and caches what was read of them;
 * `whenRead` is called once all are read, while Pagefind is still working
 * @returns the number of documents
 * @throws {Error} if a page cannot be read or Pagefind reports any error; nothing is written in part.
 */
export async function indexSite(
  folder: string,
  {
    pages = listSite(folder).files.filter((file) => file.endsWith('.html')),
    read = indexedPage,
    whenRead = () => {},
  } = {},
): Promise<number> {
  const words = new Set<string>();
  const documentsOf = (file: string) => {
    const page = read(join(folder, file), addressOf(file));
    for (const word of page.words.match(/.+/g) ?? []) words.add(word);
    return page.documents;
  };
  const { titles, files } = await pageIndexOf(pages, documentsOf, whenRead);
  replaceFiles(join(folder, 'pagefind'), files);
  write(join(folder, 'tim-kiem', 'tu.txt'), [...words].sort().join('\n'));
  write(join(folder, 'tim-kiem', 'muc.json'), JSON.stringify(titles));
  const named = titles.filter(([url]) => canBeNamed(url));
  write(join(folder, 'tim-kiem', 'trang.json'), JSON.stringify(named));
  return titles.length;
}

type Title = ReturnType<typeof titleOf>;

const titleOf = ({ url, title, where, aliases, archived }: PageDocument) =>
  [url, title, where, aliases, ...(archived ? [true] : [])] as const;

/** Texts go to Pagefind page by page: it keeps them, and neither it nor we hold a queue of them. */
async function pageIndexOf(
  pages: readonly string[],
  documentsOf: (file: string) => readonly PageDocument[],
  whenRead: () => void,
) {
  try {
    const titles: Title[] = [];
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (!index) throw failure(errors);
    let adding: ReturnType<typeof index.addCustomRecord>[] = [];
    const whenAdded = async () => {
      for (const added of await Promise.all(adding)) refuseErrors(added);
    };
    for (const file of pages) {
      const documents = documentsOf(file);
      titles.push(...documents.map(titleOf));
      // Pagefind, a separate process, indexes one page while the next is read.
      await whenAdded();
      adding = documents.map((document) => index.addCustomRecord(recordOf(document)));
      await setImmediate();
    }
    await whenAdded();
    const writing = index.getFiles();
    whenRead();
    const written = refuseErrors(await writing);
    return { titles, files: written.files.filter(({ path }) => !UNUSED.test(path)) };
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
 * Makes a folder contain exactly these files; a file that is already correct is untouched, any other is
 * replaced by a new file.
 */
function replaceFiles(folder: string, files: readonly { path: string; content: Uint8Array }[]) {
  const there = new Set(existsSync(folder) ? listSite(folder).files : []);
  for (const { path, content } of files) {
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
