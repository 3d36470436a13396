import { posix } from 'node:path';

/** What a page of the copy needs to know about the site that it is copied from. */
export interface CopiedSite {
  /** Path of the site's base, with slashes at both ends. */
  base: string;
  /** Full public address of the site, with a trailing slash. */
  address: string;
  /** The day of the copy, dd/mm/yyyy. */
  day: string;
  /** Files in the copy, below the site's base. */
  copied: ReadonlySet<string>;
  /** Files of the site that the copy leaves out: links to them lead to the public address. */
  leftOut: ReadonlySet<string>;
  /** The copy's script for each script of the site. */
  scripts: ReadonlyMap<string, string>;
}

/**
 * What a page opened from a disk may load: its own files, which have no origin that `'self'` would match
 * (Chromium), and nothing from any host.
 */
const policy = [
  "default-src 'none'",
  'script-src file:',
  'style-src file:',
  'img-src file: data:',
  'font-src data:',
  "base-uri 'none'",
  'form-action file:',
].join('; ');

/** An opening tag with its attributes, which our pages always put in double quotes. */
const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)(\s*\/?>)/gi;
const ATTRIBUTE =
  /(\s)(href|src|action|srcset|imagesrcset|poster|data-document|content)="([^"]*)"/g;
const LEFT_OUT_TAG =
  /<link [^>]*rel="(?:preload|modulepreload)"[^>]*>|<meta http-equiv="Content-Security-Policy"[^>]*>/g;

/**
 * A page of the site as in the copy: every address relative to the page and with a file name, classic
 * scripts, an inline policy, and the day of the copy at the top.
 * @param file the page, below the site's base: `ke-hoach/index.html`
 * @throws {Error} if it refers to something the site does not have, or runs a script that the copy does
 * not know
 */
export function copiedPage(html: string, file: string, site: CopiedSite): string {
  const relative = (address: string) => relativeAddress(address, file, site);
  const rewritten = html
    .replaceAll(LEFT_OUT_TAG, '')
    .replaceAll(/ data-table="\/[^"]*"/g, '')
    .replaceAll(TAG, (_, tag: string, attributes: string, end: string) => {
      // A module is deferred by default, a classic script must be marked so.
      const isLoaded = tag === 'script' && attributes.includes(' src=');
      const kept = isLoaded ? `${attributes.replace(' type="module"', '')} defer` : attributes;
      const changed = kept.replaceAll(ATTRIBUTE, (whole, space, name: string, value: string) => {
        if (name === 'content' && !/^\d+; url=/.test(value)) return whole;
        if (tag === 'script' && name === 'src') return `${space}src="${scriptAt(value)}"`;
        return `${space}${name}="${eachAddress(name, value, relative)}"`;
      });
      return `<${tag}${changed}${end}`;
    });
  const page = posix
    .join('/', file)
    .replace(/index\.html$/, '')
    .slice(1);
  const style = `<link rel="stylesheet" href="${relative(`${site.base}${copyStyle}`)}">`;
  return rewritten
    .replace(/<head>/, `$&<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/<\/head>/, `${style}$&`)
    .replace(/<body[^>]*>/, `$&${noteOf(site, page)}`);

  function scriptAt(value: string): string {
    const own = site.scripts.get(below(value, site.base) ?? value);
    if (!own)
      throw new Error(
        `${file}: no script of the copy replaces ${value}. Add it in copied-scripts.ts.`,
      );
    return relative(site.base + own);
  }
}

/** The style sheet for what only copies have. */
export const copyStyle = '_astro/code/ban-chep.css';

const noteOf = ({ day, address }: CopiedSite, page: string) =>
  `<p class="ban-chep" data-search-ignore>Bản chép ngày ${day}, có thể đã cũ. Bản mới nhất: <a href="${address}${page}">${address}${page}</a></p>`;

/**
 * An attribute's value with each of its addresses changed: one, several with widths, or a redirect
 * target.
 */
function eachAddress(name: string, value: string, change: (address: string) => string): string {
  if (name === 'content') return value.replace(/(?<=url=).*/, change);
  if (!name.endsWith('srcset')) return change(value);
  return value
    .split(/,\s+/)
    .map((each) => each.replace(/^\S+/, change))
    .join(', ');
}

/**
 * The part of an address below the base of the site; undefined for other sites and for anchors in the
 * page.
 */
function below(address: string, base: string): string | undefined {
  return address.startsWith(base) && !address.startsWith('//')
    ? address.slice(base.length)
    : undefined;
}

function relativeAddress(address: string, file: string, site: CopiedSite): string {
  const inside = below(address, site.base);
  if (inside === undefined) return address;
  const [path = '', rest = ''] = split(inside);
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (site.leftOut.has(target)) return `${site.address}${inside}`;
  if (!site.copied.has(target))
    throw new Error(`${file}: ${address} leads to no file of the site. Correct the link.`);
  return posix.relative(posix.dirname(file), target) + rest;
}

/** `khen-thuong/?q=a#b` → path and the rest. */
function split(address: string): [string, string] {
  const at = address.search(/[?#]/);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
}

/** A style sheet with its fonts embedded (a `file:` page may not fetch one) and its pictures beside it. */
export function copiedStyle(
  css: string,
  file: string,
  site: CopiedSite,
  read: (file: string) => Buffer,
): string {
  return css.replaceAll(/url\((["']?)([^)"']+)\1\)/g, (whole, _, address: string) => {
    const inside = below(address, site.base);
    if (inside === undefined) return whole;
    if (!inside.endsWith('.woff2')) return `url(${relativeAddress(address, file, site)})`;
    return `url(data:font/woff2;base64,${read(inside).toString('base64')})`;
  });
}
