import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { writeAstroProject } from './check/astro-project.ts';
import { writeContent } from './check/content.ts';

/**
 * Measures the check on so many records (1,500 unless told), cold and with its cache, beside Astro's
 * own content sync of the same files by its own loader; CPU seconds of one process each.
 */
export async function bench([count = '1500']: string[]): Promise<void> {
  const place = join(root, '.build/bench/check');
  rmSync(place, { recursive: true, force: true });
  const contentDir = join(place, 'content');
  writeContent(contentDir, Number(count));
  writeAstroProject(join(place, 'astro'), contentDir);
  rmSync(join(root, '.cache/check.json'), { force: true });
  const check = `await import(${JSON.stringify(join(root, 'scripts/check.ts'))})`;
  const sync = `const { sync } = await import('astro'); await sync({ root: ${JSON.stringify(join(place, 'astro'))}, logLevel: 'error' })`;
  const rows = [
    ['check, cold', cpu(check, contentDir)],
    ['check, warm', cpu(check, contentDir)],
    ['Astro content sync, cold', cpu(sync, contentDir)],
  ] as const;
  for (const [name, seconds] of rows) console.log(`${name.padEnd(26)} ${seconds.toFixed(2)} s CPU`);
}

function cpu(code: string, contentDir: string): number {
  const whole = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('CPU ' + (user + system)); });\n${code}`;
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--max-semi-space-size=64',
      '--import=./scripts/compile-cache.mjs',
      '--input-type=module',
      '-e',
      whole,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 1e9,
    },
  );
  return Number(/CPU (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1e6;
}
