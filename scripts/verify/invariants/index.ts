import type { Invariant } from '../invariant.ts';
import { addressesKept } from './addresses-kept.ts';
import { budgets } from './budgets.ts';
import { cleanImages } from './clean-images.ts';
import { indexInStep } from './index-in-step.ts';
import { links } from './links.ts';
import { noForeignHost } from './no-foreign-host.ts';
import { noTrace } from './no-trace.ts';
import { nothingInline } from './nothing-inline.ts';
import { oneOfEach } from './one-of-each.ts';
import { samplesMarked } from './samples-marked.ts';
import { sitemapWhole } from './sitemap-whole.ts';
import { sums } from './sums.ts';
import { validHtml } from './valid-html.ts';
import { wholePictures } from './whole-pictures.ts';

/** All that a site must satisfy before it replaces the old one. */
export const invariants: readonly Invariant[] = [
  links,
  addressesKept,
  oneOfEach,
  validHtml,
  nothingInline,
  noForeignHost,
  budgets,
  indexInStep,
  noTrace,
  cleanImages,
  wholePictures,
  samplesMarked,
  sitemapWhole,
  sums,
];
