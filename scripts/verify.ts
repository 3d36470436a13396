import { requireFolder } from '../src/disk/real-path.ts';
import { readArguments } from './command/arguments.ts';
import { run, settingsWithContent } from './command.ts';
import { invariants } from './verify/invariants/index.ts';
import { verifySite } from './verify/verify-site.ts';

await run(async () => {
  readArguments('Cách dùng: npm run verify', {});
  const settings = settingsWithContent();
  requireFolder('OUT_DIR', settings.outDir, 'Hãy chạy "npm run build" trước.');
  await verifySite(settings.outDir, settings);
  for (const { title } of invariants) console.log(`✓ ${title}`);
});
