/** A paginated list; `path` is its address below the noun's own, empty for the first. */
export interface List<T> {
  path: string;
  title: string;
  description: string;
  items: readonly T[];
}

/** One page of a list: page 1 has the list's own address, the others `…/trang/2`. */
export interface ListPage<T> {
  path: string;
  number: number;
  count: number;
  /** Number of items on the previous pages. */
  start: number;
  items: readonly T[];
}

/** The path of one page of a list, below the noun's own address. */
export const pathOfPage = (path: string, number: number): string =>
  [path, number > 1 && `trang/${number}`].filter(Boolean).join('/');

/** The address of a path below a noun's own. */
export const addressOfPath = (root: string, path: string): string =>
  path ? `${root}${path}/` : root;

/** The title of a list's page in browser tabs and search engines. */
export const titleOfPage = (
  title: string,
  { number }: Pick<ListPage<unknown>, 'number'>,
): string => (number > 1 ? `${title}, trang ${number}` : title);

/** Splits a list into pages; an empty list has one empty page. */
export function pagesOf<T>(
  { path, items }: Pick<List<T>, 'path' | 'items'>,
  size = 12,
): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    path: pathOfPage(path, index + 1),
    number: index + 1,
    count,
    start: index * size,
    items: items.slice(index * size, (index + 1) * size),
  }));
}
