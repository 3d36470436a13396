import type { Invariant } from '../invariant.ts';

/** The sitemap lists every page that search engines may list; `links` ensures that it lists no other. */
export const sitemapWhole: Invariant = {
  id: 'sitemap-whole',
  title: 'Sơ đồ trang nêu mọi trang cho máy tìm kiếm',
  *violations({ pages, files, read, settings: { origin, base } }) {
    if (!files.includes('sitemap.xml')) return;
    const map = read('sitemap.xml').toString('utf8');
    const named = new Set([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address));
    for (const { file, address, hidden, redirect } of pages) {
      if (hidden || redirect !== undefined) continue;
      if (!named.has(`${origin}${base}${address}`)) {
        yield { file, actual: 'không có trong sitemap.xml' };
      }
    }
  },
};
