import { absolute, address } from '../../addresses.ts';
import { getCriteria } from '../../queries/criteria.ts';
import { getOffice } from '../../queries/office.ts';
import { getPlan } from '../../queries/plan.ts';
import { getUnits } from '../../queries/units.ts';
import { type FeedEntry, getFeedEntries } from './feed-entries.ts';
import { type Channel, type FeedFile, feedFiles, feedText, newestOf } from './formats.ts';

interface OneFeed {
  channel: Channel;
  entries: readonly FeedEntry[];
}

/** The feed of the whole site, of each unit and of each criterion: one route for each, in one form. */
export async function feedPaths() {
  const entries = await getFeedEntries();
  const { brand, tagline } = await getOffice();
  const units = (await getUnits()).filter(({ sample }) => !sample);
  const path = async (of: string, title: string, page: string, chosen: readonly FeedEntry[]) => ({
    params: { of: of || undefined },
    props: { channel: await channelOf(of, title, page), entries: newestOf(chosen) },
  });
  return Promise.all([
    path('', `${brand}: ${tagline}`, address.home, entries),
    ...units.map(({ id, name, address: page }) =>
      path(
        `don-vi/${id}`,
        `${name} – ${brand}`,
        page,
        entries.filter((each) => each.units.includes(id)),
      ),
    ),
    ...(await getCriteria()).map(({ id, number, shortTitle, address: page }) =>
      path(
        `tieu-chi/${id}`,
        `Tiêu chí ${number}: ${shortTitle} – ${brand}`,
        page,
        entries.filter((each) => each.criteria.includes(id)),
      ),
    ),
  ]);
}

async function channelOf(of: string, title: string, page: string): Promise<Channel> {
  const { archiveOf } = await getOffice();
  const [year, month] = (await getPlan()).issued.split('-');
  return {
    title,
    description: 'Gương điển hình và quyết định khen thưởng mới được đăng hoặc cập nhật.',
    address: absolute(page),
    folder: absolute(address.home) + (of && `${of}/`),
    author: archiveOf,
    since: `${year}-${month}-01`,
  };
}

/** Answers a feed's address in one of its forms. */
export const feedResponse =
  (file: FeedFile) =>
  async ({ props: { channel, entries } }: { props: OneFeed }) =>
    new Response(feedText(channel, await Promise.all(entries.map(({ entry }) => entry())), file), {
      headers: { 'content-type': `${feedFiles[file].type}; charset=utf-8` },
    });
