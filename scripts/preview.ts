import { requireFolder } from '../src/disk/real-path.ts';
import { portOf, readSettings } from '../src/settings.ts';
import { buildLock, tryWithLock } from './build/lock.ts';
import { recoverSite } from './build/swap-site.ts';
import { readArguments } from './command/arguments.ts';
import { run, takePort } from './command.ts';
import { serve } from './serve.ts';

await run(async () => {
  takePort();
  readArguments('Cách dùng: npm run preview -- [--port 4400]', {});
  const settings = readSettings(process.env);
  const { outDir, base } = settings;
  await tryWithLock(buildLock, () => recoverSite(outDir));
  requireFolder('OUT_DIR', outDir, 'Hãy chạy "npm run build" trước.');
  const port = portOf(process.env);
  await serve(outDir, settings, port);
  console.log(`http://127.0.0.1:${port}${base}`);
});
