import { percentDecoded } from '../../text/percent.ts';
import { headingsOf } from '../body-headings.ts';
import type { PlainEntry } from '../read/read.ts';
import { addressesBelow } from '../routes.ts';
import { aboutPage } from '../schema/page.ts';

/**
 * Headings whose ids masking changes, by the address of their page: `/trang/tin/` → `co-hoai-thom-ke` →
 * `01-ca-nhan-ke`; an id without a successor maps to an empty text.
 */
export type MovedHeadings = ReadonlyMap<string, ReadonlyMap<string, string>>;

const address = addressesBelow('/');

/** @param records each as written, and masked */
export function movedHeadings(
  records: Iterable<{ written: PlainEntry; masked: PlainEntry }>,
): MovedHeadings {
  const moved = new Map<string, ReadonlyMap<string, string>>();
  for (const { written, masked } of records) {
    if (written.body === masked.body) continue;
    const [before, after] = [headingsOf(written), headingsOf(masked)];
    const isSame = before.length === after.length;
    const ids = before.flatMap((id, at): [string, string][] => {
      const now = isSame ? (after[at] ?? '') : after.includes(id) ? id : '';
      return now === id ? [] : [[id, now]];
    });
    if (ids.length > 0) for (const each of addressesOf(written)) moved.set(each, new Map(ids));
  }
  return moved;
}

/** A record whose links lead to the headings as they are called when masked. */
export function withMovedHeadings(entry: PlainEntry, moved: MovedHeadings): PlainEntry {
  if (moved.size === 0) return entry;
  const [own = '/'] = addressesOf(entry);
  const relinked = (url: string) => {
    const [path = '', written] = url.split('#');
    if (written === undefined || /^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return url;
    const target = path === '' ? own : new URL(path, `http://x${own}`).pathname;
    const id = moved.get(target.replace(/\/?$/, '/'))?.get(percentDecoded(written) ?? written);
    if (id === undefined) return url;
    return id === '' && path !== '' ? path : `${path}#${id}`;
  };
  const isSection = (key?: PropertyKey) => key === 'section' && entry.noun === 'page';
  const walk = (value: unknown, key?: PropertyKey): unknown => {
    if (typeof value === 'string')
      return isSection(key) ? relinked(`#${value}`).slice(1) : relinked(value);
    if (Array.isArray(value)) return value.map((each) => walk(each));
    if (value === null || typeof value !== 'object') return value;
    const inner = Object.entries(value).map(([name, each]) => [name, walk(each, name)] as const);
    return Object.fromEntries(inner.filter(([name, each]) => !isSection(name) || each !== ''));
  };
  return {
    ...entry,
    data: walk(entry.data),
    body: entry.body.replace(link, (url) => relinked(url)),
  };
}

/** Where a record's headings are; an exemplar has its former addresses too. */
function addressesOf({ noun, id, data }: PlainEntry): string[] {
  if (noun === 'page') return [id === aboutPage ? address.about : address.page(id)];
  if (noun === 'decision') return [address.decision(id)];
  if (noun !== 'exemplar') return [];
  const { formerSlugs } = (data ?? {}) as { formerSlugs?: unknown };
  const slugs = Array.isArray(formerSlugs) ? formerSlugs.map(String) : [];
  return [id, ...slugs].map((slug) => address.exemplar(slug));
}

/** The address of a link in Markdown or in a component. */
const link = /(?<=\]\(\s*<?|\]:\s*<?|(?:href|url|to)=["'])[^\s()<>"']*#[^\s()<>"']+/g;
