/**
 * The addresses, below the site's base, that the register and search link to in a browser: a part of the
 * list in `routes.ts`, separate so that a page need not load the rest.
 */
export const recordRoutes = {
  exemplar: 'guong-dien-hinh/{exemplar}/',
  register: 'khen-thuong/',
  registerTable: 'khen-thuong/bang.json',
  registerTexts: 'khen-thuong/thanh-tich.json',
  decision: 'khen-thuong/{decision}/',
  unit: 'don-vi/{unit}/',
  subject: 'doi-tuong/{subject}/',
  decisionDocument: 'du-lieu/json/decisions/{decision}.json',
  dataSchema: 'du-lieu/json/schema/{table}.json',
  search: 'tim-kiem/',
} as const;

/** A route with its parameters filled in, in order. */
export function fillRoute(pattern: string, ...values: readonly string[]): string {
  let next = 0;
  return pattern.replace(/\{\w+\}/g, () => values[next++] ?? '');
}

/** The address of a search (`register`, `search`) for a query. */
export const asking = (route: string, query: string) => `${route}?q=${encodeURIComponent(query)}`;
