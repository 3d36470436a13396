import { compoundOf } from './compound-words.ts';
import { isFamilyName, mayBeFamilyName } from './family-names.ts';
import type { Candidate } from './name-forms.ts';
import { type Fragment, isAccount } from './name-fragments.ts';
import {
  goesOn,
  isAllUpper,
  isAmidCapitals,
  isBeforeCapital,
  isBehindOwn,
  isBeside,
  isInAddress,
  isJoinedBefore,
  isNamed,
  isUnitInSentence,
  isUnitInText,
  isUpper,
  isWholeStem,
  isWithinOther,
  type Meaning,
  placeAround,
  type Surroundings,
  startsSentence,
  titleBefore,
} from './name-surroundings.ts';
import { isOtherThing } from './other-things.ts';
import { isProvince } from './places.ts';
import { personTitle } from './titles.ts';
import { twoSyllableWords } from './two-syllable-words.ts';

/** Whether a given name refers to the person: see the rules at `nameFinder`. */
export function meaningOfPart<T>(
  candidate: Candidate<T>,
  around: Surroundings<T>,
  isTitled: boolean,
): Meaning {
  const { keys, sought } = candidate;
  const { own, isExact, text, before } = around;
  const isHere = sought?.called === 'here';
  const from = own[0]?.from ?? 0;
  const compound = keys.length === 1 ? compoundAt(around) : undefined;
  if (compound === 'word' || (compound && !isTitled)) return undefined;
  if (sought?.called === 'household') {
    const isBehind = householdBefore.test(text.slice(Math.max(0, from - 40), from));
    return isExact && isBehind && !goesOn(around) ? 'doubtful' : undefined;
  }
  if (keys.length === 1 && keys[0]?.length === 1) {
    if (!isTitled) return undefined;
    if (isBeside(candidate, around, 'units')) return 'meant';
    return isHere && /^\s?\./.test(text.slice(own.at(-1)?.to ?? 0)) ? 'doubtful' : undefined;
  }
  const kind = isHere ? 'near' : 'units';
  const isBesideOwn = isBeside(candidate, around, kind);
  // In “Đội xe số 2, Hà Nội” a place follows the unit, in “Đội xe số 2: Bình xét cuối năm” an activity.
  const isBesideUnit = !isTitled && isBehindOwn(candidate, around, kind);
  if (isBesideUnit && isBeforeCapital(around)) return undefined;
  if (isBesideUnit && beginsWord(around)) return 'doubtful';
  if (isBesideOwn && (isTitled || isExact) && (isTitled || !isNamed(around))) return 'meant';
  if (isTitled) {
    if (keys.length === 1 && goesOn(around)) return undefined;
    if (isHeroic(around)) return 'doubtful';
    if (isHere || isUnitInSentence(candidate, around)) return 'meant';
    return isExact && (isBeside(candidate, around) || isUnitInText(candidate, text))
      ? 'doubtful'
      : undefined;
  }
  if (!isHere && isExact && !isNamed(around) && !goesOn(around) && isBeside(candidate, around))
    return 'doubtful';
  // “Y Wang”, “A Páo” are written as one name; “Thị Hòa” is not.
  const isOne = keys.length === 1 || (keys.length === 2 && keys[0]?.length === 1);
  if (!isHere || !isExact || !isOne || goesOn(around) || isNamed(around)) return undefined;
  if (placeAround(candidate, around) || otherHead.test(text.slice(Math.max(0, from - 24), from)))
    return undefined;
  const isDoubtful =
    startsSentence(text, from) ||
    isAmidCapitals(around) ||
    isBehindCapital(around) ||
    beginsWord(around);
  return !before || isDoubtful || otherWords.has(keys[0] ?? '') ? 'doubtful' : 'meant';
}

/** Whether words and initials of a name refer to the person: see the rules at `nameFinder`. */
export function meaningOfFragment<T>(
  candidate: Candidate<T>,
  around: Surroundings<T>,
  { given, wholes, initials, isJoined, isSpelt }: Fragment,
): Meaning {
  const { sought, keys } = candidate;
  const { own, text, before } = around;
  if (!isSpelt) return undefined;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const written = text.slice(from, to);
  const isTitled = titleBefore.test(text.slice(Math.max(0, from - 24), from));
  const isHere = sought?.called === 'here';
  const isPair = given === 'whole' && wholes > 0;
  const isLetters = given === 'initial' && wholes === 0;
  if (isInAddress(text, from, to)) {
    if (isAccount(text, to)) return doubtful(!isLetters || isHere);
    if (placeAround(candidate, around)) return undefined;
    const hasFamily = own.some(({ word: { key } }) => key === keys[0]);
    return doubtful(isWholeStem(around) ? isPair || (isJoined && !isLetters) : isPair && hasFamily);
  }
  if (placeAround(candidate, around)) return undefined;
  if (!own.every(({ word: { letters } }) => isUpper(letters))) {
    // In lower case only if no other words have this spelling.
    const isAll = keys.length > 2 && wholes + 1 === keys.length;
    return doubtful(isPair && (isTitled || isAll || (own.length === 1 && written.length > 4)));
  }
  const isBesideOwn = isBeside(candidate, around, isHere ? 'near' : 'units');
  if (!isTitled && isJoinedBefore(around)) return undefined;
  const isAmidNames = (!isTitled && isNamed(around)) || (!isBesideOwn && goesOn(around));
  // “Kế Toán Bích Ngọc”, “Trần Hùng Bến Phao”: a capital beside a pair makes it another name or none.
  if (isAmidNames)
    return doubtful(isPair && !isWithinName(around, isTitled) && !isProvince(written));
  if (written.includes(',') && own[0]?.word.key !== keys[candidate.given]) return undefined;
  if (isPair) {
    if (isBesideOwn) return 'meant';
    const hasFamily = own.some(({ word: { key } }) => key === keys[0]);
    if (!isTitled && isProvince(written) && (!hasFamily || keys.length === 2)) return undefined;
    const isElse = (hasFamily && isOtherThing(own)) || isWithinOther(around);
    if (!isTitled && isElse) return 'doubtful';
    const isPlain = !/[^\p{L}\p{M}\s]/u.test(written) && !isAmidCapitals(around);
    if (isPlain && keys.length > 2 && wholes + 1 === keys.length) return 'meant';
    const isClear = isTitled || (before !== undefined && !startsSentence(text, from));
    // A withheld name stays withheld: one that almost nobody else has is masked until someone answers.
    return isPlain && (isTitled || ((isHere || hasFamily) && isClear)) ? 'meant' : 'doubtful';
  }
  const isCut = own.at(-1)?.word.key.length === 1 && /^\s?\./.test(text.slice(to, to + 2));
  const isTight = own.length > 1 && !/\s/.test(written);
  const isMarked = isTitled || isHere || isCut || isTight || /\p{Lu}\p{Ll}?\s?\./u.test(written);
  const others = initials + 1 === keys.length && keys.length > 2;
  if (given === 'whole')
    return others && isMarked && !isAmidCapitals(around)
      ? 'meant'
      : doubtful(isMarked || isJoined || initials > 1);
  if (!isLetters) return doubtful(isMarked);
  const isAll = initials > 1 && initials + 1 === keys.length;
  return doubtful(isAll ? isMarked : isHere && isTitled);
}

/**
 * Whether adjacent capitals make the words part of another name: “Phạm Thị Hồng Nhung”, “Trần Hùng
 * Cường”.
 */
function isWithinName<T>({ own, text }: Surroundings<T>, isTitled: boolean): boolean {
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const run = runBefore.exec(text.slice(Math.max(0, from - 40), from))?.[1] ?? '';
  const words = isTitled ? [] : run.trim().split(/\s+/);
  const isFamily = words.some((word, index) => {
    const isFirst = startsSentence(text, from - run.length) && index === 0;
    return isFirst ? isFamilyName(word) : mayBeFamilyName(word);
  });
  const after = runAfter.exec(text.slice(to, to + 40))?.[0].trim() ?? '';
  return isFamily || (after !== '' && !/\s/.test(after) && !isAllUpper(after));
}

const runBefore = /((?:\p{Lu}[\p{L}\p{M}]*[^\S\n]+)+)$/u;
const runAfter = /^(?:[^\S\n]+\p{Lu}[\p{L}\p{M}]*)+/u;

const doubtful = (is: boolean): Meaning => (is ? 'doubtful' : undefined);

/** The compound of a one-syllable name and the next word: “Công an”, “CÔNG AN”. */
function compoundAt<T>({ own, text, after }: Surroundings<T>) {
  const [word] = own;
  if (!word || !after || !/^[^\S\n]+$/.test(text.slice(word.to, after.from))) return undefined;
  const isLoud = isAllUpper(word.word.letters) && isAllUpper(after.word.letters);
  if (isUpper(after.word.letters) && !isLoud) return undefined;
  return compoundOf(word.word.exact, after.word.exact);
}

/** Whether the next word, in lower case, forms a compound with it: “Bình xét cuối năm”, “Lan tỏa”. */
function beginsWord<T>({ own, text, after }: Surroundings<T>): boolean {
  const [word] = own;
  if (!word || !after || !/^[^\S\n]+\p{Ll}/u.test(text.slice(word.to, after.to))) return false;
  return twoSyllableWords.get(word.word.exact)?.has(after.word.exact) ?? false;
}

/** “ANH HÙNG”, amid other capitals, is not necessarily Hùng. */
function isHeroic<T>(around: Surroundings<T>): boolean {
  const { own, before } = around;
  const isWord = before?.word.letters === 'ANH' && heroic.has(own[0]?.word.key ?? '');
  return isWord && isAmidCapitals(around);
}

const heroic = new Set('hung dung tai minh kiet hao'.split(' '));

/**
 * Whether the previous word begins a sentence and is neither a verb nor a title: “Nghệ An”, “Kim Liên”.
 */
function isBehindCapital<T>({ own, text, before }: Surroundings<T>): boolean {
  if (!before || !isUpper(before.word.letters) || opening.test(before.word.letters)) return false;
  return /^[^\S\n]+$/.test(text.slice(before.to, own[0]?.from ?? 0));
}

const opening =
  /^(?:khen|tặng|thưởng|trao|cho|mời|gặp|chúc|gửi|nhờ|theo|với|và|cùng|của|hộ|nhà|xin|chào|là|có|khi|rồi|sau|nếu|vì|do|thấy|nghe|riêng|còn|được)$/iu;

const householdBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:hộ(?: gia đình)?|gia đình|vợ chồng)\\s+(?:(?:${personTitle})\\s+)?$`,
  'iu',
);

/** Other words before a capital that is not a name: “mùa Xuân”, “phía Nam”. */
const otherHead =
  /(?:^|[^\p{L}])(?:mùa|đợt|phía|miền|hội|tết|ngày|tháng|thứ|quý|khóa|lớp|hạng|giải|điều|khoản|chương|mục|nước|tiếng|người|dân tộc|tổ|đội|khu|bến|phong trào)\s+["“'‘]?$/iu;

/** Given names that are also capitalised as ordinary words. */
const otherWords = new Set('xuan ha thu dong nam bac trung viet quoc dang'.split(' '));
