import { dev } from 'astro';
import { run } from './command.ts';

process.env.SAMPLES ??= '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await run(async () => {
  await dev({});
});
