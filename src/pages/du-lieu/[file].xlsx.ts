import type { APIRoute } from 'astro';
import { columnsOf } from '../../outputs/tables/columns.ts';
import { type Table, tables } from '../../outputs/tables/tables.ts';
import { toXlsx } from '../../outputs/tables/xlsx.ts';

export const getStaticPaths = () =>
  tables.map((table) => ({ params: { file: table.file }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(await toXlsx(table.title, columnsOf(table.row), await table.rows()));
