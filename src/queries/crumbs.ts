import { address } from '../addresses.ts';
import type { Movement } from './movements.ts';

/** The breadcrumbs down to a movement; pages of the current one are directly below home. */
export function movementCrumbs({ isCurrent, shortTitle, address: href }: Movement) {
  if (isCurrent) return [];
  return [
    { label: 'Các phong trào thi đua', href: address.movements },
    { label: shortTitle, href },
  ];
}
