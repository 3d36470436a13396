import type { APIRoute } from 'astro';
import { documents } from '../../../../outputs/tables/documents.ts';
import { documentSchema, tableSchema } from '../../../../outputs/tables/json.ts';
import { tables } from '../../../../outputs/tables/tables.ts';

export const getStaticPaths = () => [
  ...tables.map(({ noun, title, row }) => ({
    params: { name: noun },
    props: { text: tableSchema({ title, schema: noun }, row) },
  })),
  ...documents.map(({ schema, title, record }) => ({
    params: { name: schema },
    props: { text: documentSchema({ title, schema }, record) },
  })),
];

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
