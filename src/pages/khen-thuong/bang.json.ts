import { registerTexts } from '../../model/schema/decision.ts';
import { getRecords } from '../../queries/register.ts';
import { packRecords } from '../../register/register-table.ts';

/** The register as one small table, for search in the browser. */
export async function GET() {
  return new Response(JSON.stringify(packRecords(await getRecords(), registerTexts)), {
    headers: { 'content-type': 'application/json' },
  });
}
