import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicSettings, writeFiles, writeSite } from '../build/site-fixture.ts';
import { isWithdrawalWaiting } from './publish-once.ts';

test('treats a published site with damaged data as showing too much', async () => {
  const home = mkdtempSync(join(tmpdir(), 'once-'));
  const [folder, contentDir] = [join(home, 'ban'), join(home, 'content')];
  for (const each of [folder, contentDir]) mkdirSync(each);
  const settings = { ...publicSettings, contentDir };
  const data = 'du-lieu/json/commendations.json';
  writeSite(join(folder, 'a'), { 'index.html': '<title>x</title>', [data]: '{"rows":[]}' });
  symlinkSync('a', join(folder, 'hien-tai'));
  expect(await isWithdrawalWaiting(folder, settings)).toBe(false);
  writeFiles(join(folder, 'a'), { [data]: '{"rows":[' });
  expect(await isWithdrawalWaiting(folder, settings)).toBe(true);
});
