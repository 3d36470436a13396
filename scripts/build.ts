import { readSettings } from '../src/settings.ts';
import { buildSite } from './build/build-site.ts';
import { run } from './command.ts';

await run(async () => {
  const settings = readSettings(process.env);
  const { pages, samplesLeftOut } = await buildSite(settings);
  const left =
    samplesLeftOut > 0 ? `; ${samplesLeftOut} sample records left out (SAMPLES=1 shows them)` : '';
  console.log(`Built ${pages} pages into ${settings.outDir}${left}.`);
});
