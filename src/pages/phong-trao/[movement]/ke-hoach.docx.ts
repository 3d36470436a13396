import type { APIRoute } from 'astro';
import { absolute } from '../../../addresses.ts';
import { toPlanDocx } from '../../../outputs/docx/plan-docx.ts';
import { getPlans, type Plan } from '../../../queries/plan.ts';

export const getStaticPaths = async () =>
  (await getPlans()).map((plan) => ({ params: { movement: plan.movement.id }, props: { plan } }));

export const GET: APIRoute<{ plan: Plan }> = async ({ props: { plan } }) =>
  new Response(await toPlanDocx({ ...plan, address: absolute(plan.address) }));
