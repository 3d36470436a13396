import type { FinishedSite } from './finished-site.ts';

/** A property that every finished site must have; one per file. */
export interface Invariant {
  id: string;
  /** Its statement, for the user. */
  title: string;
  /** Whether a violation is reported but does not prevent publication. */
  warning?: true;
  /** Where a site violates it. */
  violations: (site: FinishedSite) => Iterable<Violation>;
}

/** One place where a site violates an invariant. */
export interface Violation {
  /** Relative to the site's folder. */
  file: string;
  /** The actual value. */
  actual: string;
  /** Whether this place is reported but does not prevent publication. */
  warning?: boolean;
}
