import { Feed } from 'feed';

/** One entry of a feed; URLs are absolute, days are `yyyy-mm-dd`. */
export interface Entry {
  title: string;
  address: string;
  summary: string;
  /** The full text, HTML with absolute URLs. */
  html: string;
  published: string;
  changed: string;
  categories: readonly string[];
  /** The share image, with its size in bytes. */
  image?: { url: string; type: string; length: number } | undefined;
}

/** A feed's title, subject and address. */
export interface Channel {
  title: string;
  description: string;
  /** The page that the feed belongs to. */
  address: string;
  /** The folder of its three files, with a slash at the end. */
  folder: string;
  author: string;
  /** The date of an empty feed. */
  since: string;
}

/** The three formats, by file name. */
export const feedFiles = {
  'rss.xml': { type: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  'atom.xml': { type: 'application/atom+xml', write: (feed: Feed) => feed.atom1() },
  'feed.json': { type: 'application/feed+json', write: (feed: Feed) => `${feed.json1()}\n` },
} as const;

export type FeedFile = keyof typeof feedFiles;

/** Maximum number of entries; older ones are found on the site. */
export const longestFeed = 50;

/** The newest entries, by their last change. */
export function newestOf<T extends Pick<Entry, 'changed' | 'address'>>(entries: readonly T[]): T[] {
  return [...entries]
    .sort((a, b) => b.changed.localeCompare(a.changed) || a.address.localeCompare(b.address))
    .slice(0, longestFeed);
}

/**
 * Serialises a feed: entries by their last change, newest first. It contains no time except its
 * entries', so that it is reproducible.
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

/** Noon in Hà Nội: the same date in every time zone of readers. */
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);
