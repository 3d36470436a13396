import { absolute, address, path } from '../../addresses.ts';
import { getAllCriteria } from '../../queries/criteria.ts';
import { getMovements, type Movement } from '../../queries/movements.ts';
import { getOffice } from '../../queries/office.ts';
import { getPlan } from '../../queries/plan.ts';
import { getUnits } from '../../queries/units.ts';
import { type FeedEntry, getFeedEntries } from './feed-entries.ts';
import { type Channel, type FeedFile, feedFiles, feedText, newestOf } from './formats.ts';

interface OneFeed {
  channel: Channel;
  entries: readonly FeedEntry[];
}

/** The feeds of the site and of each unit, movement and criterion: one route each, in one format. */
export async function feedPaths() {
  const entries = await getFeedEntries();
  const { brand, tagline } = await getOffice();
  const units = (await getUnits()).filter(({ sample }) => !sample);
  const movements = (await getMovements()).filter(({ sample }) => !sample);
  const criteria = (await getAllCriteria()).filter(({ movement }) => !movement.sample);
  const feed = async (
    of: string,
    title: string,
    page: string,
    chosen: readonly FeedEntry[],
    movement?: Movement,
  ) => ({
    params: { of: of.replace(/\/$/, '') || undefined },
    props: {
      channel: await channelOf(of, title, page, movement ? [movement] : movements),
      entries: newestOf(chosen),
    },
  });
  return Promise.all([
    feed('', `${brand}: ${tagline}`, address.home, entries),
    ...units.map(({ id, name, address: page }) =>
      feed(
        path.unit(id),
        `${name} – ${brand}`,
        page,
        entries.filter((each) => each.units.includes(id)),
      ),
    ),
    ...movements.map((movement) =>
      feed(
        path.movement(movement.id),
        `${movement.shortTitle} – ${brand}`,
        movement.address,
        entries.filter((each) => each.movement === movement.id),
        movement,
      ),
    ),
    ...criteria.map(({ id, key, movement, number, shortTitle, address: page }) =>
      feed(
        path.criterion(movement.id, id),
        `Tiêu chí ${number}: ${shortTitle} – ${brand}`,
        page,
        entries.filter((each) => each.criteria.includes(key)),
        movement,
      ),
    ),
  ]);
}

async function channelOf(
  of: string,
  title: string,
  page: string,
  movements: readonly Movement[],
): Promise<Channel> {
  const { archiveOf } = await getOffice();
  return {
    title,
    description: 'Gương điển hình và quyết định khen thưởng mới được đăng hoặc cập nhật.',
    address: absolute(page),
    folder: absolute(address.home) + of,
    author: archiveOf,
    since: await beginningOf(movements),
  };
}

/**
 * The first day of the month in which the oldest of some movements began, from its plan or its own
 * dates.
 */
async function beginningOf(movements: readonly Movement[]): Promise<string> {
  const days = await Promise.all(
    movements.map(async ({ id, begins }) => (await getPlan(id))?.issued ?? begins),
  );
  const [oldest = ''] = days.filter(Boolean).sort();
  const [year = '1970', month = '01'] = oldest.split('-');
  return `${year || '1970'}-${month}-01`;
}

/** Serves a feed in one of its formats. */
export const feedResponse =
  (file: FeedFile) =>
  async ({ props: { channel, entries } }: { props: OneFeed }) =>
    new Response(feedText(channel, await Promise.all(entries.map(({ entry }) => entry())), file), {
      headers: { 'content-type': `${feedFiles[file].type}; charset=utf-8` },
    });
