import type { FinishedSite } from './finished-site.ts';

/** Something that every finished site holds; one a file. */
export interface Invariant {
  id: string;
  /** What it holds, for the person at the terminal. */
  title: string;
  /** Whether a violation is said but does not keep the site from its readers. */
  warning?: true;
  /** Where a site violates it. */
  violations: (site: FinishedSite) => Iterable<Violation>;
}

/** One place where a site violates an invariant. */
export interface Violation {
  /** Relative to the site's folder. */
  file: string;
  /** What stands there. */
  actual: string;
  /** Whether this place is said but does not keep the site from its readers. */
  warning?: boolean;
}
