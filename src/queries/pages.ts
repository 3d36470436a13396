import { address } from '../addresses.ts';
import type { PagePart, PagePartComponent } from '../markdown/page-parts.ts';
import { type Attributes, type ComponentName, componentNamed } from '../model/page/components.ts';
import { componentStates } from '../model/page/shown-page.ts';
import { aboutPage, type LinkPlace } from '../model/schema/page.ts';
import { memoise, memoiseBy } from './memoise.ts';
import { pickCommendations, pickDecisions, pickExemplars } from './picks.ts';
import { recordsOf } from './records.ts';

/** A page written by the office. */
export type OwnPage = Awaited<ReturnType<typeof getOwnPages>>[number];

/** A piece of a page: HTML, or a component with its data. */
export type LaidPart = Awaited<ReturnType<typeof laid>>;

/** Every page written by the office, by id. */
export const getOwnPages = memoise(async () => {
  const pages = await Promise.all(
    (await recordsOf('page')).map(async ({ id, data, rendered }) => {
      const written = (rendered?.metadata?.parts ?? []) as PagePart[];
      const parts = await Promise.all(written.map(laid));
      return {
        ...data,
        id,
        address: address.page(id),
        parts,
        /** Invented itself, or showing invented content. */
        sample: data.sample || parts.some((part) => 'sample' in part && part.sample),
      };
    }),
  );
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** The page that introduces the site. @throws {Error} if content lacks it: the check has refused that */
export const getAboutPage = memoise(async () => {
  const page = (await getOwnPages()).find(({ id }) => id === aboutPage);
  if (!page) throw new Error(`Content has no trang/${aboutPage}.mdx. Add it from _mau/trang.mdx.`);
  return page;
});

/** A link present on every page. */
export interface StandingLink {
  href: string;
  label: string;
  order: number;
}

/** Links to the office's own pages at a place of the layout, in order. */
export const getStandingLinks = memoiseBy(
  (at: LinkPlace) => at,
  async (at): Promise<StandingLink[]> =>
    (await recordsOf('page'))
      .flatMap(({ id, data }) =>
        (data.links ?? [])
          .filter(({ place }) => place === at)
          .map(({ order, label, section }) => ({
            order,
            label: label ?? data.title,
            href: address.page(id) + (section ? `#${section}` : ''),
          })),
      )
      .sort((a, b) => a.order - b.order || a.label.localeCompare(b.label, 'vi')),
);

/** Names, without extension, of the files of one type that pages offer. */
export async function getDownloadStems(ending: 'docx' | 'xlsx' | 'pdf'): Promise<string[]> {
  const files = (await getOwnPages())
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      'name' in part && part.name === 'Download' && !part.left ? [part.attributes.file] : [],
    )
    .filter((file) => file.endsWith(`.${ending}`));
  return [...new Set(files)].map((file) => file.slice(0, -ending.length - 1));
}

/** A part with its data; an invalid one, possible in `npm run dev`, is empty. */
async function laid(part: PagePart) {
  if ('html' in part) return part;
  const { name, inline, attributes } = part;
  const { state, ...written } = attributes;
  const parsed = componentNamed(name)?.attributes.safeParse(written);
  if (!parsed?.success) return { html: '' };
  return shown({ name: name as ComponentName, inline, attributes: parsed.data as never, state });
}

type Placed = {
  [Name in ComponentName]: {
    name: Name;
    inline: PagePartComponent['inline'];
    attributes: Attributes<Name>;
    state: string | undefined;
  };
}[ComponentName];

async function shown({ name, inline, attributes, state }: Placed) {
  switch (name) {
    case 'Exemplars': {
      const all = await pickExemplars(attributes);
      const items = all.slice(0, attributes.count);
      return { name, items, more: all.length - items.length, sample: isSample(items) };
    }
    case 'Decisions': {
      const all = await pickDecisions(attributes);
      const items = all.slice(0, attributes.count);
      return { name, items, more: all.length - items.length, sample: isSample(items) };
    }
    case 'Figure': {
      const items = await counts[attributes.of](attributes);
      return { name, inline, attributes, number: items.length, sample: isSample(items) };
    }
    case 'Download':
      return { name, attributes, left: state === componentStates.left };
    default:
      return { name };
  }
}

const counts = {
  'truong-hop': pickCommendations,
  'quyet-dinh': pickDecisions,
  'bai-viet': pickExemplars,
};

const isSample = (items: readonly { sample?: boolean | undefined }[]) =>
  items.some(({ sample }) => sample === true);
