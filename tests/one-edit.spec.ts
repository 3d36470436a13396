import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cacheOf } from '../src/settings.ts';
import { copyContent } from './copied-content.ts';

const { folder, site, run, edit } = copyContent('one-edit');

test('a build after an edit, with what earlier ones kept, gives the bytes of one without', () => {
  test.setTimeout(480_000);
  const clear = () => rmSync(cacheOf({ contentDir: folder }), { recursive: true, force: true });
  const built = () => {
    const { status, stderr } = run();
    expect(status, stderr).toBe(0);
    return readFileSync(join(site, 'SHA256SUMS'), 'utf8');
  };
  clear();
  const before = built();
  // What pages, lists, the index, the register and a share image show.
  edit('khen-thuong/2021/9902-qd-ubnd.md', (text) =>
    text.replace('subjectLine: Về việc tặng Bằng khen', 'subjectLine: Về việc trao tặng Bằng khen'),
  );
  edit('don-vi.yml', (text) => text.replace(/name: (.*)/, 'name: $1 mới'));
  const kept = built();
  expect(kept).not.toBe(before);
  clear();
  expect(built()).toBe(kept);
});
