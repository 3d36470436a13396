import type { APIRoute } from 'astro';
import { type Decision, getDecisions } from '../../../../queries/decisions.ts';
import { getScan } from '../../../../queries/scans.ts';

export const getStaticPaths = async () =>
  (await getDecisions())
    .filter(({ scan }) => scan)
    .map((decision) => {
      const [year, name] = decision.id.split('/');
      return { params: { year, decision: name }, props: { decision } };
    });

export const GET: APIRoute<{ decision: Decision }> = async ({ props: { decision } }) =>
  new Response((await getScan(decision))?.bytes);
