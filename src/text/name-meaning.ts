import { isBareSyllable } from './bare-syllable.ts';
import { isBareOfKinh, isFamilyName, mayBeFamilyName } from './family-names.ts';
import { fold, hasMarks } from './fold.ts';
import { isKnownWord } from './known-words.ts';
import { meaningOfPart } from './meaning-of-parts.ts';
import type { Candidate } from './name-forms.ts';
import {
  beginsAnother,
  beginsUnit,
  goesOn,
  isAbbreviated,
  isAllUpper,
  isAmidCapitals,
  isApart,
  isBehindFamily,
  isBeside,
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
import { isOfficeBefore } from './place-names.ts';

const meant = (is: boolean): Meaning => (is ? 'meant' : undefined);

/** Whether words that spell a name are used as one. */
export function meaningOf<T>(candidate: Candidate<T>, around: Surroundings<T>): Meaning {
  const { form, keys, sought } = candidate;
  const { own, isExact, text } = around;
  if (!sought) return 'meant';
  if (!sought.person) return sought.shortened ? meaningOfShortened(candidate, around) : 'meant';
  const isCapital = own.every(({ word: { letters } }) => isUpper(letters));
  if (form === 'turned') {
    const isTurned = isCapital && isApart(around) && (keys.length > 2 || isExact);
    // “Anh Kim lái xe” is as likely about somebody called Kim as about Kim Anh.
    const isTitleAhead = keys.length === 2 && title.test(keys[0] ?? '');
    const isDoubtful = isTurned && (isTitleAhead || isMarkedOtherwise(candidate, around));
    return isDoubtful ? 'doubtful' : meant(isTurned);
  }
  if (form === 'initials') return meant(isCapital && areInitials(candidate, around));
  const from = own[0]?.from ?? 0;
  const isTitled = titleBefore.test(text.slice(Math.max(0, from - 24), from));
  if (form === 'short') {
    const isShortened = isCapital && isShort(candidate, around);
    const isElse = isOtherThing(own) || isWithinOther(around);
    const isDoubtful = isShortened && !isTitled && !isBeside(candidate, around) && isElse;
    return isDoubtful ? 'doubtful' : meant(isShortened);
  }
  if (sought.namesake)
    return meant((isCapital || isExact || isTitled) && isBeside(candidate, around));
  if (sought.called) return isCapital ? meaningOfPart(candidate, around, isTitled) : undefined;
  if (keys.length === 1 && !/['’ʼ]/.test(sought.name))
    return meant(isCapital && isTitled && !goesOn(around));
  if (isMarkedOtherwise(candidate, around)) {
    const isOrdinary = areOrdinary(around);
    if (isOrdinary && !(isCapital && isMixed(around))) return undefined;
    if (!isCapital && keys.length < 3) return undefined;
    const isSlip = isCapital && !isOrdinary && (sought.own || isBeside(candidate, around));
    if (!isSlip) return 'doubtful';
  }
  const place = isTitled ? undefined : placeAround(candidate, around);
  if (place === 'street') return undefined;
  if (place === 'way') return isCapital ? 'doubtful' : undefined;
  if (place) {
    const before = text.slice(Math.max(0, from - 40), from);
    return keys.length > 2 || isOfficeBefore(before) ? 'doubtful' : undefined;
  }
  const isBesideOwn = isBeside(candidate, around);
  if (!isBesideOwn && isCapital && isOthersName(around, isTitled, keys.length)) {
    const isClear = isTitled || isBehindFamily(around) === 'titled';
    return keys.length > 2 && isTitled ? 'doubtful' : isClear ? undefined : 'doubtful';
  }
  if (!isBesideOwn && !sought.own && isGivenOtherwise(candidate, around)) return 'doubtful';
  if (!isBesideOwn && isCapital && beginsUnit(around)) return 'doubtful';
  if (!isBesideOwn && !isTitled && isWithinOther(around)) return 'doubtful';
  // “Giữ nguyên văn, an toàn”
  const isParted = !isCapital && /[,;]\s/.test(text.slice(from, own.at(-1)?.to));
  if (isParted && !isTitled)
    return !isExact && own.some(({ word: { letters } }) => hasMarks(letters))
      ? undefined
      : 'doubtful';
  if (keys.length > 2 && sought.common !== 'here') return 'meant';
  if (sought.common && !isTitled && !isBesideOwn)
    return isCapital && isExact && sought.common === 'here' ? 'doubtful' : undefined;
  if (isTitled || isBesideOwn) return 'meant';
  if (isCapital) return isAmidCapitals(around) ? 'doubtful' : 'meant';
  if (own.some(({ word: { letters } }) => hasMarks(letters))) return undefined;
  return isWholeStem(around) ? 'meant' : 'doubtful';
}

/** Whether a longer name contains it: “bà Đặng Lê Na” is not Lê Na, nor is “Trần Quẹo Anh” Trần Quẹo. */
function isOthersName<T>(around: Surroundings<T>, isTitled: boolean, words: number): boolean {
  if (!isTitled && isBehindFamily(around)) return true;
  if (beginsAnother(around)) return true;
  if (!goesOn(around)) return false;
  if (words < 3) return true;
  // “Lò Văn Thử Kế toán” adds a position, “Lò Văn Thử Anh trực” is another name; “Lò Văn Thử A”
  // distinguishes namesakes.
  const { text, own, after } = around;
  const rest = text.slice(after?.to ?? 0);
  const isLine = !/\n/.test(text.slice(own.at(-1)?.to ?? 0, after?.from ?? 0));
  const isWord = isTitled || (isLine && (after?.word.key.length ?? 0) > 1);
  const [, next] = /^\s+([\p{L}\p{M}\p{N}]+)/u.exec(rest) ?? [];
  if (!isWord || next === undefined) return isWord;
  return !/\d/.test(next) && !isKnownWord(after?.word.letters ?? '', next);
}

/**
 * Whether one more word makes a longer name of it where capitals and spaces do not tell: in an address or a hashtag
 * (`le-thi-hoa-mai`), all in capitals, behind a hyphen or a line end (“Lê Thị Hòa-Mai”).
 */
export function isOneLonger<T>({ own, text }: Surroundings<T>): boolean {
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const rest = text.slice(to);
  if (own.every(({ word: { letters } }) => isAllUpper(letters)) && /\s/.test(text.slice(from, to)))
    return /^[^\S\n]+\p{Lu}[\p{Lu}\p{M}]+(?![\p{L}\p{M}]|[^\S\n]+\p{Lu}{2})/u.test(rest);
  if (!/\s/.test(text.slice(from, to)) && own.length > 1) {
    const before = /[\p{L}\p{M}_-]*$/u.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? '';
    const behind = /^[\p{L}\p{M}_-]*/u.exec(rest.slice(0, 60))?.[0] ?? '';
    // An id alone gets a neutral one, which all links follow: nothing is said falsely, no link breaks.
    const isAlone = before.length + to - from + behind.length === text.length;
    return !isAlone && isOneSyllable(before, behind);
  }
  const [, word = '', next] =
    /^(?:\p{Pd}|[^\S\n]*\n[^\S\n]*(?=\S+[^\S\n]+\p{Ll}))(\p{Lu}[\p{Ll}\p{M}]+)(?:[^\S\n]+([\p{L}\p{M}]+))?/u.exec(
      rest,
    ) ?? [];
  return isBareSyllable(word) && !mayBeFamilyName(word) && !isKnownWord(word, next ?? '');
}

/**
 * Whether the letters beside a joined name are one more word of a name: `van` of `lethihongvan`, a family name before
 * it. `ho-le-thi-hong` and `bai-le-thi-hong` are about her.
 */
export function isOneSyllable(before: string, behind: string): boolean {
  const [lead, rest] = [before, behind].map((part) => fold(part).replace(/[-_]/g, ''));
  if (rest) return isBareSyllable(rest) && rest.length > 1 && (!lead || title.test(lead));
  return isBareOfKinh(lead ?? '');
}

const title = /^(?:ong|ba|anh|chi|co|chu|bac|em)$/;

/** Whether a word other than the given name has other diacritics: “Lễ Quốc khánh” is not Lê Quốc Khánh. */
const isMarkedOtherwise = <T>({ keys, exacts }: Candidate<T>, { own }: Surroundings<T>): boolean =>
  own.length === keys.length &&
  own.slice(0, -1).some(({ word }, at) => {
    const name = exacts[at] ?? '';
    return word.key === keys[at] && hasMarks(word.letters) && !isSpeltAs(word.exact, name);
  });

/** Whether two of the words form an ordinary word: “Trưởng Công an”, “Lễ khánh thành”. */
const areOrdinary = <T>({ own }: Surroundings<T>): boolean =>
  own.some(({ word }, at) => {
    const next = own[at + 1]?.word;
    return next !== undefined && isKnownWord(word.letters, next.letters);
  });

const isMixed = <T>({ own }: Surroundings<T>): boolean =>
  own.some(({ word: { letters } }) => !isAllUpper(letters));

/** Whether words differ at most in hỏi and ngã, which half of the country does not distinguish. */
function isSpeltAs(written: string, name: string): boolean {
  const isToneSlip = written.replace(hookOrTilde, '') === name.replace(hookOrTilde, '');
  return written === name || (isToneSlip && hookOrTilde.test(written) && hookOrTilde.test(name));
}

const hookOrTilde = /[\u0303\u0309]$/;

/**
 * Whether the given name has other diacritics, in a text that has any: “Trần Thị Hoa” is not Trần Thị
 * Hòa, while “Dủng” for “Dũng” and, since it is not a name, “Thuy” for “Thúy” are typos.
 */
function isGivenOtherwise<T>({ keys, exacts }: Candidate<T>, { own }: Surroundings<T>): boolean {
  if (own.length !== keys.length || own.length < 2) return false;
  const { key = '', exact: written = '', letters = '' } = own.at(-1)?.word ?? {};
  const given = exacts.at(-1) ?? '';
  if (key !== keys.at(-1) || isSpeltAs(written, given)) return false;
  if (!own.some(({ word }) => hasMarks(word.letters))) return false;
  return hasMarks(letters) || unmarked.has(key);
}

/** Given names that are complete without diacritics. */
const unmarked = new Set(
  'an anh ba chi chung dung duy giang han hanh hoa hoan kha khanh khoa kim lam lan linh loan long mai minh my nam nga nghi nhi nhung oanh phong quang sang sinh tam tan thanh thao thi thoa thu trang trinh trung vi vinh xoan'.split(
    ' ',
  ),
);

/** Whether a name without some of its words refers to the person: see the rules at `nameFinder`. */
function isShort<T>(candidate: Candidate<T>, around: Surroundings<T>): boolean {
  const { own, isExact, text, before } = around;
  const initials = own.filter(({ word: { key } }) => isAbbreviated(key));
  // “Ng Văn Thử”, “Lò V Thử” need no dot, “Lò V” does.
  const isDotted = initials.every(
    (token) =>
      (own.length > 2 && (token !== own[0] || token.word.key.length > 1)) ||
      /^\s?\./.test(text.slice(token.to, token.to + 2)),
  );
  if (!isDotted || (!isExact && own.some(({ word: { letters } }) => hasMarks(letters))))
    return false;
  const isBesideOwn = isBeside(candidate, around);
  const isLastShort = own.at(-1)?.word.key !== candidate.keys.at(-1);
  if ((own.length === 2 || isLastShort) && initials.length > 0 && !isBesideOwn) return false;
  if (!isBesideOwn && goesOn(around)) return false;
  const from = own[0]?.from ?? 0;
  if (placeAround(candidate, around)) return false;
  if (!before || !isUpper(before.word.letters)) return true;
  if (!/^[^\S\n]*$/.test(text.slice(before.to, from))) return true;
  if (titleBefore.test(text.slice(Math.max(0, from - 24), from))) return true;
  // A verb at the start of a sentence is capitalised too: “Tặng Lê Thử …”.
  return startsSentence(text, before.from) && !isFamilyName(before.word.letters);
}

/** Whether a shortened name of an organisation is written as a name and is not part of a longer one. */
function meaningOfShortened<T>(candidate: Candidate<T>, around: Surroundings<T>): Meaning {
  const { own, isExact } = around;
  const name = candidate.sought?.name ?? '';
  const capitals = name.split(/\s+/).slice(1).filter(isUpper).length;
  const written = own.slice(1).filter(({ word: { letters } }) => isUpper(letters)).length;
  if (!isExact || written < capitals || goesOn(around)) return undefined;
  return candidate.sought?.common === 'here' ? 'doubtful' : 'meant';
}

/** Initials are followed by a dot or precede the last word; without that word, near position or unit. */
function areInitials<T>(candidate: Candidate<T>, around: Surroundings<T>): boolean {
  const { keys, near } = candidate;
  const { own, text } = around;
  if (own.length !== keys.length) return false;
  if (own.length === 1)
    return isAllUpper(own[0]?.word.letters ?? '') && isBeside(candidate, around);
  const isDotted = own.every(
    ({ word: { key }, to }, index) =>
      key.length > 1 ||
      (index === own.length - 1 && index > 1) ||
      /^\s?\./.test(text.slice(to, to + 2)),
  );
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const isJoined =
    own.length === 2 && (keys[0] ?? '').length > 1 && isAllUpper(own[0]?.word.letters ?? '');
  if (isJoined) {
    const isTitled = titleBefore.test(text.slice(Math.max(0, from - 24), from));
    return isTitled || isBeside(candidate, around);
  }
  if ((keys.at(-1) ?? '').length > 1) return isDotted || isApart(around);
  if (!isDotted) return false;
  const nearby = fold(text.slice(Math.max(0, from - 80), to + 80));
  return near.some((words) => nearby.includes(words));
}
