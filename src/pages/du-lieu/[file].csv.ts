import type { APIRoute } from 'astro';
import { kept } from '../../kept/kept.ts';
import { columnsOf } from '../../outputs/tables/columns.ts';
import { toCsv } from '../../outputs/tables/csv.ts';
import { type TableProps, tableNamed, tableRows } from '../../outputs/tables/tables.ts';

export const getStaticPaths = kept(tableRows);

export const GET: APIRoute<TableProps> = ({ params: { file }, props: { rows } }) =>
  new Response(toCsv(columnsOf(tableNamed(file).row), rows));
