import { fold } from '../text/fold.ts';
import { getAwards } from './awards.ts';
import { getCriteria } from './criteria.ts';
import { getDecisions } from './decisions.ts';
import { memoise } from './memoise.ts';
import { getCurrentMovement } from './movements.ts';

/**
 * Words of the site's own that can be typed without accents: a criterion, an award, a decision's
 * number; what the content lacks is left out. Short names of plain words read best.
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

/** Three or four words and no sign between them. */
const isShortName = (text: string) => /^\p{L}+(?: \p{L}+){2,3}$/u.test(text);
