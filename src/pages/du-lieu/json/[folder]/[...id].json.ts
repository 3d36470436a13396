import type { APIRoute } from 'astro';
import { kept } from '../../../../kept/kept.ts';
import { documents } from '../../../../outputs/tables/documents.ts';
import { toJsonDocument } from '../../../../outputs/tables/json.ts';

export const getStaticPaths = kept(async () => {
  const all = documents.map(async ({ folder, schema, all }) =>
    (await all()).map((record) => ({
      params: { folder, id: record.id },
      props: { schema, record },
    })),
  );
  return (await Promise.all(all)).flat();
});

export const GET: APIRoute<{ schema: string; record: { sample?: true } }> = ({ props }) =>
  new Response(toJsonDocument(props.schema, props.record));
