import { getEquivalents } from '../../queries/synonyms.ts';

/** Texts that mean the same, for searching the pages. */
export async function GET() {
  return new Response(JSON.stringify(await getEquivalents()), {
    headers: { 'content-type': 'application/json' },
  });
}
