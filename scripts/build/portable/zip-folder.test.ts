import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFolder } from './zip-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'zip-'));
writeFileSync(join(home, 'a.webp'), Buffer.alloc(900, 'a'));

test('files of a zip are identical after unpacking', () => {
  const zip = join(home, 'a.zip');
  zipFolder(home, ['a.webp'], 'top', zip);
  expect(Buffer.from(unzipSync(readFileSync(zip))['top/a.webp'] ?? [])).toEqual(
    readFileSync(join(home, 'a.webp')),
  );
});

test.skipIf(process.platform === 'win32')(
  'reports a disk that becomes full in the last bytes of a zip',
  () => {
    const code = `import { zipFolder } from './scripts/build/portable/zip-folder.ts';
    zipFolder(process.argv[1], ['a.webp'], 'top', process.argv[1] + '/cut.zip');`;
    // One block of 1,024 bytes: the file fits, the directory at the end of the zip does not.
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 1; exec "$@"',
        '-',
        process.execPath,
        '--input-type=module',
        '-e',
        code,
        home,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('EFBIG');
    expect(status).toBe(1);
  },
);
