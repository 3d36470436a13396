import type { APIRoute } from 'astro';
import { columnsOf } from '../../outputs/tables/columns.ts';
import { toCsv } from '../../outputs/tables/csv.ts';
import { type Table, tables } from '../../outputs/tables/tables.ts';

export const getStaticPaths = () =>
  tables.map((table) => ({ params: { file: table.file }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(toCsv(columnsOf(table.row), await table.rows()));
