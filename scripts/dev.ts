import { watch } from 'node:fs';
import { dev } from 'astro';
import { handOver, writePublication } from '../src/astro/hand-over.ts';
import { readSettings } from '../src/settings.ts';
import { run } from './command.ts';
import { readPublication } from './publication.ts';

process.env.SAMPLES ??= '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const file = '.build/publication-dev.json';

await run(async () => {
  const settings = readSettings(process.env);
  await dev({ integrations: [handOver(readPublication(settings), file)] });
  let waiting: NodeJS.Timeout | undefined;
  watch(settings.contentDir, { recursive: true }, () => {
    clearTimeout(waiting);
    // Editors write a file in several steps.
    waiting = setTimeout(() => writePublication(readPublication(settings), file), 100);
  });
});
