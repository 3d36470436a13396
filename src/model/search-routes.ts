/** The files, below the site's base, that page search fetches: a subset of the list in `routes.ts`. */
export const searchRoutes = {
  searchVocabulary: 'tim-kiem/tu.txt',
  searchTitles: 'tim-kiem/muc.json',
  searchNamedPages: 'tim-kiem/trang.json',
  searchSynonyms: 'tim-kiem/dong-nghia.json',
} as const;
