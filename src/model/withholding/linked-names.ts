import type { FoundName } from '../../text/find-names.ts';
import { exact } from '../../text/fold.ts';
import type { Sought } from '../../text/name-forms.ts';
import type { HiddenName } from './withheld.ts';

/**
 * Finds links to the decision of someone withheld whose text contains the given name: `[chị
 * Hà](/khen-thuong/…/)`. Someone else in the decision may share it, so each match is asked about.
 */
export function linkedNameFinder(
  names: readonly Sought<HiddenName>[],
): (text: string) => FoundName<HiddenName>[] {
  const byDecision = Map.groupBy(
    names.filter(({ person, of }) => person && of.withheld.noun === 'decision'),
    ({ of }) => of.withheld.record,
  );
  return (text) =>
    [...text.matchAll(link)].flatMap(({ index, 1: label = '', 2: decision = '' }) => {
      const words = [...label.matchAll(/[\p{L}\p{M}]+/gu)];
      return (byDecision.get(decision) ?? []).flatMap(({ name, of }) => {
        const given = exact(name.trim().split(/\s+/).at(-1) ?? '');
        const word = words.find(([each]) => /^\p{Lu}/u.test(each) && exact(each) === given);
        if (!word) return [];
        const from = index + 1 + word.index;
        const to = from + word[0].length;
        return { of, from, to, exact: true, sure: false, capital: true, doubtful: true };
      });
    });
}

const link = /\[([^[\]\n]{1,80})\]\([^()\s]*khen-thuong\/(\d{4}\/[a-z0-9-]+)\b[^()]*\)/g;
