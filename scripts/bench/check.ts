import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../src/model/collections.ts';
import { cacheOf, root } from '../../src/settings.ts';
import { type Sync, writeAstroProject } from './check/astro-project.ts';
import { writeContent } from './check/content.ts';

/**
 * Measures the check on a number of records (1,500 by default), cold and with its cache, beside Astro's
 * content sync of the same files by its own loader: with its defaults, and with this site's schemas and
 * Markdown. CPU seconds of one process each.
 * @throws {Error} if one of them did not process all files
 */
export async function bench([count = '1500']: string[]): Promise<void> {
  const place = join(root, '.build/bench/check');
  rmSync(place, { recursive: true, force: true });
  const contentDir = join(place, 'content');
  const files = writeContent(contentDir, Number(count));
  const check = {
    code: `await import(${JSON.stringify(join(root, 'scripts/check.ts'))})`,
    // Every record is valid, so that no time is spent on wording errors.
    says: [`Đã đọc ${files.length} tệp, không có lỗi`],
  };
  const afterChange = { ...check, says: [`Đã đọc ${files.length} tệp: 1 lỗi`] };
  const countOf = (noun: 'exemplar' | 'decision') =>
    files.filter((file) => collections[noun].files.test(file)).length;
  const sync = (as: Sync['as']) => {
    const project = join(place, as);
    writeAstroProject(project, contentDir, { as });
    return {
      code: `const { sync } = await import('astro'); await sync({ root: ${JSON.stringify(project)}, logLevel: 'error' })`,
      says: (['exemplar', 'decision'] as const).map((noun) => `${noun}: ${countOf(noun)} records`),
    };
  };
  console.log(`load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`);
  cpu(check, contentDir);
  rmSync(join(cacheOf({ contentDir }), 'check.bin'), { force: true });
  const cold = cpu(check, contentDir);
  const rows = [
    ['check, cold', cold],
    ['check, nothing changed', cpu(check, contentDir)],
    ['check, one exemplar changed', cpu(afterChange, changed(contentDir))],
    ['Astro content sync, as it comes', cpu(sync('stock'), contentDir)],
    ['Astro content sync, as this site', cpu(sync('site'), contentDir)],
  ] as const;
  for (const [name, seconds] of rows) {
    console.log(
      `${name.padEnd(34)} ${seconds.toFixed(2)} s CPU   ${(seconds / cold).toFixed(2)} of cold`,
    );
  }
}

/** The same folder, with one exemplar longer. */
function changed(contentDir: string): string {
  const folder = join(contentDir, 'guong-dien-hinh');
  const [exemplar = ''] = readdirSync(folder).sort();
  appendFileSync(join(folder, exemplar, 'index.md'), '\nTổ vẫn giữ lịch trực ấy.\n');
  return contentDir;
}

/** A process to measure, and its output after processing all files. */
interface Work {
  code: string;
  says: string[];
}

function cpu({ code, says }: Work, contentDir: string): number {
  const whole = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('CPU ' + (user + system)); });\n${code}`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import=./scripts/compile-cache.mjs', '--input-type=module', '-e', whole],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 1e9,
    },
  );
  const [, used] = /CPU (\d+)/.exec(stderr) ?? [];
  const missing = says.find((each) => !stdout.includes(each));
  if (!used || missing) throw new Error(`expected “${missing}”, got:\n${stdout}${stderr}`);
  return Number(used) / 1e6;
}
