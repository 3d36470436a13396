import { existsSync } from 'node:fs';
import { readSettings } from '../src/settings.ts';
import { CommandError, run } from './command.ts';
import { invariants } from './verify/invariants/index.ts';
import { verifySite } from './verify/verify-site.ts';

await run(async () => {
  const settings = readSettings(process.env);
  if (!existsSync(settings.outDir)) {
    throw new CommandError(`Chưa có trang ở ${settings.outDir}. Hãy chạy "npm run build" trước.`);
  }
  await verifySite(settings.outDir, settings);
  for (const { title } of invariants) console.log(`✓ ${title}`);
});
