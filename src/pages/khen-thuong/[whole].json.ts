import type { APIRoute } from 'astro';
import { getRegisterFiles } from '../../queries/register.ts';

/** The whole table of a split register, for queries that no part of it answers. */
export async function getStaticPaths() {
  const { whole } = await getRegisterFiles();
  return whole === undefined ? [] : [{ params: { whole: 'ca-bang' }, props: { whole } }];
}

export const GET: APIRoute<{ whole: string }> = ({ props }) =>
  new Response(props.whole, { headers: { 'content-type': 'application/json' } });
