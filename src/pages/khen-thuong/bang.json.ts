import { getRegisterFiles } from '../../queries/register.ts';

/** The register as one small table, for search in the browser; for a large one the directory of its files. */
export async function GET() {
  const { table } = await getRegisterFiles();
  return new Response(table, { headers: { 'content-type': 'application/json' } });
}
