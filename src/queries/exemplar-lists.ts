import { lowerFirst } from '../model/plan/head.ts';
import { type ExemplarKind, exemplarKinds } from '../model/schema/exemplar.ts';
import {
  type Exemplar,
  getExemplars,
  getExemplarsByClause,
  getExemplarsByKind,
} from './exemplars.ts';
import { memoise } from './memoise.ts';
import type { List } from './pages-of.ts';
import { getPlanContents } from './plan.ts';

/** Every static list of exemplars: all, one a kind, one a content of the movement. */
export const getExemplarLists = memoise(async (): Promise<List<Exemplar>[]> => {
  const byKind = await getExemplarsByKind();
  const byClause = await getExemplarsByClause();
  return [
    {
      path: '',
      title: 'Điển hình, mô hình hay',
      description:
        'Những tập thể, cá nhân, mô hình và cách làm đã được duyệt để biểu dương, nhân rộng theo điểm b mục 2, phần I của Kế hoạch.',
      items: await getExemplars(),
    },
    ...(Object.keys(exemplarKinds) as ExemplarKind[]).map((kind) => ({
      path: `loai/${kind}`,
      title: exemplarKinds[kind].label,
      description: `Các bài thuộc loại “${exemplarKinds[kind].label.toLowerCase()}” nêu tại điểm b mục 2, phần I của Kế hoạch.`,
      items: byKind.get(kind) ?? [],
    })),
    ...(await getPlanContents()).map(({ clause, title }) => ({
      path: `noi-dung/${clause.id}`,
      title,
      description: `Các bài thực hiện nội dung thi đua tại ${lowerFirst(clause.label)} của Kế hoạch.`,
      items: byClause.get(clause.id) ?? [],
    })),
  ];
});
