import type { APIRoute } from 'astro';
import { columnsOf } from '../../exports/columns.ts';
import { type Table, tables } from '../../exports/tables.ts';
import { toXlsx } from '../../exports/xlsx.ts';

export const getStaticPaths = () =>
  tables.map((table) => ({ params: { file: table.file }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(await toXlsx(table.title, columnsOf(table.row), await table.rows()));
