import { getEquivalents } from '../../queries/synonyms.ts';

/** Texts with the same meaning, for page search. */
export async function GET() {
  return new Response(JSON.stringify(await getEquivalents()), {
    headers: { 'content-type': 'application/json' },
  });
}
