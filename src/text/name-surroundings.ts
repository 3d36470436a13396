import { isFamilyName, mayBeFamilyName } from './family-names.ts';
import { fold } from './fold.ts';
import type { Candidate } from './name-forms.ts';
import { isGap, type Token } from './name-tokens.ts';
import { isGoodsBefore, isPlaceBeforeInSlug, placeBefore } from './place-names.ts';
import { remembered } from './remembered.ts';
import { personTitle } from './titles.ts';

/** How a match of a name counts: certain, doubtful, or not at all. */
export type Meaning = 'meant' | 'doubtful' | undefined;

/** The words that spell a name, and their context. */
export interface Surroundings<T> {
  own: readonly Token<T>[];
  isExact: boolean;
  text: string;
  before: Token<T> | undefined;
  after: Token<T> | undefined;
}

export const titleBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${personTitle}):?\\s+$`, 'iu');

/** Whether a word begins with a capital or a digit. */
export const isUpper = (letters: string) => /^[\p{Lu}\p{N}]/u.test(letters);

/** Whether a word has no small letter. */
export const isAllUpper = (letters: string) => !/[\p{Ll}]/u.test(letters);

/** Whether a folded word may be an initial: one letter, or a compound consonant. */
export const isAbbreviated = (key: string) => /^(?:.|ng|nh|tr|ph|th|ch|kh)$/u.test(key);

/** Whether a sentence, a line or an item starts at a position. */
export const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:…\n;•]\s*|[-–—]\s+)["“'‘(*]*$/u.test(text.slice(Math.max(0, at - 6), at));

/** “bà Hòa Bình” is another person than “bà Hòa”; in all capitals this is undecidable. */
export function goesOn<T>({ own, text, after }: Surroundings<T>): boolean {
  const last = own.at(-1);
  if (!last || !after || !isBeforeCapital({ own, text, after })) return false;
  if (noName.test(text.slice(after.from, after.from + 24))) return false;
  const isLoud = isAllUpper(last.word.letters) && last.word.letters.length > 1;
  return !(isLoud && isAllUpper(after.word.letters));
}

/**
 * Whether two words are as likely part of another name: of goods, a shop (“Chè Kim Anh”, “quán Lê Hoa”), a king (“Lý
 * Thái Tổ”; before “Tổ” other names may be followed by a unit).
 */
export function isWithinOther<T>(around: Surroundings<T>): boolean {
  const { own, text, after } = around;
  const [first, second, ...others] = own;
  if (!first || !second || others.length > 0) return false;
  const isTemple = templeWord.test(second.word.key) && after?.word.key === 'to';
  if (isTemple && isBeforeCapital(around)) return true;
  return isGoodsBefore(text.slice(Math.max(0, first.from - 24), first.from));
}

const templeWord = /^(?:thai|the|cao|liet)$/;

/** Whether any capitalised word follows directly. */
export function isBeforeCapital<T>({
  own,
  text,
  after,
}: Pick<Surroundings<T>, 'own' | 'text' | 'after'>): boolean {
  if (!after || !isUpper(after.word.letters)) return false;
  return /^[^\S\n]+$/.test(text.slice(own.at(-1)?.to ?? 0, after.from));
}

/**
 * Whether another name begins amid the words, behind punctuation or a border: “Nguyễn Thị Thu, Hà Văn
 * Bình”.
 */
export function beginsAnother<T>(around: Surroundings<T>): boolean {
  const { own, text } = around;
  return (
    isBeforeCapital(around) &&
    own.some(({ to }, at) => isBorder(text.slice(to, own[at + 1]?.from ?? to)))
  );
}

/** Whether the last word is behind such a border and begins the name of a unit: “Bùi Công, Đoàn xe số 2”. */
export function beginsUnit<T>({ own, text }: Surroundings<T>): boolean {
  const [before, last] = own.slice(-2);
  if (!before || !last || !isBorder(text.slice(before.to, last.from))) return false;
  return unitWord.test(text.slice(last.from, last.from + 24));
}

const unitWord =
  /^(?:đoàn|hội|khoa|lớp|viện|cục|trường|trạm|sở|phòng|ban|tổ|đội|đồn|thôn|bản|ấp|xã|phường|khu|xưởng)[^\S\n]+[\p{L}\p{N}]/iu;

/** Whether text between two words, punctuation or a border, may separate two names. */
export const isBorder = (between: string): boolean => border.test(between);

const border = /[,;|/:]|\.\s|\n\s*\n|\s\p{Pd}\s/u;

/** Capitalised words that may follow a name without being part of it. */
const noName =
  /^(?:(?:bằng|giấy) khen|huân chương|huy chương|kỷ niệm|cờ|danh hiệu|chiến sĩ|trường|trạm|sở|phòng|ban|tổ|đội|thôn|xã|công ty)(?![\p{L}\p{M}])/iu;

/** Whether no other name is adjacent: in “bà Lê Thị Hòa, Lê Thị Mai” nobody is Hòa Lê Thị. */
export function isApart<T>(around: Surroundings<T>): boolean {
  const { own, text, before } = around;
  if (goesOn(around)) return false;
  const from = own[0]?.from ?? 0;
  if (!before || !isUpper(before.word.letters)) return true;
  const between = text.slice(before.to, from);
  return !isGap(between, true) || titleBefore.test(text.slice(Math.max(0, from - 24), from));
}

/** Whether a name directly precedes: “Trần Thị Gượm” is not a person called Gượm. */
export function isNamed<T>({ own, text, before }: Surroundings<T>): boolean {
  if (!before || !isUpper(before.word.letters)) return false;
  if (!/^[^\S\n]*$/.test(text.slice(before.to, own[0]?.from ?? 0))) return false;
  return !startsSentence(text, before.from) || isFamilyName(before.word.letters);
}

/** Whether a family name directly precedes, and whether a title precedes that. */
export function isBehindFamily<T>({
  own,
  text,
  before,
}: Surroundings<T>): 'titled' | 'bare' | undefined {
  if (!before || !isUpper(before.word.letters)) return undefined;
  if (!/^[^\S\n]+$/.test(text.slice(before.to, own[0]?.from ?? 0))) return undefined;
  const title = text.slice(Math.max(0, before.from - 24), before.from);
  const { letters } = before.word;
  if (isRoyalFamily.test(fold(text.slice(Math.max(0, before.from - 8), before.to)))) return 'bare';
  if (titleBefore.test(title)) return mayBeFamilyName(letters) ? 'titled' : undefined;
  const isFamily = startsSentence(text, before.from) ? isFamilyName : mayBeFamilyName;
  return isFamily(letters) ? 'bare' : undefined;
}

/** “Tôn Nữ”, “Tôn Thất”: family names of two words. */
const isRoyalFamily = /(?:^|[^a-z])ton\s+(?:nu|that)$/;

/** Whether a name in capitals is amid others: “TĂNG CƯỜNG AN TOÀN” need not name anybody. */
export function isAmidCapitals<T>({ own, text, before, after }: Surroundings<T>): boolean {
  const isLoud = ({ word: { letters } }: Token<T>) => letters.length > 1 && isAllUpper(letters);
  if (!own.every(isLoud)) return false;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const isNext = (token: Token<T> | undefined, between: string) =>
    token !== undefined && isLoud(token) && /^[^\S\n]+$/.test(between);
  return (
    isNext(before, text.slice(before?.to ?? 0, from)) ||
    isNext(after, text.slice(to, after?.from ?? 0))
  );
}

/** Whether letters without diacritics are a whole file name or path segment: `anh/le-hoa.jpg`. */
export function isWholeStem<T>({ own, text }: Surroundings<T>): boolean {
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  if (/\s/.test(text.slice(from, to))) return false;
  const before = text.slice(Math.max(0, from - 8), from);
  if (/(?:^|[^a-z])(?:ong|ba|anh|chi|co|chu|bac|em)[-_]$/.test(before)) return true;
  return !/\p{L}[-_.]?$/u.test(before) && !/^[-_]?\p{L}/u.test(text.slice(to, to + 2));
}

/** Whether the words are in an address, an account or a file name. */
export function isInAddress(text: string, from: number, to: number): boolean {
  const before = /[^\s<>(){}"'“”|,;]*$/.exec(text.slice(Math.max(0, from - 120), from))?.[0] ?? '';
  const after = /^[^\s<>(){}"'“”|,;]*/.exec(text.slice(to, to + 120))?.[0] ?? '';
  return address.test(before + text.slice(from, to) + after);
}

const address =
  /@|:\/\/|^\.{0,2}\/|[a-z0-9]\.[a-z]{2,}\/|\.(?:jpe?g|png|webp|pdf|docx?|xlsx?|html?|mp4|vn|com|net|org)(?:\W|$)|^#?[a-z0-9]+(?:[-_.][a-z0-9]+)+$/;

/** Whether a word of another name directly precedes, with the same typography. */
export function isJoinedBefore<T>({ own, text, before }: Surroundings<T>): boolean {
  if (!before || !isUpper(before.word.letters)) return false;
  return /^[-._/]$/.test(text.slice(before.to, own[0]?.from ?? 0));
}

/** What the preceding words make of a name, unless they are the person's own unit. */
export function placeAround<T>({ near }: Candidate<T>, { own, text }: Surroundings<T>) {
  const from = own[0]?.from ?? 0;
  const before = text.slice(Math.max(0, from - 60), from);
  const place = /[-_]$/.test(before)
    ? isPlaceBeforeInSlug(before.toLowerCase()) && 'area'
    : placeBefore(before);
  return place && near.some((words) => fold(before).endsWith(words)) ? undefined : place;
}

/** Many names are tried at one position. */
const foldedPart = remembered(fold);

/** Whether the person's position or unit is directly beside the words. */
export const isBeside = <T>(
  candidate: Candidate<T>,
  around: Surroundings<T>,
  kind: 'near' | 'units' = 'near',
): boolean => isAhead(candidate, around, kind) || isBehindOwn(candidate, around, kind);

/** Whether it directly follows them: “Hà (Đội xe số 2)”. */
function isAhead<T>(
  candidate: Candidate<T>,
  { own, text }: Surroundings<T>,
  kind: 'near' | 'units',
): boolean {
  const known = candidate[kind];
  if (known.length === 0) return false;
  const to = own.at(-1)?.to ?? 0;
  const isInitial = own.at(-1)?.word.key.length === 1;
  const after = foldedPart(text.slice(to, to + 160))
    .replace(isInitial ? /^[\s,(–:;.-]+/ : /^[\s,(–:;-]+/, '')
    .replace(/^(?:la|thuoc|cua|o|tai) /, '');
  return known.some(
    (words) => after.startsWith(words) && !/^[a-z0-9]/.test(after.slice(words.length)),
  );
}

/** Whether it directly precedes them: “Đội xe số 2: Hà”. */
export function isBehindOwn<T>(
  candidate: Candidate<T>,
  { own, text }: Surroundings<T>,
  kind: 'near' | 'units',
): boolean {
  const known = candidate[kind];
  if (known.length === 0) return false;
  const from = own[0]?.from ?? 0;
  const before = foldedPart(text.slice(Math.max(0, from - 160), from)).replace(/[\s,:]+$/, '');
  return known.some(
    (words) => before.endsWith(words) && !/[a-z0-9]$/.test(before.slice(0, -words.length)),
  );
}

/** Whether the person's unit is in the same sentence. */
export function isUnitInSentence<T>(
  { units }: Candidate<T>,
  { own, text }: Surroundings<T>,
): boolean {
  if (units.length === 0) return false;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const start =
    text
      .slice(Math.max(0, from - 400), from)
      .split(/[.!?…]\s+|\n\s*\n/)
      .at(-1) ?? '';
  const [end = ''] = text.slice(to, to + 400).split(/[.!?…](?:\s+|$)|\n\s*\n/);
  const sentence = foldedPart(start + text.slice(from, to) + end);
  return units.some((words) => sentence.includes(words));
}

/** Whether the person's unit is in the text, also in another sentence. */
export function isUnitInText<T>({ units }: Candidate<T>, text: string): boolean {
  if (units.length === 0) return false;
  return units.some((words) => foldedPart(text).includes(words));
}
