import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../scripts/build/build-site.ts';
import { keptBundlesFolder } from '../scripts/build/kept-bundles.ts';
import { readSettings } from '../src/settings.ts';

/**
 * Runs in a process of its own: builds the site three times like a build that leaves records out, with
 * cached and with fresh bundles, first by a process of its own; an exemplar is withdrawn before the second and the third time.
 */
const settings = readSettings(process.env);
const [first = '', second = ''] = process.argv.slice(2);

const withdraw = (slug: string) => {
  const file = join(settings.contentDir, 'guong-dien-hinh', slug, 'index.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^kind:/m, 'withdrawn: 20/11/2026\nkind:'));
};

const forgetBundles = () => rmSync(`${keptBundlesFolder(settings)}.bin`);

forgetBundles();
await buildSite(settings, { bundlesBeside: true });
withdraw(first);
await buildSite(settings);
withdraw(second);
forgetBundles();
await buildSite(settings);
