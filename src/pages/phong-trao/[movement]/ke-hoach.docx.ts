import type { APIRoute } from 'astro';
import { absolute } from '../../../addresses.ts';
import { kept } from '../../../kept/kept.ts';
import { getPlan, getPlans } from '../../../queries/plan.ts';

export const getStaticPaths = kept(async () =>
  (await getPlans()).map(({ movement: { id } }) => ({
    params: { movement: id },
    props: { movement: id },
  })),
);

export const GET: APIRoute<{ movement: string }> = async ({ props: { movement } }) => {
  const plan = await getPlan(movement);
  if (!plan) throw new Error(`The movement ${movement} has no plan.`);
  // Most builds do not write it, and its code takes long to load.
  const { toPlanDocx } = await import('../../../outputs/docx/plan-docx.ts');
  return new Response(await toPlanDocx({ ...plan, address: absolute(plan.address) }));
};
