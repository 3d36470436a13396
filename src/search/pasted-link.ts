import { percentDecoded } from '../text/percent.ts';

/** What a link asks for that was pasted where words are typed. */
export interface PastedLink {
  /** Path without the slashes around it: "khen-thuong/2021/9902-qd-ubnd"; a site's base may stand first. */
  path: string;
  /** Id of the place on the page: "cn03"; empty where it names none. */
  anchor: string;
  /** The question that a link to an answer asks; empty where it asks none. */
  query: string;
}

const WITH_SCHEME = /https?:\/\/[^\s<>"“”]+/i;
const PATH_ALONE =
  /^(?:(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)?\/\S*$|^(?:19|20)\d{2}\/\d[a-z\d-]*[a-z]\/?(?:#\S*)?$/i;

/** The link that a text is or holds, of whichever site; the path alone, or a row's id, is one too. Null where there is none. */
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

/** Whether a link's path is an address of the site, or the end of one is (`ke-hoach` is whichever plan is in force). */
export function leadsTo({ path }: PastedLink, url: string): boolean {
  const [its, own] = [`/${path}`, `/${url.replace(/\/$/, '')}`];
  return path !== '' && (its.endsWith(own) || own.endsWith(its));
}
