import { stringify } from 'csv-stringify/sync';
import { absolute, address } from '../../addresses.ts';
import { sampleNotice } from '../../model/schema/sample.ts';
import { getRecords } from '../../queries/register.ts';
import { indexRecords } from '../../register/register-index.ts';
import { tableOf, viewOf } from '../../register/row-view.ts';

/** The whole register as CSV, for those who have no script or want to check it all. */
export async function GET() {
  const index = indexRecords(await getRecords());
  const views = index.records.rows.map((_, row) => viewOf(index, row));
  const table = tableOf(views, absolute(address.home), sampleNotice);
  return new Response(
    stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows' }),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
}
