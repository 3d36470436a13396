import { documentLabel, type Numbered } from './decision-number.ts';
import { slugify } from './slug.ts';

/** A document's number and symbol as used in addresses and file names: `109-qd-tu`. */
export function documentSlug(numbered: Numbered): string {
  return slugify(documentLabel(numbered));
}
