import { digestOf } from './digest.ts';
import { readingAsKept } from './reading.ts';

/*
 * How a build leaves out the pages that did not change. It begins with the last site, and a page stays
 * in it while the `cacheKey` of its path is the same (`scripts/build/kept-pages.ts`). The key of a page
 * is a digest of
 *
 * - its props: all that it shows of exemplars and decisions, of which there are thousands, and
 * - `__SHARED__` (shared.ts): everything else that any page may show, read or be made by: all other
 *   records and files of the content, the settings, the day, the code, the packages.
 *
 * So one edited exemplar leaves all others as they are, and an edited unit makes every page anew. That
 * a page shows nothing beside the two is not left to care: a kept page that asks for all exemplars or
 * decisions while it is rendered stops the build (reading.ts), and props that are more than data have
 * no digest (digest.ts). Pages that are not kept are rendered each time; there are few.
 * `tests/one-edit.spec.ts` compares the bytes with those of a cold build, edit by edit.
 */

/** The digest of what every page may show; empty while the site is developed, and nothing is kept. */
declare const __SHARED__: string;

const keptRoutes = new Set<string>();

interface StaticPath {
  props: Record<string, unknown>;
}

/** Has the pages of a route kept by their props: `export const getStaticPaths = kept(async () => …)`. */
export function kept<Path extends StaticPath>(paths: () => Promise<Path[]>) {
  return async ({ routePattern }: { routePattern: string }): Promise<Path[]> => {
    const all = await paths();
    if (!__SHARED__) return all;
    keptRoutes.add(routePattern);
    return all.map((path) => ({ ...path, cacheKey: digestOf([__SHARED__, path.props]) }));
  };
}

/** Renders a page; one of a kept route may read no more than its key covers. */
export function rendered<T>(route: string, render: () => Promise<T>): Promise<T> {
  return keptRoutes.has(route) ? readingAsKept(route, render) : render();
}
