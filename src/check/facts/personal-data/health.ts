import { hasMarks } from '../../../text/fold.ts';
import { type Span, spansOf } from './span.ts';

const disease =
  '(?:covid|sars|ncov|vi[ -]?rút|virus|bệnh|dịch|f[ .-]?0|cúm|ung thư|lao(?!\\p{L})|hiv|tiểu đường|tim mạch)';

const marked = {
  /** What ties a person to an illness. */
  illness: new RegExp(
    `(?<!\\p{L})(?:(?<!(?:vướng|thắc|khúc) )mắc (?:phải |căn |cả |thêm |chứng )?${disease}|(?<!(?:ô|truyền|thấm|tiêm) )(?<!phòng )(?<!nguy cơ (?:bị )?(?:lây )?)(?<!chống )nhiễm(?: (?:phải )?${disease}|(?=\\s*[,.;]|\\s+(?:trong|khi|ngày|từ|vào|nhưng|và|sau|hai|ba|lần|có(?! thể)|$)))|(?:tái )?dương tính|(?:là|thành|bị|thuộc diện|diện|một) (?:ca |trường hợp |bệnh nhân )?f[ .-]?0(?![\\p{L}\\d])|f[ .-]?0 (?:đầu tiên|duy nhất|thứ)|bệnh nền|bị (?:ung thư|tai biến|đột quỵ|tiểu đường|bệnh (?!viện)))`,
    'giu',
  ),
  /** Words after which the illness is somebody else's. */
  others:
    /(?<!\p{L})(?:(?<!mọi )người(?! (?:đội trưởng|tổ trưởng|lái xe ấy))|bệnh nhân|các|những|nhiều|hàng|số|ca|hộ|khu|vùng|nơi|gia đình|hành khách|khách|bà con|nhân dân|công nhân|công dân|học viên|học sinh|đồng nghiệp|đồng đội|lái xe bị|đối tượng|cụ|cháu|vợ|chồng|con|mẹ|cha|bố|em|ai|trường hợp|không(?! may)|chưa|tránh|phòng|(?<!(?:đã|vừa|mới) )khỏi|sợ|lo|nếu|nguy cơ|xét nghiệm cho|chở|đưa|đón|chăm sóc|hỗ trợ|phục vụ|truy vết)(?!\p{L})[^,;:]*$/iu,
  denied: /(?:không|chưa|chẳng)(?: ai| hề| từng)?(?: bị| có ca)?\s*$/iu,
  /** What may stand before an illness that is named before the person. */
  opening: /^\s*(?:[^,]{0,25}(?:khi|dù|tuy|vì|do|lúc|từng|bị|đã|mặc dù)\s*)?(?:bản thân\s*)?$/iu,
  /** What leads from the ill to one of them: “trong số ca nhiễm có ông …”. */
  among: /^[^.;,]{0,25}\s(?:có|là|gồm|trong đó có)\s*$/iu,
  titles: /ông|bà|anh|chị|cô|chú|bác|đồng chí|đ\/c|cụ|em|thầy/,
};

type Words = typeof marked;

/** The same words as somebody types them who types no marks at all. */
const unmarked = Object.fromEntries(
  Object.entries(marked).map(([key, { source, flags }]) => [
    key,
    new RegExp(withoutMarks(source), flags),
  ]),
) as Words;

function wordsFor(text: string): Words {
  return hasMarks(text) ? marked : unmarked;
}

/** Same length as a composed text. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/**
 * Sentences that tie one of these persons to an illness. Help for the ill, figures and
 * precautions are none.
 * @param names full names of persons
 */
export function healthOf(text: string, names: readonly string[]): Span[] {
  if (names.length === 0) return [];
  const found: Span[] = [];
  for (const { start, sentence } of sentencesOf(text)) {
    if (!mayTellIllness(sentence)) continue;
    const plain = exactly(sentence);
    const words = wordsFor(sentence);
    const spelled = words === marked ? names : names.map(withoutMarks);
    const calls = spelled.flatMap((name) => callsOf(name, words));
    for (const { index, 0: match } of sentence.matchAll(words.illness)) {
      if (isTied(sentence, plain, index, index + match.length, calls, words)) {
        found.push({ start: start + index, end: start + index + match.length });
      }
    }
    for (const name of spelled) {
      const called = new RegExp(`(?<!\\p{L})f[ .-]?0 ${escaped(exactly(name))}(?!\\p{L})`, 'gu');
      for (const span of spansOf(plain, called))
        found.push({ start: start + span.start, end: start + span.end });
    }
  }
  return found;
}

/** Whether a text holds any word of illness; most do not, and need no closer look. */
export function mayTellIllness(text: string): boolean {
  return /m[ắa]c|nhi[ễe]m|d[ưu][ơo]ng|t[íi]nh|f[ .-]?0|b[ệe]nh|tai bi[ếe]n|[đd][ộo]t qu[ỵy]|ung th[ưu]|ti[ểe]u|\*\*|__/iu.test(
    text,
  );
}

/** Whole names of persons whom a text calls by a title. */
export function namedIn(text: string): string[] {
  const called =
    /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Đđ]ồng chí|[Đđ]\/c|[Cc]ụ|[Ee]m|[Cc]háu)\s+(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}*){1,4})/gu;
  return [...text.matchAll(called)].map(([, name = '']) => name.replace(/\s+/g, ' '));
}

/** The same where the whole text is of one person, as the achievement in a row is. */
export function healthOfSubject(text: string): Span[] {
  return sentencesOf(text).flatMap(({ start, sentence }) => {
    const { illness, others, denied } = wordsFor(sentence);
    return [...sentence.matchAll(illness)]
      .filter(({ index }) => !others.test(sentence.slice(0, index)))
      .filter(({ index }) => !denied.test(sentence.slice(0, index)))
      .map(({ index, 0: match }) => ({ start: start + index, end: start + index + match.length }));
  });
}

function isTied(
  sentence: string,
  plain: string,
  from: number,
  to: number,
  calls: RegExp[],
  { others, denied, opening, among }: Words,
): boolean {
  if (denied.test(sentence.slice(0, from))) return false;
  for (const call of calls) {
    for (const { index, 0: name } of plain.matchAll(call)) {
      if (index < from) {
        const between = sentence.slice(index + name.length, from);
        if (!others.test(between) && !between.includes(';') && between.length < 120) return true;
      } else {
        const before = sentence.slice(0, from);
        const between = sentence.slice(to, index);
        if (opening.test(before) && /^[^.]{0,50},\s*$/.test(between)) return true;
        if (among.test(between)) return true;
      }
    }
  }
  return false;
}

/** The ways a text calls a person: the whole name, or a title and the given name. */
function callsOf(name: string, { titles: { source: titles } }: Words): RegExp[] {
  const words = exactly(name).trim().split(/\s+/);
  if (words.length < 2) return [];
  const [given = '', two = ''] = [words.at(-1) ?? '', words.slice(-2).join(' ')].map(escaped);
  const whole = escaped(words.join(' '));
  return [
    new RegExp(
      `(?<!\\p{L})(?:(?:${titles}) )?${whole}(?!\\p{L})|(?<!\\p{L})(?:${titles}) (?:${two}|${given})(?!\\p{L})`,
      'giu',
    ),
  ];
}

/** Same length as the text, lower case; tone placement is compared as written. */
function exactly(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The text with the lines of each paragraph joined; every letter keeps its place. */
function joinedLines(text: string): string {
  return text.replace(/(?<!\n|^[ \t]*#[^\n]*)\n(?![ \t]*(?:\n|$|[-*+>#|:]|\d+[.)]))/gm, ' ');
}

function sentencesOf(text: string): { start: number; sentence: string }[] {
  const sentences: { start: number; sentence: string }[] = [];
  for (const { index, 0: sentence } of joinedLines(text).matchAll(
    /[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]+)*/g,
  )) {
    sentences.push({ start: index, sentence });
  }
  return sentences;
}
