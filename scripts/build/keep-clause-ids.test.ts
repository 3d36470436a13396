import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { keepClauseIds } from './keep-clause-ids.ts';

test('reports a list saved in another encoding and leaves it unchanged', () => {
  const contentDir = join(mkdtempSync(join(tmpdir(), 'clauses-')), 'content');
  cpSync('content', contentDir, { recursive: true });
  const list = join(contentDir, 'phong-trao/covid-19/dia-chi-dieu-khoan.txt');
  const theirs = Buffer.concat([
    Buffer.from('# Ghi ch'),
    Buffer.from([0xfa]),
    Buffer.from('\r\ni\r\n'),
  ]);
  writeFileSync(list, theirs);
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  keepClauseIds(readContentSet(filesOnDisk(contentDir)), { contentDir, samples: false });
  expect(readFileSync(list)).toEqual(theirs);
  expect(warn.mock.calls.join()).toContain('dia-chi-dieu-khoan.txt. Tệp không ở bảng mã UTF-8');
});
