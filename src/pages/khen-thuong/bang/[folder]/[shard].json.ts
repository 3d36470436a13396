import type { APIRoute } from 'astro';
import { getRegisterFiles } from '../../../../queries/register.ts';

/** The files of rows of a register that is cut; there is none of an ordinary one. */
export async function getStaticPaths() {
  const { shards } = await getRegisterFiles();
  return shards.map(({ folder, shard, text }) => ({ params: { folder, shard }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
