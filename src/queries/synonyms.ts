import { fold } from '../text/fold.ts';
import { organisationShortForms } from '../text/organisation-spellings.ts';
import { memoise } from './memoise.ts';
import { getAbbreviations } from './plan.ts';
import { recordsOf } from './records.ts';

/** Texts that mean the same to a search: abbreviations with their full forms, and synonyms. */
export const getEquivalents = memoise(async (): Promise<string[][]> => {
  const abbreviations = await getAbbreviations();
  const synonyms = (await recordsOf('synonym')).sort((a, b) => a.data.position - b.data.position);
  const own = [
    ...abbreviations.map(({ short, long }) => [short, long]),
    ...synonyms.map(({ data }) => data.words),
  ];
  const known = new Set(own.flat());
  // Only of bodies that the records name: another office's are none of its words.
  const named = [
    ...(await recordsOf('unit')),
    ...(await recordsOf('issuer')),
    ...(await recordsOf('decision')),
  ]
    .map(({ data }) => JSON.stringify(data).toLowerCase())
    .join('\n');
  const isNamed = (form: string) => named.includes(form.toLowerCase());
  return [
    ...own,
    ...organisationShortForms
      .filter((forms) => !known.has(forms[0] ?? '') && forms.some(isNamed))
      .map((forms) => [...forms]),
  ];
});

/** Those that lead somewhere in some texts: at least one of their forms stands there. */
export async function getEquivalentsIn(texts: readonly string[]): Promise<string[][]> {
  const key = (text: string) =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  // One text, and each form folded once: there are thousands of texts and hundreds of forms.
  const held = [...new Set(texts)].map(key).join('\n');
  return (await getEquivalents()).filter((group) => group.some((form) => held.includes(key(form))));
}
