import { cpSync, rmSync } from 'node:fs';
import { cacheOf } from '../../src/settings.ts';
import { type Outcome, oneTest } from './runners.ts';

/**
 * Where the content of a test site and its caches remain as the build left them. Tests start from copies of both,
 * usually in the content's own folder: caches refer to it, and elsewhere most of the site is made again.
 */
export const asBuilt = (contentDir: string) => ({
  content: `${contentDir}-as-built/content`,
  cache: `${contentDir}-as-built/cache`,
});

/** Builds a test site with the ordinary command and keeps what it starts from; counts as one test. */
export async function buildAndKeep(
  settings: Record<'CONTENT_DIR' | 'OUT_DIR', string>,
): Promise<Outcome> {
  const { CONTENT_DIR: contentDir, OUT_DIR: site } = settings;
  // A site from another version would count as foreign files.
  rmSync(site, { recursive: true, force: true });
  const outcome = await oneTest(['scripts/build.ts'], settings);
  if (outcome.passed) {
    const { content, cache } = asBuilt(contentDir);
    replaceBy(contentDir, content);
    replaceBy(cacheOf({ contentDir }), cache);
  }
  return outcome;
}

/** Copies a file or folder, replacing anything there. */
export function replaceBy(source: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(source, to, { recursive: true });
}
