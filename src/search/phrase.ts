import { wordsOf } from './words.ts';

/** Whether the words of a phrase stand side by side in a text; `exactly` respects their marks. */
export function holdsPhrase(text: string, phrase: string, exactly: boolean): boolean {
  const key = exactly ? 'exact' : 'fold';
  const joined = (of: string) =>
    ` ${wordsOf(of)
      .map((word) => word[key])
      .join(' ')} `;
  return joined(text).includes(joined(phrase));
}
