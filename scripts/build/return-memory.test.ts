import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'return-memory-'));
afterAll(() => rmSync(home, { recursive: true }));

const program = join(home, 'program.mjs');
writeFileSync(
  program,
  `import { returnMemory } from ${JSON.stringify(join(import.meta.dirname, 'return-memory.ts'))};
const [, , contentDir, ...words] = process.argv;
returnMemory({ contentDir });
console.log(process.pid, process.env.MALLOC_MMAP_THRESHOLD_ ?? 'as it was', words.join('|'));
`,
);

/** Runs a program with a content folder of so many exemplars. */
function said(exemplars: number): string {
  const content = join(home, String(exemplars));
  for (let n = 0; n < exemplars; n += 1) {
    mkdirSync(join(content, 'guong-dien-hinh', `bai-${n}`), { recursive: true });
    writeFileSync(join(content, 'guong-dien-hinh', `bai-${n}`, 'index.md'), '');
  }
  const { pid, stdout } = spawnSync(process.execPath, [program, content, 'a', 'b c'], {
    encoding: 'utf8',
  });
  return stdout.trim().replace(String(pid), 'pid');
}

test.runIf(process.platform === 'linux')('starts a build of a large site again, once', () => {
  expect(said(3)).toBe('pid as it was a|b c');
  expect(said(4000)).toBe('pid 131072 a|b c');
});
