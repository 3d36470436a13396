import { placeWithin } from '../model/plan/labels.ts';
import { type Exemplar, getExemplars, getExemplarsByMovement } from './exemplars.ts';
import { memoise, memoiseBy } from './memoise.ts';
import { getMovements, type Movement } from './movements.ts';
import type { List } from './pages-of.ts';
import { getClause, getPlan } from './plan.ts';

/** A list of exemplars; those of one movement are below its address. */
export interface ExemplarList extends List<Exemplar> {
  /** Absent: the list of all movements. */
  movement?: Movement;
}

/** The list of all exemplars, newest first. */
export const getWholeExemplarList = memoise(async (): Promise<ExemplarList> => {
  const [movement, ...others] = await getMovements();
  const place = movement && others.length === 0 ? await kindsPlace(movement) : '';
  return {
    path: '',
    title: 'Điển hình, mô hình hay',
    description: `Những tập thể, cá nhân, mô hình và cách làm đã được duyệt để biểu dương, nhân rộng${place && ` theo ${place}`}.`,
    items: await getExemplars(),
  };
});

/** The lists of one movement: all, one per kind, one per content named by its plan. */
export const getExemplarListsOf = memoiseBy(
  ({ id }: Movement) => id,
  async (movement): Promise<(ExemplarList & { movement: Movement })[]> => {
    const items = (await getExemplarsByMovement()).get(movement.id) ?? [];
    const plan = await getPlan(movement.id);
    const place = await kindsPlace(movement);
    return [
      {
        movement,
        path: '',
        title: 'Điển hình, mô hình hay',
        description: `Những tập thể, cá nhân, mô hình và cách làm đã được duyệt trong phong trào “${movement.shortTitle}”.`,
        items,
      },
      ...movement.kinds.map(({ id, label }) => ({
        movement,
        path: `loai/${id}`,
        title: label,
        description: `Các bài thuộc loại “${label.toLowerCase()}”${place ? ` nêu tại ${place}` : ''}.`,
        items: items.filter(({ kind }) => kind === id),
      })),
      ...(plan?.contents ?? []).map(({ clause, title }) => ({
        movement,
        path: `noi-dung/${clause.id}`,
        title,
        description: `Các bài thực hiện nội dung thi đua tại ${placeWithin(clause.label)} của ${plan?.name}.`,
        items: items.filter(({ clauses }) => clauses.includes(clause.id)),
      })),
    ];
  },
);

/** “Điểm a khoản 3 Điều 2 của Chỉ thị”, if the act names the kinds; otherwise undefined. */
async function kindsPlace({ id, kindsClause }: Movement): Promise<string> {
  const plan = await getPlan(id);
  if (!kindsClause || !plan) return '';
  return `${placeWithin((await getClause(id, kindsClause)).label)} của ${plan.name}`;
}
