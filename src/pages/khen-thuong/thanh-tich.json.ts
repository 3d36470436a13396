import { getRegisterTexts } from '../../queries/register.ts';

/** What rows of the register are commended for, for search in the browser where the table does not answer. */
export async function GET() {
  return new Response(JSON.stringify(await getRegisterTexts()), {
    headers: { 'content-type': 'application/json' },
  });
}
