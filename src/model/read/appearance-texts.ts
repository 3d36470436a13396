import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/**
 * What annotations draw on a page besides the values of forms: who signed, the words of a stamp. Of each, its words as
 * they follow and joined, since letters are often drawn one by one.
 */
export async function appearanceTexts(page: Page, OPS: Operators): Promise<string[]> {
  // “any”: those as well that are only printed.
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'any' });
  const drawn: string[][] = [];
  let isWithin = false;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.beginAnnotation) drawn.push([]);
    if (operator === OPS.beginAnnotation || operator === OPS.endAnnotation)
      isWithin = operator === OPS.beginAnnotation;
    if (isWithin && operator === OPS.showText) drawn.at(-1)?.push(lettersOf(argsArray[index]?.[0]));
  }
  return drawn.flatMap((words) => [words.join(' '), words.join('')]);
}

/** Letters, between which numbers say how far they stand apart. */
const lettersOf = (glyphs: readonly ({ unicode?: string } | number | null)[] = []) =>
  glyphs.map((glyph) => (typeof glyph === 'object' && glyph?.unicode) || '').join('');
