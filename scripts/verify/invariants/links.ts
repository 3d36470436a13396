import { nouns } from '../../../src/model/read/content-set.ts';
import { percentDecoded } from '../../../src/text/percent.ts';
import type { FinishedSite } from '../finished-site.ts';
import type { Invariant, Violation } from '../invariant.ts';

/** Every link of every page, feed and sitemap leads to a file of the site and an id on it. */
export const links: Invariant = {
  id: 'links',
  title: 'Mọi liên kết trong trang đều tới đúng chỗ',
  *violations(site) {
    // Ten thousand pages share most of their links; an absolute address leads to the same target from
    // everywhere.
    const whole = new Set<string>();
    for (const page of site.pages) {
      const from = `${site.settings.base}${page.address}`;
      for (const { value } of page.links) {
        if (whole.has(value)) continue;
        const places = [...leadsNowhere(value, from, page.file, site)];
        if (places.length === 0 && /^(?:\/|[a-z]+:\/\/)/i.test(value)) whole.add(value);
        yield* places;
      }
    }
    for (const file of site.files.filter((each) => /\.(xml|json)$/.test(each))) {
      const text = site.read(file).toString('utf8');
      for (const [url] of text.matchAll(/https?:\/\/[^\s"'<>\\)]+/g)) {
        if (isOwn(url, site)) yield* leadsNowhere(url.replaceAll('&amp;', '&'), '/', file, site);
      }
      for (const [, value = ''] of unquoted(text).matchAll(/ (?:href|src)="(\/[^"]*)"/g)) {
        yield { file, actual: `"${value}" không đủ tên máy chủ để mở từ nơi khác` };
      }
    }
  },
};

function* leadsNowhere(value: string, from: string, file: string, site: FinishedSite) {
  const url = URL.parse(value, `${site.settings.origin}${from}`);
  if (!url) yield { file, actual: `"${value}" không phải là địa chỉ` } satisfies Violation;
  else if (/^https?:$/.test(url.protocol) && url.origin === site.settings.origin) {
    const actual = missing(url, file, site);
    if (!actual) return;
    const isTheirs = isWritten(value, site);
    // Other people's pages may be on the same host beside the site.
    if (isTheirs && !url.pathname.startsWith(site.settings.base)) return;
    yield { file, actual: `"${value}" ${actual}`, warning: isTheirs } satisfies Violation;
  }
}

/**
 * Whether the content itself contains this absolute address, which the check, without knowing the host,
 * takes for another site's.
 */
function isWritten(value: string, { publication: { of } }: FinishedSite): boolean {
  return (
    /^https?:/i.test(value) &&
    nouns.some((noun) =>
      of(noun).some(
        ({ data, body }) => body.includes(value) || JSON.stringify(data)?.includes(value),
      ),
    )
  );
}

function missing({ pathname, hash }: URL, file: string, site: FinishedSite): string | undefined {
  const { base } = site.settings;
  if (!pathname.startsWith(base)) return 'nằm ngoài địa chỉ của trang';
  const path = percentDecoded(pathname.slice(base.length));
  const id = percentDecoded(hash.slice(1));
  if (path === undefined || id === undefined) return 'viết sai dấu %';
  const page = site.pageByAddress.get(path);
  if (!page) return site.has(path) ? undefined : 'không có trang nào ở đó';
  if (page.hidden && file === 'sitemap.xml') return 'là trang không cho tìm (noindex)';
  // A link with an anchor from another exemplar must not delay the withdrawal of this one.
  if (page.tombstone) return undefined;
  const last = landing(page, site);
  return id && !last.ids.includes(id) ? `không có chỗ "${id}" trên trang đó` : undefined;
}

/** The page that a reader ends up on: a moved one redirects with the anchor (`chuyen-trang.js`). */
function landing(page: Page, { settings: { base }, pageByAddress }: FinishedSite): Page {
  const to = page.redirect?.startsWith(base) ? page.redirect.slice(base.length) : undefined;
  return (to !== undefined && pageByAddress.get(to)) || page;
}

type Page = FinishedSite['pages'][number];

/** Text of a feed, which contains HTML escaped as JSON or XML. */
function unquoted(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('\\"', '"');
}

function isOwn(url: string, { settings: { origin, base } }: FinishedSite): boolean {
  return url.startsWith(`${origin}${base}`);
}
