import { type Chosen, type FacetKey, facetKeys } from './facets.ts';

/** The sort orders of the register, each by its value in the address. */
const orders = ['phu-hop', 'moi-nhat', 'ten', 'danh-sach', 'hinh-thuc'] as const;

export type Order = (typeof orders)[number];

/** The complete state of the register, all of it stored in the address. */
export interface RegisterState {
  query: string;
  exactOnly: boolean;
  chosen: Chosen;
  /** First and last day of signing, yyyy-mm-dd, or empty. */
  from: string;
  to: string;
  /** Absent: best match if there is a query, otherwise newest. */
  order: Order | undefined;
}

/** Reads the state from the query part of an address. */
export function readRegisterState(search: string): RegisterState {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const facet of facetKeys) {
    const values = (parameters.get(facet) ?? '').split(',').filter(Boolean);
    if (values.length > 0) chosen[facet] = values;
  }
  const order = parameters.get('xep') ?? '';
  return {
    query: parameters.get('q')?.trim() ?? '',
    exactOnly: parameters.get('dau') === 'dung',
    chosen,
    from: dayOf(parameters.get('tu')),
    to: dayOf(parameters.get('den')),
    order: orders.find((each) => each === order),
  };
}

/** A day from an address; empty if it is not one. */
const dayOf = (text: string | null) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? (text as string) : '';

/** The state as the query part of an address, "?q=…" or empty. */
export function writeRegisterState({
  query,
  exactOnly,
  chosen,
  from,
  to,
  order,
}: RegisterState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (exactOnly) parameters.set('dau', 'dung');
  for (const facet of facetKeys) {
    const values = chosen[facet];
    if (values?.length) parameters.set(facet, values.join(','));
  }
  if (from) parameters.set('tu', from);
  if (to) parameters.set('den', to);
  if (order) parameters.set('xep', order);
  const text = parameters.toString().replace(/%2C/g, ',');
  return text ? `?${text}` : '';
}

/** The query part of an address that narrows the register to one value of a facet. */
export const narrowedTo = (facet: FacetKey, value: string) => `?${facet}=${value}`;

/** The order in effect: chosen, or by relevance if there is a query. */
export const orderOf = ({ order, query }: RegisterState): Order =>
  order ?? (query ? 'phu-hop' : 'moi-nhat');
