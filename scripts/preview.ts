import { existsSync } from 'node:fs';
import { readSettings } from '../src/settings.ts';
import { CommandError, run } from './command.ts';
import { serve } from './serve.ts';

await run(async () => {
  const settings = readSettings(process.env);
  if (!existsSync(settings.outDir)) {
    throw new CommandError(
      `There is no site in ${settings.outDir} yet. Run "npm run build" first.`,
    );
  }
  await preview(settings);
});

async function preview({ outDir, base, origin }: ReturnType<typeof readSettings>) {
  const port = Number(new URL(origin).port) || 4321;
  await serve(outDir, { base }, port);
  console.log(`http://127.0.0.1:${port}${base}`);
}
