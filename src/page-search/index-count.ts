/**
 * Pagefind needs 150 MB to index a thousand records, and returns it when its process ends. Up to 4,000
 * records one index takes less than the rest of a build; beyond, indexes are built one after the other.
 */
const recordsOfAnIndex = 2000;

/** Whether a site has so many records that a build trades time for memory. */
export const isLarge = (exemplars: number, decisions: number): boolean =>
  indexCount(exemplars, decisions) > 1;

/** Among how many indexes the pages of a site are divided: almost all are about one exemplar or decision. */
export const indexCount = (exemplars: number, decisions: number): number =>
  Math.max(1, Math.floor((exemplars + decisions) / recordsOfAnIndex));
