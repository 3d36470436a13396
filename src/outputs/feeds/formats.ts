import { Feed } from 'feed';

/** One entry of a feed; addresses are whole, days are `yyyy-mm-dd`. */
export interface Entry {
  title: string;
  address: string;
  summary: string;
  /** The whole text, HTML with whole addresses. */
  html: string;
  published: string;
  changed: string;
  categories: readonly string[];
  /** The share image, with its size in bytes. */
  image?: { url: string; type: string; length: number } | undefined;
}

/** What a feed is about and where it lies. */
export interface Channel {
  title: string;
  description: string;
  /** The page that the feed follows. */
  address: string;
  /** The folder of its three files, with a slash at the end. */
  folder: string;
  author: string;
  /** The day that an empty feed bears. */
  since: string;
}

/** The three forms, by file name. */
export const feedFiles = {
  'rss.xml': { type: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  'atom.xml': { type: 'application/atom+xml', write: (feed: Feed) => feed.atom1() },
  'feed.json': { type: 'application/feed+json', write: (feed: Feed) => `${feed.json1()}\n` },
} as const;

export type FeedFile = keyof typeof feedFiles;

/** No feed is longer; what is older is found on the site. */
export const longestFeed = 50;

/** What a feed holds of many entries: the newest, by their last change. */
export function newestOf<T extends Pick<Entry, 'changed' | 'address'>>(entries: readonly T[]): T[] {
  return [...entries]
    .sort((a, b) => b.changed.localeCompare(a.changed) || a.address.localeCompare(b.address))
    .slice(0, longestFeed);
}

/**
 * A feed as text: entries by their last change, newest first. It holds no time but that of its
 * entries, so that the same records give the same bytes.
 */
export function feedText(channel: Channel, entries: readonly Entry[], file: FeedFile): string {
  const newest = newestOf(entries);
  const feed = new Feed({
    id: channel.address,
    link: channel.address,
    title: channel.title,
    description: channel.description,
    language: 'vi',
    generator: false,
    author: { name: channel.author },
    updated: noon(newest[0]?.changed ?? channel.since),
    feedLinks: {
      rss: `${channel.folder}rss.xml`,
      atom: `${channel.folder}atom.xml`,
      json: `${channel.folder}feed.json`,
    },
  });
  for (const entry of newest) {
    feed.addItem({
      id: entry.address,
      link: entry.address,
      title: entry.title,
      description: entry.summary,
      content: entry.html,
      published: noon(entry.published),
      date: noon(entry.changed),
      category: entry.categories.map((name) => ({ name, term: name })),
      ...(entry.image && { image: entry.image }),
    });
  }
  return feedFiles[file].write(feed);
}

/** Noon in Hà Nội: the same day wherever a reader stands. */
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);
