import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { testSite } from '../scripts/test/build-test-site.ts';
import { cacheOf } from '../src/settings.ts';
import { copyContent } from './copied-content.ts';

const sums = (of: string) => readFileSync(join(of, 'SHA256SUMS'), 'utf8');

test('another folder, time zone, language and an empty cache give the same bytes; so do kept parts after an edit', () => {
  test.setTimeout(480_000);
  const { folder, site, run, edit, remove } = copyContent('reproducible');
  const isBuilt = (env?: Record<string, string>) => {
    const { status, stderr } = run(env);
    expect(status, stderr).toBe(0);
    return sums(site);
  };
  const clear = () => rmSync(cacheOf({ contentDir: folder }), { recursive: true, force: true });
  try {
    clear();
    const elsewhere = { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' };
    expect(isBuilt(elsewhere)).toBe(sums(testSite));

    // What pages, lists, the index, the register and a share image show.
    edit('khen-thuong/2021/9902-qd-ubnd.md', (text) =>
      text.replace(
        'subjectLine: Về việc tặng Bằng khen',
        'subjectLine: Về việc trao tặng Bằng khen',
      ),
    );
    edit('don-vi.yml', (text) => text.replace(/name: (.*)/, 'name: $1 mới'));
    const kept = isBuilt();
    expect(kept).not.toBe(sums(testSite));
    clear();
    expect(kept).toBe(isBuilt());
  } finally {
    remove();
  }
});
