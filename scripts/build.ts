import { readSettings } from '../src/settings.ts';
import { buildSite } from './build/build-site.ts';
import { run } from './command.ts';

await run(async () => {
  const settings = readSettings(process.env);
  const { pages, samplesLeftOut } = await buildSite(settings);
  const left =
    samplesLeftOut > 0 ? `; bỏ ra ${samplesLeftOut} bản ghi minh họa (SAMPLES=1 để hiện)` : '';
  console.log(`Đã dựng ${pages} trang vào ${settings.outDir}${left}.`);
});
