import { existsSync } from 'node:fs';
import { readSettings } from '../src/settings.ts';
import { aloneOrNot, buildLock } from './build/lock.ts';
import { mendSite } from './build/replace-site.ts';
import { CommandError, run } from './command.ts';
import { serve } from './serve.ts';

await run(async () => {
  const settings = readSettings(process.env);
  const { outDir, base, origin } = settings;
  aloneOrNot(buildLock, () => mendSite(outDir));
  if (!existsSync(outDir)) {
    throw new CommandError(`Chưa có trang ở ${outDir}. Hãy chạy "npm run build" trước.`);
  }
  const port = Number(new URL(origin).port) || 4321;
  await serve(outDir, settings, port);
  console.log(`http://127.0.0.1:${port}${base}`);
});
