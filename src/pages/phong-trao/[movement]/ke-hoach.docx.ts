import type { APIRoute } from 'astro';
import { absolute, address } from '../../addresses.ts';
import { toPlanDocx } from '../../outputs/docx/plan-docx.ts';
import { getPlan } from '../../queries/plan.ts';

export const GET: APIRoute = async () =>
  new Response(await toPlanDocx({ ...(await getPlan()), address: absolute(address.plan) }));
