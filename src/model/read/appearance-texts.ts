import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/**
 * Text drawn by annotations on a page, besides form values: signers, words of a stamp. Returns each both
 * as separate words and joined, since characters are often drawn one by one.
 */
export async function appearanceTexts(page: Page, OPS: Operators): Promise<string[]> {
  // “any” includes annotations that are only printed.
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

/** Characters; the numbers between them are spacing. */
const lettersOf = (glyphs: readonly ({ unicode?: string } | number | null)[] = []) =>
  glyphs.map((glyph) => (typeof glyph === 'object' && glyph?.unicode) || '').join('');
