import { fold } from '../text/fold.ts';
import { getAwards } from './awards.ts';
import { getCriteria } from './criteria.ts';
import { getDecisions } from './decisions.ts';
import { memoise } from './memoise.ts';
import { getCurrentMovement } from './movements.ts';

/**
 * Example queries without accents from the site's content: a criterion, an award, a decision's number;
 * missing ones are omitted. Short names of plain words read best.
 */
export const getSearchHints = memoise(async (): Promise<string[]> => {
  const criteria = await getCriteria((await getCurrentMovement()).id);
  const awards = await getAwards();
  const [longest] = (await getDecisions()).toSorted(
    (a, b) => b.recipients.length - a.recipients.length,
  );
  const hints = [
    criteria.map(({ shortTitle }) => shortTitle).find(isShortName),
    [...awards.flatMap(({ aliases = [] }) => aliases), ...awards.map(({ title }) => title)].find(
      isShortName,
    ),
    longest?.label,
  ];
  return hints.flatMap((hint) => (hint ? [fold(hint)] : []));
});

/** Three or four words without punctuation. */
const isShortName = (text: string) => /^\p{L}+(?: \p{L}+){2,3}$/u.test(text);
