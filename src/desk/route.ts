import { signal } from '@preact/signals';
import { collections, type Noun } from '../model/collections.ts';

/** The current location in the desk. */
export type Place =
  | { at: 'tasks' }
  | { at: 'list'; noun: Noun }
  | { at: 'find'; query: string }
  /** Nominations: a year's rounds (`2026`), one of them (`2026/tong-ket`); empty: this year's. */
  | { at: 'rounds'; id: string }
  /** A file; of a list the record at an index, or of a record the initial field. */
  | { at: 'file'; file: string; index?: number | undefined; field?: string | undefined };

/** Where the user is, from the URL fragment. */
export const place = signal<Place>(readPlace());

/** The URL fragment of a location. */
export function hrefOf(to: Place): string {
  if (to.at === 'tasks') return '#/viec';
  if (to.at === 'list') return `#/danh-sach/${to.noun}`;
  if (to.at === 'find') return `#/tra-cuu/${encodeURIComponent(to.query)}`;
  if (to.at === 'rounds') return `#/de-nghi${to.id && `/${to.id}`}`;
  const query = new URLSearchParams();
  if (to.index !== undefined) query.set('muc', String(to.index + 1));
  if (to.field) query.set('o', to.field);
  const asked = query.size > 0 ? `?${query}` : '';
  return `#/tep/${encodeURIComponent(to.file)}${asked}`;
}

/** Navigates to a location. */
export function go(to: Place): void {
  if (location.hash === hrefOf(to)) place.value = to;
  else location.hash = hrefOf(to);
}

/** Navigation after a slow operation; does nothing if the user has navigated in the meantime. */
export function wayOn(): (to: Place) => void {
  const here = location.hash;
  return (to) => {
    if (location.hash === here) go(to);
  };
}

/** Follows the URL fragment: back, forward, links. */
export function followAddress(): void {
  addEventListener('hashchange', () => {
    place.value = readPlace();
  });
}

function readPlace(): Place {
  if (typeof location === 'undefined') return { at: 'tasks' };
  const [path = '', query = ''] = location.hash.replace(/^#\//, '').split('?');
  const [kind, rest = ''] = path.split(/\/(.*)/s);
  if (kind === 'danh-sach' && Object.hasOwn(collections, rest))
    return { at: 'list', noun: rest as Noun };
  if (kind === 'tra-cuu') return { at: 'find', query: decodeURIComponent(rest) };
  if (kind === 'de-nghi') return { at: 'rounds', id: decodeURIComponent(rest) };
  if (kind === 'tep') {
    const asked = new URLSearchParams(query);
    const index = asked.get('muc');
    return {
      at: 'file',
      file: decodeURIComponent(rest),
      ...(index && { index: Number(index) - 1 }),
      ...(asked.has('o') && { field: asked.get('o') ?? '' }),
    };
  }
  return { at: 'tasks' };
}
