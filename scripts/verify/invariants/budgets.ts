import { brotliCompressSync, constants } from 'node:zlib';
import type { FinishedPage, FinishedSite } from '../finished-site.ts';
import type { Invariant } from '../invariant.ts';

const kB = 1000;

/** A page's limit in bytes, brotli, HTML with its stylesheets; undefined if there is none. */
function limitOf(address: string): number | undefined {
  if (/^phong-trao\/[^/]+\/ke-hoach\/$/.test(address)) return 13 * kB;
  return /^guong-dien-hinh\/[^/]+\/$/.test(address) ? 8 * kB : undefined;
}

/**
 * Pages and fonts stay within the budgets. Only a warning: a long, well-written exemplar must never
 * prevent an office from publishing; for the samples, tests enforce the same limits.
 */
export const budgets: Invariant = {
  id: 'budgets',
  title: 'Trang đủ nhẹ cho mạng yếu',
  warning: true,
  *violations(site) {
    const size = sizes(site);
    for (const page of site.pages) {
      const limit = limitOf(page.address);
      if (!limit) continue;
      const files = stylesheetsOf(page, site);
      const key = ['budgets', String(limit), ...[page.file, ...files].map(site.hash)];
      yield* site.violations(key, () => {
        if (weigh(page, files, size, limit) <= limit) return [];
        const bytes = weigh(page, files, size, 0);
        return [{ file: page.file, actual: `nặng ${bytes} byte, mức trần ${limit}` }];
      });
    }
    for (const file of site.files.filter((each) => /\.woff2$/.test(each))) {
      const bytes = site.read(file).length;
      if (bytes > 25 * kB && !file.includes('print'))
        yield { file, actual: `phông chữ ${bytes} byte` };
    }
  },
};

/** Fast compression is an upper bound: only what exceeds the limit with it is compressed well. */
function weigh(page: FinishedPage, files: string[], size: Sizes, limit: number): number {
  const sheets = files.reduce((sum, file) => sum + size(file), 0);
  const html = Buffer.from(page.html);
  const quick = brotli(html, 5) + sheets;
  return quick <= limit ? quick : brotli(html, 11) + sheets;
}

type Sizes = (file: string) => number;

function sizes(site: FinishedSite): Sizes {
  const known = new Map<string, number>();
  return (file) => {
    const bytes = known.get(file) ?? brotli(site.read(file), 11);
    known.set(file, bytes);
    return bytes;
  };
}

function stylesheetsOf({ links }: FinishedPage, { settings, has }: FinishedSite): string[] {
  return links
    .filter(({ tag, value }) => tag === 'link' && value.endsWith('.css'))
    .map(({ value }) => value.slice(settings.base.length))
    .filter(has);
}

function brotli(bytes: Buffer, quality: number): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    .length;
}
