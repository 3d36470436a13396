import { relative } from 'node:path';
import { path } from '../../addresses.ts';
import { numberInWords } from '../../model/plan/head.ts';
import { statuses } from '../../model/schema/decision.ts';
import { isInForce } from '../../model/tally.ts';
import { whoIn } from '../../model/who.ts';
import { getAwardScope, getAwards } from '../../queries/awards.ts';
import { type Criterion, getAllCriteria, getCriteria } from '../../queries/criteria.ts';
import { type Decision, getDecisions } from '../../queries/decisions.ts';
import { awardsOf } from '../../queries/exemplar-awards.ts';
import { type Exemplar, getExemplars } from '../../queries/exemplars.ts';
import { memoise } from '../../queries/memoise.ts';
import { getCurrentMovement } from '../../queries/movements.ts';
import { getOffice } from '../../queries/office.ts';
import { getPlans, type Plan, planWith } from '../../queries/plan.ts';
import { readSettings } from '../../settings.ts';
import { countInWords } from '../../text/number-words.ts';
import type { Card, Shape } from './card.ts';
import { drawAhead } from './draw-ahead.ts';
import { type ShareImage, shareImage } from './share-image.ts';

/** The share image of an exemplar: its first photo if consent covers it, else a plate. */
export async function exemplarImage(
  exemplar: Exemplar,
  shape: Shape = 'wide',
): Promise<ShareImage> {
  const [award] = awardsOf(exemplar);
  const card = await cardOf({
    eyebrow: exemplar.kindLabel,
    title: exemplar.title,
    lead: exemplar.summary,
    text: whoIn(exemplar.honourees),
    award: award?.awardGiven,
    plate: exemplar.photos.length === 0,
    sample: exemplar.sample,
  });
  const photo = exemplar.photos[0]?.file as { fsPath: string } | undefined;
  return shareImage(path.exemplar(exemplar.id), card, {
    shape,
    photo: photo && relative(readSettings(process.env).contentDir, photo.fsPath),
  });
}

/** All share images of an exemplar: a square one, for image posts, only if it has a photo. */
export async function exemplarImages(exemplar: Exemplar): Promise<ShareImage[]> {
  const shapes: Shape[] = exemplar.photos.length > 0 ? ['wide', 'square'] : ['wide'];
  return Promise.all(shapes.map((shape) => exemplarImage(exemplar, shape)));
}

/** The share image of a criterion: its number in the order of the plan. */
export async function criterionImage({ id, movement, number, title, clause }: Criterion) {
  const all = await getCriteria(movement.id);
  return shareImage(
    path.criterion(movement.id, id),
    await cardOf({
      eyebrow: 'Tiêu chí thi đua',
      title,
      text: `${clause.label} của ${planWith(clause).name}`,
      figure: { value: String(number), label: `trong ${countInWords(all.length)} tiêu chí` },
      sample: movement.sample,
    }),
  );
}

/** The share image of a decision: the number of its recipients. */
export async function decisionImage(decision: Decision): Promise<ShareImage> {
  return shareImage(
    path.decision(decision.id),
    await cardOf({
      eyebrow: ['Quyết định khen thưởng', decision.status && statuses[decision.status].label]
        .filter(Boolean)
        .join(' · '),
      title: `Quyết định số ${decision.label}`,
      text: decision.headline,
      figure: {
        value: String(decision.declaredTotal || decision.recipients.length),
        label: isInForce(decision) ? 'trường hợp khen thưởng' : 'trường hợp, đã hủy bỏ',
      },
      sample: decision.sample,
    }),
  );
}

/** The share image of a plan. */
export async function planImage({ movement, name, head, title, issuerLong }: Plan) {
  const criteria = await getCriteria(movement.id);
  const awards = await getAwards();
  const { kind } = await getAwardScope();
  return shareImage(
    path.plan(movement.id),
    await cardOf({
      eyebrow: [name, numberInWords(head), head.date].filter(Boolean).join(' '),
      title: title ?? movement.title,
      text: issuerLong,
      ...(criteria.length > 0 && {
        figure: {
          value: String(criteria.length),
          label: movement.isCurrent
            ? `tiêu chí thi đua, ${awards.length} ${kind}`
            : 'tiêu chí thi đua',
        },
      }),
      sample: movement.sample,
    }),
  );
}

/** The share image of the home page and of every page without one of its own. */
export async function homeImage(): Promise<ShareImage> {
  const { title, sort } = await getCurrentMovement();
  return shareImage(
    'trang-chu',
    await cardOf({
      eyebrow: sort,
      title,
      text: 'Kế hoạch, tiêu chí, gương điển hình và danh sách khen thưởng',
      plate: true,
    }),
  );
}

/** Every share image of the site; a build starts drawing them at once. */
export const getShareImages = memoise(async (): Promise<ShareImage[]> => {
  const images = await Promise.all([
    homeImage(),
    ...(await getPlans()).map(planImage),
    ...(await getAllCriteria()).map(criterionImage),
    ...(await getDecisions()).map(decisionImage),
    ...(await Promise.all((await getExemplars()).map(exemplarImages))).flat(),
  ]);
  if (!import.meta.env.DEV) drawAhead(images);
  return images;
});

type Said = Omit<Card, 'brand' | 'tagline' | 'sample'> & { sample?: boolean | undefined };

async function cardOf(said: Said): Promise<Card> {
  const { brand, tagline } = await getOffice();
  return { brand, tagline, ...said, sample: said.sample ?? false };
}
