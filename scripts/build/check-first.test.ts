import { rmSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { overlaid } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { cacheOf } from '../../src/settings.ts';
import { checkFirst } from './check-first.ts';
import { keepLastGood } from './last-good.ts';
import { publicSettings } from './site-fixture.ts';

const settings = { ...publicSettings, contentDir: '/check-first-test', samples: true };
afterAll(() => rmSync(cacheOf(settings), { recursive: true, force: true }));
const content = readContentSet(filesOnDisk('content'));
const edited = (file: string, change: (text: string) => string) => {
  const text = new TextDecoder().decode(content.read(file));
  return readContentSet(overlaid(content, new Map([[file, Buffer.from(change(text))]])));
};

test('a decision at fault is left out; the list that names its rows stays, as pages show of it what there is', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  keepLastGood(content, settings, []);
  const broken = edited('khen-thuong/2021/9902-qd-ubnd.md', (text) =>
    text.replace(/^recipients:/m, 'recipients: ['),
  );
  const { content: recovered, leftOut, replaced } = checkFirst(broken, settings, true);
  expect(leftOut.map(({ id }) => id)).toContain('2021/9902-qd-ubnd');
  expect(replaced).toEqual([]);
  expect(recovered.of('subject')).toEqual(content.of('subject'));
});
