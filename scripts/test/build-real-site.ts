import { cpSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../src/settings.ts';
import { buildAndKeep } from './as-built.ts';
import type { Outcome } from './runners.ts';

/** A site of records that are not samples: feeds, structured data and the sitemap show only those. */
export const realSite = join(root, '.build/real-site');

/** Plan, criteria and issuers of this repository, with the few records of tests/real-content. */
const realContent = join(root, '.build/test/real-content');

export const realSettings = {
  CONTENT_DIR: realContent,
  OUT_DIR: realSite,
  SITE_URL: 'https://thidua.example.vn/',
  BUILD_DATE: '2026-11-23',
  SAMPLES: '0',
};

/** Builds the site of real records. */
export function buildRealSite(): Promise<Outcome> {
  layRealContent(realContent);
  return buildAndKeep(realSettings);
}

/** Writes that content into a folder, replacing anything there. */
function layRealContent(folder: string): void {
  const base = join(root, 'content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(base, folder, {
    recursive: true,
    filter: (path) =>
      !/^(guong-dien-hinh|khen-thuong|_nhap|_de-nghi|don-vi\.yml|doi-tuong\.yml)/.test(
        relative(base, path),
      ),
  });
  cpSync(join(root, 'tests/real-content'), folder, { recursive: true });
}
