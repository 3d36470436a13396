import { mkdtempSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { publicSettings, writeSite } from '../build/site-fixture.ts';
import { refuseManyGone } from './refuse-many-gone.ts';
import { releaseOf } from './release.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);
const tombstone = '<p data-tombstone></p>';
const page = (body = '') => `<!doctype html><title>x</title><main><h1>x</h1>${body}</main>`;
const exemplar =
  '---\ntitle: A\nhonourees:\n  - name: Lê Bình\n    recipientType: ca-nhan\nconsent:\n  - honouree: Lê Bình\n    status: dong-y\n    scope: [ten, cau-chuyen]\n---\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-gone-'));
});

/** Publishes content with these files after a release with some pages. */
async function publish(
  pages: readonly string[],
  content: Record<string, string>,
  more: Record<string, string> = {},
): Promise<void> {
  const lists = ['', 'guong-dien-hinh/', 'khen-thuong/2021/', 'trang/'];
  const files = [...lists, ...pages].map((address) => [`${address}index.html`, page()]);
  const made = join(folder, 'made');
  writeSite(made, {
    'du-lieu/json/commendations.json': '{"rows":[]}',
    ...Object.fromEntries(files),
    ...more,
  });
  const name = releaseOf(made);
  renameSync(made, join(folder, name));
  symlinkSync(name, join(folder, 'hien-tai'));
  const publication = publicationOf(readContentSet(filesInMemory(content)), publicSettings);
  return refuseManyGone(folder, publicSettings, publication);
}
const exemplars = (count: number) => numbers(count).map((each) => `guong-dien-hinh/${each}/`);
const recordsOf = (addresses: readonly string[], text = exemplar) =>
  Object.fromEntries(addresses.map((address) => [`${address}index.md`, text]));

test.each<[string, string[], Record<string, string>, string | undefined]>([
  ['eleven of twenty', exemplars(20), recordsOf(exemplars(9)), '11 nội dung'],
  ['ten of twenty', exemplars(20), recordsOf(exemplars(10)), undefined],
  ['all three of a folder', exemplars(3), {}, '/guong-dien-hinh/1/, /guong-dien-hinh/2/'],
  ['two of three', exemplars(3), recordsOf(exemplars(1)), undefined],
  ['both of two', exemplars(2), {}, undefined],
  [
    'the decisions of a year',
    [...exemplars(5), ...numbers(3).map((each) => `khen-thuong/2021/${each}/`)],
    recordsOf(exemplars(5)),
    '3 nội dung',
  ],
  [
    'exemplars whose folders were renamed',
    exemplars(3),
    { 'guong-dien-hinh/a/index.md': '---\nformerSlugs: ["1", "2", "3"]\n---\n' },
    undefined,
  ],
])('refuses many missing records, accepts few: %s', async (_what, pages, content, says) => {
  const done = expect(publish(pages, content));
  await (says ? done.rejects.toThrow(says) : done.resolves.toBeUndefined());
});

test('what was withdrawn before is not missing', async () => {
  const tombstones = exemplars(20).map((address) => [`${address}index.html`, page(tombstone)]);
  await expect(publish([], {}, Object.fromEntries(tombstones))).resolves.toBeUndefined();
});

test('a withdrawal recorded in a record does not wait for a drive', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const content = recordsOf(exemplars(1), '---\nwithdrawn: 20/11/2026\nhonourees: []\n---\n');
  await expect(publish(exemplars(20), content)).resolves.toBeUndefined();
  expect(warn.mock.calls.join()).toContain('19 nội dung');
});
