import { wordsOf } from './words.ts';

/** Whether the words of a phrase are adjacent in a text; `exactly` compares their diacritics too. */
export function holdsPhrase(text: string, phrase: string, exactly: boolean): boolean {
  const key = exactly ? 'exact' : 'fold';
  const joined = (of: string) =>
    ` ${wordsOf(of)
      .map((word) => word[key])
      .join(' ')} `;
  return joined(text).includes(joined(phrase));
}
