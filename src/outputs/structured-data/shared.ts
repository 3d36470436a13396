import { absolute, address } from '../../addresses.ts';
import type { Shared } from '../../components/page/Meta.astro';
import type { Exemplar } from '../../queries/exemplars.ts';
import { getOffice } from '../../queries/office.ts';
import { awardLabel } from '../captions/award-told.ts';
import { awardsOf, homeImage, storyImage } from '../share-images/images.ts';
import { article, organization, publisher, website } from './json-ld.ts';

const site = absolute(address.home);

/** What is shared of home: the site, its search and its office. */
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

/** What is shared of a story: its picture, its days, whom it is about and their awards. */
export async function storyShared(exemplar: Exemplar): Promise<Shared> {
  const image = await storyImage(exemplar);
  const awards = await awardsOf(exemplar);
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
            .map((award) => `${awardLabel(award)}, Quyết định số ${award.decision.label}`),
        })),
      }),
    ],
  };
}
