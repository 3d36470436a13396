import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/model/read/disk/files-on-disk.ts';
import { root } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';

/** A page of a built site. */
export interface Page {
  address: string;
  html: string;
}

/** A template of the site with its largest page. */
export interface Template {
  /** The route's file below src/pages, or the special state of the page. */
  name: string;
  address: string;
}

/** Every page of a built site. */
export function pagesOf(site: string): Page[] {
  return listSite(site)
    .files.filter((file) => file.endsWith('.html'))
    .map((file) => ({
      address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(site, file), 'utf8'),
    }));
}

/** One page per template: each route of src/pages, and visually different states of a page. */
export function templatesOf(pages: readonly Page[]): Template[] {
  return [
    ...richestByRoute(pages),
    ...state(pages, 'tombstone', / data-tombstone/),
    ...state(pages, 'empty list', /<div class="empty">/),
  ];
}

function richestByRoute(pages: readonly Page[]): Template[] {
  const routes = listFiles(join(root, 'src/pages'))
    .filter((file) => file.endsWith('.astro'))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((file) => ({ file, pattern: patternOf(file) }));
  const richest = new Map<string, Page>();
  for (const page of pages) {
    const route = routes.find(({ pattern }) => pattern.test(page.address));
    if (!route) continue;
    const best = richest.get(route.file);
    if (!best || page.html.length > best.html.length) richest.set(route.file, page);
  }
  return [...richest].map(([name, { address }]) => ({ name, address }));
}

/** Fixed routes precede those with a parameter, rest parameters are last, as in Astro. */
function rank(file: string): string {
  return file.replaceAll('[...', '~').replaceAll('[', '}');
}

function patternOf(file: string): RegExp {
  const path = file
    .replace(/\.astro$/, '')
    .replace(/(^|\/)index$/, '$1')
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replace(/\[\\\.\\\.\\\.[^\]]+\]/g, '.+')
    .replace(/\[[^\]]+\]/g, '[^/]+')
    .replace(/^\.\+|\/\.\+/, '(/.+)?');
  return path === '404' ? /^\/404\.html$/ : new RegExp(`^/${path ? `${path}/` : ''}$`);
}

function state(pages: readonly Page[], name: string, mark: RegExp): Template[] {
  const found = pages.find(({ html }) => mark.test(html));
  return found ? [{ name, address: found.address }] : [];
}
