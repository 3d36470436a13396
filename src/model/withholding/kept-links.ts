import { percentDecoded } from '../../text/percent.ts';
import { headingsOf } from '../body-headings.ts';
import type { PlainEntry } from '../read/read.ts';
import { addressesBelow } from '../routes.ts';
import { aboutPage } from '../schema/page.ts';
import { mapTexts } from './neutral-addresses.ts';

/** What links must follow or keep while texts are masked. */
export interface KeptLinks {
  /**
   * By the address of a page, ids of headings that masking changes or that have the letters of a name: `/trang/tin/` →
   * `co-hoai-thom-ke` → `01-ca-nhan-ke`. An id without a successor maps to an empty text.
   */
  headings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Addresses of shown pages that have the letters of a name. */
  pages: ReadonlySet<string>;
}

const address = addressesBelow('/');

/** @param records the shown records, each as written and masked */
export function keptLinks(
  records: readonly { written: PlainEntry; masked: PlainEntry }[],
  isNaming: (id: string) => boolean,
): KeptLinks {
  const headings = new Map<string, ReadonlyMap<string, string>>();
  for (const { written, masked } of records) {
    const before = headingsOf(written);
    const after = written.body === masked.body ? before : headingsOf(masked);
    const isSame = before.length === after.length;
    const ids = before.flatMap((id, at): [string, string][] => {
      const now = isSame ? (after[at] ?? '') : after.includes(id) ? id : '';
      return now === id && !isNaming(id) ? [] : [[id, now]];
    });
    if (ids.length > 0) for (const each of addressesOf(written)) headings.set(each, new Map(ids));
  }
  const pages = records.map(({ written }) => written).filter(({ id }) => isNaming(id));
  return { headings, pages: new Set(pages.flatMap(addressesOf)) };
}

/** A record as masked, with links that lead to the headings as they are called then. */
export function withKeptLinks(
  entry: PlainEntry,
  { headings, pages }: KeptLinks,
  mask: (entry: PlainEntry) => PlainEntry,
): PlainEntry {
  const [own = '/'] = addressesOf(entry);
  // What must stay is hidden from the mask behind a character that no text has.
  const kept: string[] = [];
  const keep = (text: string) => String.fromCodePoint(firstPrivate + kept.push(text) - 1);
  const relinked = (url: string) => {
    const [path = '', written] = url.split('#');
    if (!/^[/.#]/.test(url) || /^\/\//.test(url)) return url;
    const target = path === '' ? own : new URL(path, `http://x${own}`).pathname;
    const page = target.replace(/\/?$/, '/');
    const id = headings.get(page)?.get(percentDecoded(written ?? '') ?? '');
    if (id === undefined) return pages.has(page) && path !== '' ? keep(url) : url;
    return keep(id === '' && path !== '' ? path : `${path}#${id}`);
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return relinked(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        if (key !== 'section' || entry.noun !== 'page') return [[key, walk(inner)]];
        const id = headings.get(own)?.get(String(inner));
        return id === '' ? [] : [[key, id === undefined ? inner : keep(id)]];
      }),
    );
  };
  const { data, body, ...rest } = mask({
    ...entry,
    data: walk(entry.data),
    body: entry.body.replace(link, relinked),
  });
  const restored = (text: string) =>
    text.replace(everyPrivate, (mark) => kept[(mark.codePointAt(0) ?? 0) - firstPrivate] ?? mark);
  return kept.length === 0
    ? { data, body, ...rest }
    : { ...rest, data: mapTexts(data, restored), body: restored(body) };
}

const firstPrivate = 0xe000;
const everyPrivate = /[\uE000-\uF8FF]/g;

/** Where a record's headings are; an exemplar has its former addresses too. */
function addressesOf({ noun, id, data }: PlainEntry): string[] {
  if (noun === 'page') return [id === aboutPage ? address.about : address.page(id)];
  if (noun === 'unit') return [address.unit(id)];
  if (noun === 'decision') return [address.decision(id)];
  if (noun !== 'exemplar') return [];
  const { formerSlugs } = (data ?? {}) as { formerSlugs?: unknown };
  const slugs = Array.isArray(formerSlugs) ? formerSlugs.map(String) : [];
  return [id, ...slugs].map((slug) => address.exemplar(slug));
}

/** The address of a link in Markdown or in a component. */
const link = /(?<=\]\(\s*<?|\]:\s*<?|(?:href|url|to)=["'])[^\s()<>"']+/g;
