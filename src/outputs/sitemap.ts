import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listSite } from '../site-files.ts';

/**
 * Lists in sitemap.xml every page that search engines may list, with the day of its last change,
 * as the pages themselves say: a page that becomes a sample or a tombstone leaves by saying so.
 */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = resolve(fileURLToPath(dir));
        const pages = listSite(folder)
          .files.filter((file) => file.endsWith('.html'))
          .map((file) => readFileSync(join(folder, file), 'utf8'));
        writeFileSync(join(folder, 'sitemap.xml'), sitemapOf(pages));
      },
    },
  };
}

/** The sitemap of pages given as HTML, by address. */
export function sitemapOf(pages: readonly string[]): string {
  const entries = pages
    .filter((html) => !html.includes('<meta name="robots" content="noindex">'))
    .flatMap((html) => {
      const address = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
      const day = /class="page-foot".*?<time datetime="([^"]+)"/s.exec(html)?.[1];
      return address ? [{ address, day }] : [];
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(
      ({ address, day }) =>
        `<url><loc>${address}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>\n`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}
