import { type FoundName, nameFinder } from '../../text/find-names.ts';
import { exact } from '../../text/fold.ts';
import type { Sought } from '../../text/name-forms.ts';
import { type HiddenName, numberOf, type Readable, type Withheld } from './withheld.ts';

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

/**
 * Finds collectives, by name, by the other names of the unit that they are, and by initials (“QLNO”), in
 * whatever speaks of commendations or of their decision, for a person to read: the section with the
 * headings above it, or what the whole text is about.
 */
export function unitMentionFinder(
  withheld: readonly Withheld[],
): (text: string, about?: string) => { of: Withheld; from: number; to: number }[] {
  const groups = withheld.filter(({ recipientType }) => recipientType === 'tap-the');
  const find = nameFinder(
    groups.flatMap((of) => namesOfUnit(of).map((name) => ({ name, person: false, of }))),
  );
  const initials = groups.flatMap((of) =>
    initialsOf(of).map((letters) => ({
      pattern: new RegExp(`(?<![\\p{L}\\p{M}])${letters}(?![\\p{L}\\p{M}])`, 'gu'),
      of,
    })),
  );
  return (text, about = '') => {
    const found = [...find(text), ...literally(text, initials)];
    return found.filter(({ of, from }) => {
      const around = `${about}\n${sectionAround(text, from)}`;
      const number = /^(?:\d+\/)?(\d+)-/.exec(of.record)?.[1];
      return (
        anyCommendation.test(around) ||
        (number !== undefined && new RegExp(`(?<!\\d)${number}(?!\\d)`).test(around))
      );
    });
  };
}

function namesOfUnit({ name, units = [] }: Withheld): string[] {
  return units.some((each) => exact(each) === exact(name))
    ? [...new Set([name, ...units])].filter((each) => !/^\d/.test(each))
    : [name];
}

/** Initials of three letters or more, also without the kind of unit; with Đ and with D. */
function initialsOf({ name }: Withheld): string[] {
  const letters = (name.normalize('NFD').match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? []).join('');
  const all = [letters, letters.slice(1)].filter((each) => each.length > 2);
  return [...new Set(all.map((each) => each.toUpperCase()))].flatMap((each) =>
    each.includes('Đ') ? [each, each.replaceAll('Đ', 'D')] : [each],
  );
}

function literally<T>(text: string, sought: readonly { pattern: RegExp; of: T }[]) {
  return sought.flatMap(({ pattern, of }) =>
    [...text.matchAll(pattern)].map(({ 0: letters, index }) => ({
      of,
      from: index,
      to: index + letters.length,
    })),
  );
}

/** The text between two headings, below the headings that lead to it. */
function sectionAround(text: string, at: number): string {
  const headings = [...text.matchAll(/^(#{1,6})[^\S\n].*$/gm)];
  const next = headings.find(({ index }) => index > at)?.index ?? text.length;
  let start = 0;
  let level = 7;
  const above: string[] = [];
  for (const { 0: line, 1: marks = '', index } of headings.reverse()) {
    if (index > at || marks.length >= level) continue;
    if (level === 7) start = index;
    level = marks.length;
    above.push(line);
  }
  return [...above, text.slice(start, next)].join('\n');
}

/** Words of commendation: rather too many than too few. */
const anyCommendation =
  /(?<!\p{L})(?:khen|tặng|thưởng|danh hiệu|thi đua|thành tích|biểu dương|tuyên dương|vinh danh|tôn vinh|chúc mừng|ghi nhận|tiêu biểu|xuất sắc|giải|cờ|huân chương|huy chương|bằng|vinh dự|suy tôn|gương|điển hình)(?!\p{L})/iu;

const sentenceEnd = /[.!?…](?:\s+|$)|\n/;
const anyDecision = /khen-thuong\/\d{4}\/|\d+\/QĐ-/;
/** “Khen thưởng” alone is an activity: “Hội đồng Thi đua, Khen thưởng của Trung tâm”. */
const commended =
  /(?<!\p{L})(?:khen(?! thưởng)|được (?:khen thưởng|tặng|thưởng|trao)|phần thưởng|tuyên dương|biểu dương|(?:nhận|tặng|trao) cờ|giải (?:nhất|nhì|ba))(?!\p{L})/iu;
