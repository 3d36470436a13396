import { fold } from '../text/fold.ts';

/** Ways to ask what to do, how, why or what something is. */
const HOW =
  'làm gì, làm những gì, lo gì, lo những gì, việc gì, việc nào, phụ trách gì, phụ trách những gì, nhiệm vụ gì, trách nhiệm gì, làm sao, thế nào, ra sao, vì sao, tại sao, là gì, nghĩa gì, cần gì, gồm những gì'
    .split(', ')
    .map((words) => ` ${fold(words)} `);

/** Whether a query asks what to do, how or why: a text is a better result than a row of the register. */
export function asksHow(query: string): boolean {
  const asked = ` ${fold(query).replace(/[^\p{L}\d]+/gu, ' ')} `;
  return HOW.some((words) => asked.includes(words));
}

const IN_PLANS = [
  [/^(.*\S)\s+(?:để|nhằm) làm gì\P{L}*$/giu, 'mục đích $1'],
  [/^(.*\S)\s+(?:de|nham) lam gi\P{L}*$/giu, 'muc dich $1'],
  [/(^|\s)dựa (?:trên|vào|theo)(?=\s)/giu, '$1căn cứ'],
  [/(^|\s)dua (?:tren|vao|theo)(?=\s)/giu, '$1can cu'],
] as const;

/**
 * Rewords a query about purpose or basis as plans do: "phong trào để làm gì" → "mục đích phong trào".
 */
export const asPlansSay = (query: string): string =>
  IN_PLANS.reduce((said, [asked, plan]) => said.replace(asked, plan), query.normalize('NFC'));
