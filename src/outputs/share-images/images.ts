import { statuses } from '../../model/schema/decision.ts';
import { getAwardScope, getAwards } from '../../queries/awards.ts';
import { type Commendation, getCommendationById } from '../../queries/commendations.ts';
import { type Criterion, getCriteria } from '../../queries/criteria.ts';
import { type Decision, getDecisions } from '../../queries/decisions.ts';
import { type Exemplar, getExemplars } from '../../queries/exemplars.ts';
import { memoise } from '../../queries/memoise.ts';
import { getOffice } from '../../queries/office.ts';
import { getPlan } from '../../queries/plan.ts';
import { awardLabel, shownAwards } from '../captions/award-sentence.ts';
import { whoIn } from '../captions/who.ts';
import type { Card, Shape } from './card.ts';
import { type ShareImage, shareImage } from './share-image.ts';

/** A commendation that names its recipient. */
export type NamedCommendation = Extract<Commendation, { withheld: false }>;

/** The awards of an exemplar that may be spread, in its own order. */
export async function awardsOf(exemplar: Exemplar): Promise<NamedCommendation[]> {
  const byId = await getCommendationById();
  return shownAwards(
    exemplar.commendations.flatMap((id) => byId.get(id) ?? []),
  ) as NamedCommendation[];
}

/** The share image of an exemplar: its first photo where consent covers it, else a plate. */
export async function exemplarImage(
  exemplar: Exemplar,
  shape: Shape = 'wide',
): Promise<ShareImage> {
  const [award] = await awardsOf(exemplar);
  const card = await cardOf({
    eyebrow: exemplar.kindLabel,
    title: exemplar.title,
    lead: exemplar.summary,
    text: whoIn(exemplar.honourees),
    award: award && awardLabel(award),
    plate: exemplar.photos.length === 0,
    sample: exemplar.sample,
  });
  const photo = exemplar.photos[0]?.file as { fsPath?: string } | undefined;
  return shareImage(`guong-dien-hinh/${exemplar.id}`, card, { shape, photo: photo?.fsPath });
}

/** The share image of a criterion: its number in the plan's order. */
export async function criterionImage({ id, number, title, clause }: Criterion) {
  return shareImage(
    `tieu-chi/${id}`,
    await cardOf({
      eyebrow: 'Tiêu chí thi đua',
      title,
      text: `${clause.label} của Kế hoạch`,
      figure: { value: String(number), label: 'trong năm tiêu chí' },
    }),
  );
}

/** The share image of a decision: how many it honours. */
export async function decisionImage(decision: Decision): Promise<ShareImage> {
  return shareImage(
    `khen-thuong/${decision.id}`,
    await cardOf({
      eyebrow: ['Quyết định khen thưởng', decision.status && statuses[decision.status].label]
        .filter(Boolean)
        .join(' · '),
      title: `Quyết định số ${decision.label}`,
      text: decision.headline,
      figure: { value: String(decision.declaredTotal), label: 'trường hợp khen thưởng' },
      sample: decision.sample,
    }),
  );
}

/** The share image of the plan. */
export async function planImage(): Promise<ShareImage> {
  const { title, issued, symbol, number, issuerLong } = await getPlan();
  const [year, month] = issued.split('-');
  const criteria = await getCriteria();
  const awards = await getAwards();
  const { kind } = await getAwardScope();
  return shareImage(
    'ke-hoach',
    await cardOf({
      eyebrow: `Kế hoạch số ${number ?? '…'}/${symbol}, tháng ${month} năm ${year}`,
      title,
      text: issuerLong,
      figure: {
        value: String(criteria.length),
        label: `tiêu chí thi đua, ${awards.length} ${kind}`,
      },
    }),
  );
}

/** The share image of home, and of every page that has none of its own. */
export async function homeImage(): Promise<ShareImage> {
  const { movement } = await getPlan();
  return shareImage(
    'trang-chu',
    await cardOf({
      eyebrow: 'Phong trào thi đua đặc biệt',
      title: movement,
      text: 'Kế hoạch, tiêu chí, gương điển hình và danh sách khen thưởng',
      plate: true,
    }),
  );
}

/** Every share image of the site. */
export const getShareImages = memoise(async (): Promise<ShareImage[]> => {
  const exemplars = await getExemplars();
  return Promise.all([
    homeImage(),
    planImage(),
    ...(await getCriteria()).map(criterionImage),
    ...(await getDecisions()).map(decisionImage),
    ...exemplars.map((exemplar) => exemplarImage(exemplar)),
    ...exemplars.map((exemplar) => exemplarImage(exemplar, 'square')),
  ]);
});

type Said = Omit<Card, 'brand' | 'tagline' | 'sample'> & { sample?: boolean | undefined };

async function cardOf(said: Said): Promise<Card> {
  const { brand, tagline } = await getOffice();
  return { brand, tagline, ...said, sample: said.sample ?? false };
}
