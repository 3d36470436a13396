import type { APIRoute } from 'astro';
import { toJsonTable } from '../../../outputs/tables/json.ts';
import { type Table, tables } from '../../../outputs/tables/tables.ts';

export const getStaticPaths = () =>
  tables.map((table) => ({ params: { noun: table.noun }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(toJsonTable({ title: table.title, schema: table.noun }, await table.rows()));
