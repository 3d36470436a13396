import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheOf, root } from '../../src/settings.ts';
import { type Sync, writeAstroProject } from './check/astro-project.ts';
import { writeContent } from './check/content.ts';

/**
 * Measures the check on so many records (1,500 by default), cold and with its cache, beside Astro's
 * own content sync of the same files by its own loader: as it comes, which judges nothing, and with
 * this site's schemas and Markdown. CPU seconds of one process each.
 */
export async function bench([count = '1500']: string[]): Promise<void> {
  const place = join(root, '.build/bench/check');
  rmSync(place, { recursive: true, force: true });
  const contentDir = join(place, 'content');
  writeContent(contentDir, Number(count));
  const check = `await import(${JSON.stringify(join(root, 'scripts/check.ts'))})`;
  const sync = (as: Sync['as']) => {
    const project = join(place, as);
    writeAstroProject(project, contentDir, { as });
    return `const { sync } = await import('astro'); await sync({ root: ${JSON.stringify(project)}, logLevel: 'error' })`;
  };
  cpu(check, contentDir);
  rmSync(join(cacheOf({ contentDir }), 'check.bin'), { force: true });
  const cold = cpu(check, contentDir);
  const rows = [
    ['check, cold', cold],
    ['check, nothing changed', cpu(check, contentDir)],
    ['check, one exemplar changed', cpu(check, changed(contentDir))],
    ['Astro content sync, as it comes', cpu(sync('stock'), contentDir)],
    ['Astro content sync, as this site', cpu(sync('site'), contentDir)],
  ] as const;
  for (const [name, seconds] of rows) {
    console.log(
      `${name.padEnd(34)} ${seconds.toFixed(2)} s CPU   ${(seconds / cold).toFixed(2)} of cold`,
    );
  }
}

/** The same folder, one exemplar longer. */
function changed(contentDir: string): string {
  const folder = join(contentDir, 'guong-dien-hinh');
  const [exemplar = ''] = readdirSync(folder).sort();
  appendFileSync(join(folder, exemplar, 'index.md'), '\nTổ vẫn giữ lịch trực ấy.\n');
  return contentDir;
}

function cpu(code: string, contentDir: string): number {
  const whole = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('CPU ' + (user + system)); });\n${code}`;
  const { stderr } = spawnSync(
    process.execPath,
    ['--import=./scripts/compile-cache.mjs', '--input-type=module', '-e', whole],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 1e9,
    },
  );
  return Number(/CPU (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1e6;
}
