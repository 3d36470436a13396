import type { APIRoute } from 'astro';
import { getRegisterFiles } from '../../../../queries/register.ts';

/** The files of rows of a split register; none otherwise. */
export async function getStaticPaths() {
  const { shards } = await getRegisterFiles();
  return shards.map(({ folder, shard, text }) => ({ params: { folder, shard }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
