import type { APIRoute } from 'astro';
import { documents } from '../../../../exports/documents.ts';
import { documentSchema, tableSchema } from '../../../../exports/json.ts';
import { tables } from '../../../../exports/tables.ts';

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
