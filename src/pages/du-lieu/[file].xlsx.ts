import type { APIRoute } from 'astro';
import { kept } from '../../kept/kept.ts';
import { columnsOf } from '../../outputs/tables/columns.ts';
import { type TableProps, tableNamed, tableRows } from '../../outputs/tables/tables.ts';
import { toXlsx } from '../../outputs/tables/xlsx.ts';

export const getStaticPaths = kept(tableRows);

export const GET: APIRoute<TableProps> = async ({ params: { file }, props: { rows } }) => {
  const { title, row } = tableNamed(file);
  return new Response(await toXlsx(title, columnsOf(row), rows));
};
