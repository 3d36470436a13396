import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { runMeasured } from './build/run-measured.ts';
import { writeRegister } from './build/write-content.ts';

/**
 * Cost of building a large register, from Markdown to the verified site: time, memory and bytes, in
 * total and per row. The words are numbers of rows; 20000 by default.
 */
export async function bench(words: string[]): Promise<void> {
  const home = join(root, '.build/bench');
  for (const count of words.length > 0 ? words.map(Number) : [20_000]) {
    const content = join(home, `register-${count}`);
    const site = join(home, `register-site-${count}`);
    writeRegister(content, count);
    const { measured, wall, peak } = await runMeasured(['ours'], {
      CONTENT_DIR: content,
      OUT_DIR: site,
      SITE_URL: 'https://thidua.example.vn/',
      BUILD_DATE: '2026-11-23',
      SAMPLES: '0',
    });
    const { files } = listSite(site);
    const sizes = files.map((file) => statSync(join(site, file)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const parts = Object.entries(measured.parts);
    const cpu = parts.reduce((sum, [, part]) => sum + part.cpu, 0);
    const each = parts.map(([name, part]) => `${name} ${part.cpu.toFixed(0)} s`);
    console.log(
      `${count} rows: ${wall.toFixed(0)} s, ${cpu.toFixed(0)} s of CPU (${((1000 * cpu) / count).toFixed(1)} ms a row; ${each.join(', ')}), ${(peak / 1e6).toFixed(0)} MB at most (${(peak / count / 1e3).toFixed(1)} kB a row), ${files.length} files, ${(total / 1e6).toFixed(0)} MB (${(total / count / 1e3).toFixed(1)} kB a row)`,
    );
    rmSync(content, { recursive: true, force: true });
  }
}
