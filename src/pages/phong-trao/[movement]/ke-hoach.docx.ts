import type { APIRoute } from 'astro';
import { absolute } from '../../../addresses.ts';
import { kept } from '../../../kept/kept.ts';
import { getPlans, type Plan } from '../../../queries/plan.ts';

export const getStaticPaths = kept(async () =>
  (await getPlans()).map((plan) => ({ params: { movement: plan.movement.id }, props: { plan } })),
);

export const GET: APIRoute<{ plan: Plan }> = async ({ props: { plan } }) => {
  // Most builds write none, and what does so takes long to load.
  const { toPlanDocx } = await import('../../../outputs/docx/plan-docx.ts');
  return new Response(await toPlanDocx({ ...plan, address: absolute(plan.address) }));
};
