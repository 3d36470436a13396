import type { APIRoute } from 'astro';
import { columnsOf } from '../../exports/columns.ts';
import { toCsv } from '../../exports/csv.ts';
import { type Table, tables } from '../../exports/tables.ts';

export const getStaticPaths = () =>
  tables.map((table) => ({ params: { file: table.file }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(toCsv(columnsOf(table.row), await table.rows()));
