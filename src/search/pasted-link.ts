import { percentDecoded } from '../text/percent.ts';

/** The target of a link that was pasted into a search field. */
export interface PastedLink {
  /** Path without slashes at its ends: "khen-thuong/2021/9902-qd-ubnd"; it may begin with a site's base. */
  path: string;
  /** Anchor on the page: "cn03"; empty if there is none. */
  anchor: string;
  /** The query in a link to an answer; empty if there is none. */
  query: string;
}

const WITH_SCHEME = /https?:\/\/[^\s<>"“”]+/i;
const PATH_ALONE =
  /^(?:(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)?\/\S*$|^(?:19|20)\d{2}\/\d[a-z\d-]*[a-z]\/?(?:#\S*)?$/i;

/**
 * The link that a text is or contains, of any site; a path alone, or a row's id, is one too. Null if
 * there is none.
 */
export function pastedLink(text: string): PastedLink | null {
  const trimmed = text.trim();
  const [link] = WITH_SCHEME.exec(trimmed) ?? PATH_ALONE.exec(trimmed) ?? [];
  if (!link) return null;
  const isWhole = /^https?:/i.test(link) || !/^(?:\/|\d)/.test(link);
  const local = isWhole ? link.replace(/^(?:https?:\/\/)?[^/?#]*/i, '') : link;
  const [, path = '', search = '', hash = ''] =
    /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(local) ?? [];
  return {
    path: decoded(path).replace(/^\/+|[/.,;)]*(?:index\.html)?[/.,;)]*$/g, ''),
    anchor: decoded(hash.replace(/:~:.*$/, '').replace(/[.,;)]+$/, '')),
    query: new URLSearchParams(search).get('q')?.trim() ?? '',
  };
}

const decoded = (text: string) => percentDecoded(text) ?? text;

/**
 * Whether a link's path, or the end of it, is an address of the site (`ke-hoach` is whichever plan is in
 * force).
 */
export function leadsTo({ path }: PastedLink, url: string): boolean {
  const [its, own] = [`/${path}`, `/${url.replace(/\/$/, '')}`];
  return path !== '' && (its.endsWith(own) || own.endsWith(its));
}
