import { inLatinLetters } from './look-alikes.ts';
import type { WrittenWord } from './written-form.ts';

const isOther =
  /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}|\p{Script=Braille}|[ɐǝɟƃɥᴉʞɹʇʌʍʎ]/u;
/** Scripts in which a single letter is a word. */
const isWordOfOne =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Braille}]/u;

/**
 * The runs of words that contain letters of scripts other than Latin (“Чан Ван Хунг”, “陳文雄”), Braille or
 * upside-down letters (“ƃunɥ”): only a reader of the script can tell whose name they are. A single Greek
 * or Cyrillic letter is a symbol (“Ω”).
 */
export function otherScriptRuns(
  text: string,
  words: readonly WrittenWord[],
): { first: number; end: number }[] {
  if (!isOther.test(text)) return [];
  const runs: { first: number; end: number }[] = [];
  for (const [at, { from, to }] of words.entries()) {
    const word = text.slice(from, to);
    if (!isOther.test(word) || (inLatinLetters(word).length < 2 && !isWordOfOne.test(word)))
      continue;
    const last = runs.at(-1);
    const isNext = last?.end === at && /^[^\S\n]$/.test(text.slice(words[at - 1]?.to, from));
    if (last && isNext) last.end = at + 1;
    else runs.push({ first: at, end: at + 1 });
  }
  return runs;
}
