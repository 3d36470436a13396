import { rmSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { baseFiles } from '../../src/check/examples/base.ts';
import { contentOf } from '../../src/check/examples/content-of.ts';
import { sweepBase } from '../../src/check/fuzz/sweep-base.ts';
import { overlaid } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { cacheOf } from '../../src/settings.ts';
import { keepLastGood } from '../last-good.ts';
import { checkFirst } from './check-first.ts';
import { publicSettings } from './site-fixture.ts';

const settings = { ...publicSettings, contentDir: '/check-first-test' };
afterAll(() => rmSync(cacheOf(settings), { recursive: true, force: true }));
const content = readContentSet(contentOf(sweepBase));
const text = (file: string) => new TextDecoder().decode(content.read(file));
const edited = (file: string, change: (text: string) => string) => {
  return readContentSet(overlaid(content, new Map([[file, Buffer.from(change(text(file)))]])));
};

test('an invalid decision is left out; the page of the list that names its rows remains, with what there is', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  keepLastGood(content, settings, [])();
  const broken = edited('khen-thuong/2021/9902-qd-ubnd.md', (text) =>
    text.replace(/^recipients:/m, 'recipients: ['),
  );
  const { content: recovered, leftOut, replaced } = checkFirst(broken, settings, true);
  expect(leftOut.map(({ id }) => id)).toContain('2021/9902-qd-ubnd');
  expect(replaced).toEqual([]);
  expect(content.of('subject')).not.toEqual([]);
  expect(recovered.of('subject')).toEqual(content.of('subject'));
});

const plan = 'phong-trao/covid-19/ke-hoach/';
const award = 'hinh-thuc/giay-khen.md';
const files = (...all: string[]) =>
  content.list.map(({ file }) => file).filter((file) => all.some((each) => file.startsWith(each)));

test.each<[string, Record<string, string | null>, string[]]>([
  ['a missing award that issuers refer to', { [award]: null }, [award]],
  ['a plan without its text', gone(plan), files(plan)],
  ['a new award with an error', { 'hinh-thuc/moi.md': '---\nname: [\n' }, []],
  [
    'a new movement with an error in one file',
    {
      'phong-trao/moi/phong-trao.yml': 'name: [',
      'phong-trao/moi/tieu-chi/tc1.md': text('phong-trao/covid-19/tieu-chi/tc1.md'),
    },
    [],
  ],
])('despite an error a site is as complete as before: %s', (_what, changes, replaced) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  keepLastGood(content, settings, [])();
  const broken = readContentSet(
    overlaid(
      content,
      new Map(
        Object.entries(changes).map(([file, now]) => [
          file,
          now === null ? null : Buffer.from(now),
        ]),
      ),
    ),
  );
  expect(() => checkFirst(broken, settings, false)).toThrow();
  const checked = checkFirst(broken, settings, true);
  expect(checked.replaced).toEqual(expect.arrayContaining(replaced));
  expect(checked.leftOut).toEqual([]);
  expect(checked.content.list.map(({ file }) => file)).toEqual(
    content.list.map(({ file }) => file),
  );
});

function gone(...folders: string[]): Record<string, null> {
  return Object.fromEntries(files(...folders).map((file) => [file, null]));
}

test('a draft that shares an error with records of the site does not keep them in', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const [, unit = ''] = /^ *unit: (\S+)/m.exec(text(baseFiles.draft)) ?? [];
  const broken = edited('don-vi.yml', (list) => list.replace(`id: ${unit}\n`, 'id: ten-khac\n'));
  const { leftOut } = checkFirst(broken, settings, true);
  expect(leftOut.length).toBeGreaterThan(0);
  expect(leftOut.map(({ noun }) => noun)).not.toContain('draft');
});
