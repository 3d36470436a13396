import { absolute, address } from '../../addresses.ts';
import { awardsOf } from '../../queries/exemplar-awards.ts';
import type { Exemplar } from '../../queries/exemplars.ts';
import { getOffice } from '../../queries/office.ts';
import { exemplarImage, homeImage } from '../share-images/images.ts';
import type { ShareImage } from '../share-images/share-image.ts';
import { article, type Node, organization, publisher, website } from './json-ld.ts';

const site = absolute(address.home);

/** Metadata of a page for messengers and search engines. */
export interface Shared {
  /** The page's own picture; by default home's. */
  image?: ShareImage;
  /** Days on which an exemplar was published and last changed. */
  article?: { published: string; changed: string };
  /** Structured data besides the breadcrumbs; omitted on samples. */
  nodes?: Node[];
  /** Folder of the page's own feeds, below the base. */
  feeds?: string;
}

/** Metadata of home: the site, its search and its office. */
export async function homeShared(): Promise<Shared> {
  const office = await getOffice();
  return {
    image: await homeImage(),
    nodes: [
      website(site, office.brand, office.tagline, absolute(address.search)),
      organization(site, office),
    ],
  };
}

/** Metadata of an exemplar: its picture, its days, its honourees and their awards. */
export async function exemplarShared(exemplar: Exemplar): Promise<Shared> {
  const image = await exemplarImage(exemplar);
  const awards = awardsOf(exemplar);
  const { published, changed } = exemplar;
  return {
    image,
    article: { published, changed },
    nodes: [
      article({
        title: exemplar.title,
        summary: exemplar.summary,
        image: absolute(address.shareImage(image.file)),
        published,
        changed,
        publisher: publisher(await getOffice()),
        honoured: exemplar.honourees.map((honouree) => ({
          ...honouree,
          awards: awards
            .filter(({ name }) => exemplar.honourees.length === 1 || name === honouree.name)
            .map((award) => `${award.awardGiven}, Quyết định số ${award.decision.label}`),
        })),
      }),
    ],
  };
}
