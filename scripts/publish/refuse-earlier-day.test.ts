import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { publicSettings, writeSite } from '../build/site-fixture.ts';
import { openSite } from '../verify/finished-site.ts';
import { publishedFacts } from './published-facts.ts';
import { refuseEarlierDay } from './refuse-earlier-day.ts';
import { layRelease, releaseOf, releasesBefore, showRelease } from './release.ts';
import { rememberRelease } from './release-memory.ts';

const page = (body = '') => `<!doctype html><title>x</title><main><h1>x</h1>${body}</main>`;
const tombstone = page('<p data-tombstone></p>');
const rows = { 'du-lieu/json/commendations.json': '{"rows":[]}' };
const [a, b] = ['guong-dien-hinh/a/index.html', 'guong-dien-hinh/b/index.html'];
const exemplar =
  '---\ntitle: A\nhonourees:\n  - name: Lê Bình\n    recipientType: ca-nhan\nconsent:\n  - honouree: Lê Bình\n    status: dong-y\n    scope: [ten, cau-chuyen]\n---\n';
const both = {
  'guong-dien-hinh/a/index.md': exemplar,
  'guong-dien-hinh/b/index.md': exemplar,
};
const withoutB = { 'guong-dien-hinh/a/index.md': exemplar };

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'earlier-day-'));
  folder = join(home, 'releases');
  mkdirSync(folder);
});

/** Publishes a site built on a day from this content. */
async function publish(today: string, files: Record<string, string>, content: typeof withoutB) {
  const settings = { ...publicSettings, today, contentDir: home };
  const site = mkdtempSync(join(home, 'site-'));
  writeSite(site, { ...rows, ...files }, settings);
  const publication = publicationOf(readContentSet(filesInMemory(content)), settings);
  const facts = publishedFacts(await openSite(site, settings, publication));
  const day = await refuseEarlierDay(facts, folder, settings, publication);
  const name = releaseOf(site);
  const before = releasesBefore(folder, settings);
  await layRelease(site, folder, name, settings);
  rememberRelease(folder, settings, { release: name, facts, before, day });
  showRelease(folder, name, settings);
}

test('a slow clock, or a later day published before, stops all but a withdrawal', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await publish('2027-01-15', { [a]: page(), [b]: page() }, both);
  const refused = 'bản dựng ngày 2027-01-15, sau hôm nay (2026-11-29)';
  // Nothing is withdrawn.
  await expect(publish('2026-11-29', { [a]: page(), [b]: page() }, both)).rejects.toThrow(refused);
  // One is withdrawn, but what had expired by the later day would be shown again.
  const again = { [a]: page(), [b]: tombstone, 'trang/c/index.html': page() };
  await expect(publish('2026-11-29', again, withoutB)).rejects.toThrow(refused);
  expect(warn).not.toHaveBeenCalled();
  await publish('2026-11-29', { [a]: page(), [b]: tombstone }, withoutB);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining('chỉ bớt hoặc thay nội dung'),
  );
  // Nor may what had expired come back afterwards, although the current release has an earlier day.
  await expect(publish('2026-11-29', again, withoutB)).rejects.toThrow(refused);
  rmSync(join(folder, 'hien-tai'));
  await publish('2026-11-29', again, withoutB);
  await publish('2026-11-29', { ...again, 'trang/d/index.html': page() }, withoutB);
  warn.mockRestore();
});
