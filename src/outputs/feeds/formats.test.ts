import { afterEach, expect, test, vi } from 'vitest';
import {
  type Channel,
  type Entry,
  type FeedFile,
  feedFiles,
  feedText,
  longestFeed,
} from './formats.ts';

const channel: Channel = {
  title: 'Thi đua – Khen thưởng',
  description: 'Bài mới',
  address: 'https://a.vn/',
  folder: 'https://a.vn/',
  author: 'Sở GTVT',
  since: '2021-10-01',
};
const entry = (number: number): Entry => ({
  title: `Bài ${number} & “bạn”`,
  address: `https://a.vn/${number}/`,
  summary: 'Tóm tắt',
  html: '<p>Cả bài ]]> không cắt</p>',
  published: '2022-06-12',
  changed: `2022-06-${String(10 + (number % 20))}`,
  categories: ['Cách làm hay'],
});
const files = Object.keys(feedFiles) as FeedFile[];

afterEach(() => void vi.useRealTimers());

test.each(files)('writes reproducible bytes: %s', (file) => {
  const at = (time: string, entries: Entry[]) => {
    vi.useFakeTimers({ now: new Date(time) });
    return feedText(channel, entries, file);
  };
  const entries = [entry(1), entry(2)];
  expect(at('2026-01-01', entries)).toBe(at('2031-05-06', [...entries].reverse()));
  expect(at('2026-01-01', [])).toBe(at('2031-05-06', []));
});

test('keeps the newest entries, by their last change', () => {
  const feed = JSON.parse(
    feedText(
      channel,
      Array.from({ length: 60 }, (_, index) => entry(index)),
      'feed.json',
    ),
  );
  expect(feed.items).toHaveLength(longestFeed);
  const days = feed.items.map(({ date_modified }: { date_modified: string }) => date_modified);
  expect(days).toEqual([...days].sort().reverse());
});
