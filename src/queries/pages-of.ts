/** A list that readers leaf through; `path` is its address below the noun's own, empty for the first. */
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
  items: readonly T[];
}

/** Cuts a list into pages; an empty list has one empty page. */
export function pagesOf<T>({ path, items }: List<T>, size = 12): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    path: index === 0 ? path : [path, 'trang', index + 1].filter(Boolean).join('/'),
    number: index + 1,
    count,
    items: items.slice(index * size, (index + 1) * size),
  }));
}
