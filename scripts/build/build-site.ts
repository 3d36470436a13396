import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readNoun } from '../../src/records/read.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { root, type Settings } from '../../src/settings.ts';
import { renderSite } from './render-site.ts';
import { replaceSite } from './replace-site.ts';

export interface Built {
  pages: number;
  samplesLeftOut: number;
}

/** Builds the whole site: render into a fresh folder, index it, then put it in the place of the old one. */
export async function buildSite(settings: Settings): Promise<Built> {
  const fresh = join(root, '.build', `site-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  const pages = await renderSite(fresh);
  await indexSite(fresh);
  replaceSite(fresh, settings.outDir);
  return { pages, samplesLeftOut: settings.samples ? 0 : countSamples(settings.contentDir) };
}

function countSamples(contentDir: string): number {
  return (['exemplar', 'decision', 'unit'] as const)
    .flatMap((noun) => readNoun(contentDir, noun))
    .filter(({ data }) => (data as { sample?: boolean } | undefined)?.sample).length;
}
