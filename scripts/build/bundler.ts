import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { handOver } from '../../src/astro/hand-over.ts';
import type { Bundling } from './bundle-beside.ts';
import { contentAssetsFile, keptBundles } from './kept-bundles.ts';
import { type Between, prerendering } from './prerendering.ts';

/** The process of `bundlerBeside`; ends once the code is kept, or when its parent has ended. */
process.on('disconnect', () => process.exit());
process.once('message', async ({ site, settings, assets }: Bundling) => {
  const bundles = keptBundles(site, settings, async () => writeFileSync(contentAssetsFile, assets));
  const renderingNothing: Between = (paths) => ({ ...paths, setup: () => process.exit() });
  await build({
    outDir: site,
    // Not the cache of records, which is empty here; Astro clears this folder before it bundles.
    cacheDir: join(site, 'cache'),
    logLevel: 'silent',
    integrations: [
      handOver({ of: () => [], tombstones: [] }),
      bundles.integration,
      prerendering([renderingNothing, bundles.between]),
    ],
  });
});
