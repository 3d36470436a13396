import { fold } from '../text/fold.ts';
import { organisationShortForms } from '../text/organisation-spellings.ts';
import { memoise } from './memoise.ts';
import { getAbbreviations } from './plan.ts';
import { recordsOf } from './records.ts';

/** Equivalent texts for the search: abbreviations with their full forms, and synonyms. */
export const getEquivalents = memoise(async (): Promise<string[][]> => {
  const abbreviations = await getAbbreviations();
  const synonyms = (await recordsOf('synonym')).sort((a, b) => a.data.position - b.data.position);
  const own = [
    ...abbreviations.map(({ short, long }) => [short, long]),
    ...synonyms.map(({ data }) => data.words),
  ];
  const known = new Set(own.flat());
  // Only of bodies named in the records.
  const naming = await Promise.all([recordsOf('unit'), recordsOf('issuer'), recordsOf('decision')]);
  const isNamed = standsIn(naming.flat().map(({ data }) => JSON.stringify(data)));
  return [
    ...own,
    ...organisationShortForms
      .filter((forms) => !known.has(forms[0] ?? '') && isNamed(forms))
      .map((forms) => [...forms]),
  ];
});

/** Those that occur in some texts with at least one of their forms. */
export async function getEquivalentsIn(texts: readonly string[]): Promise<string[][]> {
  return (await getEquivalents()).filter(standsIn(texts));
}

/** Whether one of some forms occurs in any of the texts. */
function standsIn(texts: readonly string[]): (forms: readonly string[]) => boolean {
  const key = (text: string) =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  // One joined text, and each form folded once: there are thousands of texts and hundreds of forms.
  const held = [...new Set(texts)].map(key).join('\n');
  return (forms) => forms.some((form) => held.includes(key(form)));
}
