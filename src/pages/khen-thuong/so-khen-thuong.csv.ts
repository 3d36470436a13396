import { columnsOf } from '../../outputs/tables/columns.ts';
import { commendationRow, commendationRowOf } from '../../outputs/tables/commendation.ts';
import { toCsv } from '../../outputs/tables/csv.ts';
import { getCommendations } from '../../queries/commendations.ts';

/** The whole register as CSV, the table of the downloads under the register's own address. */
export async function GET() {
  const rows = (await getCommendations()).map(commendationRowOf);
  return new Response(toCsv(columnsOf(commendationRow), rows));
}
