import type { FinishedSite } from './finished-site.ts';

/** Something that every finished site holds; one a file. */
export interface SitePromise {
  id: string;
  /** What it promises, for the person at the terminal. */
  says: string;
  /** Whether a breach is told but does not keep the site from its readers. */
  onlyTold?: true;
  /** Where the site breaks it. */
  broken: (site: FinishedSite) => Iterable<Broken>;
}

/** One place where a promise is broken. */
export interface Broken {
  /** Relative to the site's folder. */
  file: string;
  /** What stands there. */
  found: string;
  /** Whether this place is told but does not keep the site from its readers. */
  onlyTold?: boolean;
}
