import { gunzipSync } from 'node:zlib';
import { recordRoutes } from '../../../src/model/record-routes.ts';
import type { FinishedSite } from '../finished-site.ts';
import type { Invariant, Violation } from '../invariant.ts';

/** The page index lists every page and part that it should, and nothing else. */
export const indexInStep: Invariant = {
  id: 'index-in-step',
  title: 'Chỉ mục tìm kiếm khớp với các trang',
  *violations(site) {
    const indexed = new Map(indexedUrls(site));
    for (const { file, documents } of site.pages) {
      for (const url of documents) {
        if (!indexed.delete(`/${url}`)) yield { file, actual: `"${url}" không có trong chỉ mục` };
      }
    }
    for (const [url, file] of indexed) yield { file, actual: `chỉ tới "${url}", không có chỗ đó` };
    yield* askedInStep(site);
  },
};

/** Whether the search page asks every index, and none that is not there. */
function* askedInStep(site: FinishedSite): Iterable<Violation> {
  const page = site.pageByAddress.get(recordRoutes.search);
  if (!page) return;
  const asked = Number(/ data-indexes="(\d+)"/.exec(page.html)?.[1] ?? 1);
  const made = site.files.filter((file) => file.endsWith('/pagefind-entry.json')).length;
  if (asked !== made) {
    yield { file: page.file, actual: `hỏi ${asked} chỉ mục, trong khi trang có ${made}` };
  }
}

/** Each address of Pagefind's index with the compressed file that contains it. */
function* indexedUrls(site: FinishedSite): Iterable<[url: string, file: string]> {
  for (const file of site.files.filter((each) => each.endsWith('.pf_fragment'))) {
    const text = unzipped(site.read(file));
    // A damaged file does not match its sum, which another invariant reports.
    if (text === undefined) continue;
    const { url } = JSON.parse(text.replace(/^pagefind_dcd/, '')) as { url: string };
    yield [url, file];
  }
}

function unzipped(bytes: Uint8Array): string | undefined {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    return undefined;
  }
}
