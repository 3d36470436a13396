import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pdfWith } from '../../tests/pdf.ts';
import { publicSettings, writeFiles, writeSite } from '../build/site-fixture.ts';
import { ended, isWithdrawalWaiting, warningsIn } from './publish-once.ts';

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

test('a scan that is replaced waits for no fault elsewhere, one at fault takes nothing away', async () => {
  const home = mkdtempSync(join(tmpdir(), 'once-'));
  const [folder, contentDir] = [join(home, 'ban'), join(home, 'content')];
  mkdirSync(folder);
  const settings = { ...publicSettings, contentDir, samples: true };
  const [own, scan] = ['md', 'pdf'].map((end) => `khen-thuong/2021/9902-qd-ubnd.${end}`) as [
    string,
    string,
  ];
  const first = pdfWith('Quyet dinh so 9902/QD-UBND');
  writeFiles(contentDir, {
    [own]: '---\nnumber: "9902"\nscan: 9902-qd-ubnd.pdf\n---\n',
    [scan]: first,
  });
  writeSite(join(folder, 'a'), {
    'du-lieu/json/commendations.json': '{"rows":[]}',
    'khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf': first,
  });
  symlinkSync('a', join(folder, 'hien-tai'));
  expect(await isWithdrawalWaiting(folder, settings)).toBe(false);
  writeFiles(contentDir, { [scan]: pdfWith('Quyet dinh') });
  expect(await isWithdrawalWaiting(folder, settings)).toBe(true);
  writeFiles(contentDir, { [scan]: first.slice(0, 200) });
  expect(await isWithdrawalWaiting(folder, settings)).toBe(false);
});

const running = (code: string) => spawn(process.execPath, ['-e', code]);

test('stops a command that never ends, and tells before since when it runs', async () => {
  const tell = vi.fn();
  // Its own process keeps its output open.
  const code = `console.log('begun');
    require('node:child_process').spawn('sleep', ['20'], { stdio: 'inherit' });
    setInterval(() => {}, 1000);`;
  const child = running(code);
  await once(child.stdout, 'data');
  const { isDone, said } = await ended(child, { longest: 1_200, tell });
  expect(isDone).toBe(false);
  expect(said).toMatch(/^Lệnh này chạy quá 0 phút nên đã bị dừng/);
  expect(tell).toHaveBeenCalledOnce();
  expect(tell).toHaveBeenCalledWith(expect.any(Date));
  const brief = await ended(running("console.log('done')"), { longest: 600_000, tell });
  expect(brief).toEqual({ isDone: true, said: 'done\n' });
  expect(tell).toHaveBeenCalledOnce();
});

test('a warning said by the build and by the publication is told once', () => {
  expect(warningsIn('x\nCảnh báo: a\ny\nCảnh báo: b\nCảnh báo: a\n')).toEqual([
    'Cảnh báo: a',
    'Cảnh báo: b',
  ]);
});
