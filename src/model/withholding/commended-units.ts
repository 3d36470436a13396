import { type FoundName, nameFinder } from '../../text/find-names.ts';
import type { Sought } from '../../text/name-forms.ts';
import { type HiddenName, numberOf, type Readable } from './withheld.ts';

/**
 * Finds withheld collectives whose names are public otherwise, as a unit's: they are asked about in a
 * sentence that says they were commended, by the decision's number, by a link to it, or by words that name no
 * other decision.
 */
export function commendedUnitFinder(
  names: readonly Sought<HiddenName>[],
  decisions: readonly Readable[],
): (text: string) => FoundName<HiddenName>[] {
  const find = nameFinder(names);
  const numbers = new Map(decisions.map((each) => [each.id, numberOf(each)]));
  return (text) =>
    find(text)
      .filter(({ of: { withheld }, from, to }) => {
        const sentence = sentenceAround(text, from, to);
        const own = [`khen-thuong/${withheld.record}`, ...(numbers.get(withheld.record) ?? [])];
        if (own.some((mark) => sentence.includes(mark))) return true;
        return !anyDecision.test(sentence) && commended.test(sentence);
      })
      .map((each) => ({ ...each, sure: false, doubtful: true }));
}

function sentenceAround(text: string, from: number, to: number): string {
  const before =
    text
      .slice(Math.max(0, from - 400), from)
      .split(sentenceEnd)
      .at(-1) ?? '';
  const [after = ''] = text.slice(to, to + 400).split(sentenceEnd);
  return before + text.slice(from, to) + after;
}

const sentenceEnd = /[.!?…](?:\s+|$)|\n/;
const anyDecision = /khen-thuong\/\d{4}\/|\d+\/QĐ-/;
/** “Khen thưởng” alone is an activity: “Hội đồng Thi đua, Khen thưởng của Trung tâm”. */
const commended =
  /(?<!\p{L})(?:khen(?! thưởng)|được (?:khen thưởng|tặng|thưởng|trao)|phần thưởng|tuyên dương|biểu dương|(?:nhận|tặng|trao) cờ|giải (?:nhất|nhì|ba))(?!\p{L})/iu;
