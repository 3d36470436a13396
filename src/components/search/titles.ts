import { searchRoutes } from '../../model/search-routes.ts';
import { indexPages, type PageIndex } from '../../page-search/rank-pages.ts';

type Title = [url: string, title: string, where: string, aliases: string, archived?: true];

const loading = new Map<string, Promise<PageIndex>>();

/**
 * The title of everything that page search finds, or of the pages that queries name; empty in `npm run
 * dev`, where there is no index.
 */
export function loadTitles(
  base: string,
  route: string = searchRoutes.searchTitles,
): Promise<PageIndex> {
  const known = loading.get(route);
  if (known) return known;
  const titles = fetch(base + route)
    .then((response) => (response.ok ? (response.json() as Promise<Title[]>) : []))
    .then((titles) =>
      indexPages(
        titles.map(([url, title, where, aliases, archived = false]) => ({
          url,
          title,
          where,
          aliases,
          text: '',
          archived,
        })),
      ),
    );
  loading.set(route, titles);
  titles.catch(() => loading.delete(route));
  return titles;
}
