import { readSettings } from '../../../src/settings.ts';
import { openSite } from '../../verify/finished-site.ts';

/** A kind of address on a host, with an example. */
export interface Kind {
  name: string;
  /** Below the site's base, without a leading slash. */
  address: string;
  status: 200 | 404;
  /** The path whose headers apply, below the base. */
  path: string;
  /** Its required media type, without which a browser ignores it under `nosniff`. */
  type: RegExp;
}

/** One address of each kind in a finished folder. */
export async function kindsOf(folder: string): Promise<Kind[]> {
  const { files, pages } = await openSite(folder, readSettings({}));
  const file = (pattern: RegExp) => files.find((each) => pattern.test(each));
  const page = (match: (each: (typeof pages)[number]) => boolean) => pages.find(match)?.address;
  const found: [string, string | undefined, RegExp][] = [
    ['page', 'ke-hoach/', html],
    ['hashed stylesheet', file(/^_astro\/code\/.*\.css$/), /^text\/css\b/],
    ['hashed script', file(/^_astro\/code\/.*\.js$/), script],
    ['hashed font', file(/^_astro\/code\/.*\.woff2$/), /^font\/woff2$/],
    ['hashed picture', file(/^_astro\/pictures\/.*\.webp$/), /^image\/webp$/],
    ['entry of the index', file(/^pagefind\/pagefind-entry\.json$/), /^application\/json\b/],
    ['worker of the index', file(/^pagefind\/pagefind-worker\.js$/), script],
    ['piece of the index', file(/^pagefind\/fragment\//), /^application\/octet-stream\b/],
    ['share image', file(/^chia-se\//), /^image\//],
    ['embed', file(/^nhung\/.*\/index\.html$/)?.replace('index.html', ''), html],
    ['table', file(/^du-lieu\/.*\.csv$/), /^text\/csv\b/],
    ['workbook', file(/^du-lieu\/.*\.xlsx$/), /spreadsheetml/],
    ['records', file(/^du-lieu\/.*\.json$/), /^application\/json\b/],
    ['feed', 'rss.xml', /xml/],
    ['feed of a criterion', file(/^tieu-chi\/.*\/feed\.json$/), /json\b/],
    ['tombstone', page(({ tombstone }) => tombstone), html],
    ['redirect', page(({ redirect }) => redirect !== undefined), html],
  ];
  return [
    ...found.flatMap(([name, address, type]) =>
      address ? [{ name, address, status: 200 as const, path: `/${address}`, type }] : [],
    ),
    ...['khong-co/', '_astro/code/khong-co.css', 'nhung/khong-co/', 'du-lieu/khong-co.csv'].map(
      (address) => ({
        name: `nothing below ${address.split('/')[0]}`,
        address,
        status: 404 as const,
        path: '/404.html',
        type: html,
      }),
    ),
  ];
}

const html = /^text\/html; *charset=utf-8$/i;
const script = /^(text|application)\/javascript\b/;
