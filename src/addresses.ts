import { addressesBelow } from './model/routes.ts';
import { aboutPage, type aboutSections } from './model/schema/page.ts';
import { site } from './site.ts';

const below = addressesBelow(site.base);

/** Every address of the site, with those of places within pages. */
export const address = {
  ...below,
  clause: (movement: string, id: string) => `${below.plan(movement)}#${id}`,
  correction: (movement: string, number: number) => `${below.plan(movement)}#hieu-dinh-${number}`,
  page: (id: string) => (id === aboutPage ? below.about : below.page(id)),
  aboutSection: (id: keyof typeof aboutSections) => `${below.about}#${id}`,
  /** A feed of the site (`of` is empty) or of a page (`don-vi/phong-a/`). */
  feed: (of: string, file: string) => `${site.base}${of}${file}`,
};

/** Addresses below the site's base, by which files are named. */
export const path = addressesBelow('');

/** The whole address, for citations, feeds and share tags. */
export const absolute = (address: string) => `${site.origin}${address}`;
