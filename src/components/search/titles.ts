import { recordRoutes } from '../../model/record-routes.ts';
import { indexPages, type PageIndex } from '../../page-search/rank-pages.ts';

type Title = [url: string, title: string, where: string, aliases: string, archived?: true];

let loading: Promise<PageIndex> | undefined;

/** The title of everything that page search finds; none in `npm run dev`, where no index is made. */
export function loadTitles(base: string): Promise<PageIndex> {
  loading ??= fetch(base + recordRoutes.searchTitles)
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
  return loading;
}
