import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { cacheOf } from '../src/settings.ts';
import type { CopiedContent } from './copied-content.ts';

/** Builds of a copied content folder, compared by the checksums of their files. */
export function buildsOf({ folder, site, run }: CopiedContent) {
  const sums = () => readFileSync(join(site, 'SHA256SUMS'), 'utf8');
  const built = (env: Record<string, string> = {}): string => {
    const { status, stderr } = run(env);
    expect(status, stderr).toBe(0);
    return sums();
  };
  return {
    sums,
    built,
    /** Builds the current content without caches and expects the same site. */
    expectAsFromNothing: (kept: string, env: Record<string, string> = {}): void => {
      rmSync(cacheOf({ contentDir: folder }), { recursive: true, force: true });
      expect(built(env)).toBe(kept);
    },
  };
}
