import { getRegisterTexts } from '../../queries/register.ts';

/** The achievements of the register's rows, for search in the browser if the table gives no results. */
export async function GET() {
  return new Response(JSON.stringify(await getRegisterTexts()), {
    headers: { 'content-type': 'application/json' },
  });
}
