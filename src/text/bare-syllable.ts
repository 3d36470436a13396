import { remembered } from './remembered.ts';
import { ONSETS, RHYMES } from './syllable.ts';

const bare = (letters: string) => letters.normalize('NFD').replace(/\p{M}/gu, '');
const bareRhymes = new Set([...RHYMES].map(bare));

/** Whether a word without diacritics could be one syllable typed without them: “thien”, “nguyen”. */
export const isBareSyllable = remembered((word): boolean => {
  const letters = bare(word.toLowerCase()).replaceAll('đ', 'd');
  return [...ONSETS, ''].some(
    (onset) => letters.startsWith(onset) && bareRhymes.has(letters.slice(onset.length)),
  );
});
