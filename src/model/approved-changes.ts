import { diffArrays } from 'diff';
import { distance } from '../text/nearest.ts';
import { isNumberWord } from '../text/number-words.ts';
import { oneLine } from '../text/one-line.ts';
import { approvedBefore } from './approval.ts';
import { digestOf, keysApart } from './digest.ts';
import type { PlainEntry } from './read/read.ts';
import { titleAt } from './schema/schema-at.ts';

/** A part of an exemplar that differs from the approved text. */
export interface ApprovedChange {
  /** “Tóm tắt”, “Ảnh: Chú thích”, “Thân bài”. */
  where: string;
  /** Its path in the front matter (`photos.0.caption`), `body` for a paragraph of the text. */
  path: string;
  /** The approved text; undefined if it is new. */
  before: string | undefined;
  /** The current text; undefined if it was removed. */
  after: string | undefined;
}

type Text = Pick<PlainEntry, 'data' | 'body'>;

/** Comparison of an exemplar with its approved version. */
export interface SinceApproval {
  /** Whether it was ever approved. */
  isApproved: boolean;
  /** Undefined if nothing was approved, or no copy of the text exists. */
  changes: ApprovedChange[] | undefined;
  /** Whether its pictures are the approved ones; false if unknown. */
  arePhotosSame: boolean;
}

/**
 * Compares an exemplar with its approved version.
 * @param copy the stored copy of the approved text (`approvedCopyOf`)
 * @param photo bytes of a file beside the exemplar, or undefined if it is missing
 */
export function sinceApproval(
  entry: Pick<PlainEntry, 'data' | 'file' | 'body'>,
  copy: Uint8Array | undefined,
  photo: (file: string) => Uint8Array | undefined,
): SinceApproval {
  const before = approvedBefore(entry, copy);
  return {
    isApproved: approvedDigest(entry) !== undefined,
    changes: before && changesSince(before, entry),
    arePhotosSame: before !== undefined && digestOf(before, photo) === approvedDigest(before),
  };
}

const approvedDigest = ({ data }: Pick<PlainEntry, 'data'>) =>
  (data as { approval?: { digest?: string } | null } | null)?.approval?.digest;

/**
 * Why an edit needs a new approval, a clause; undefined for a slip that may be corrected under the old
 * one.
 */
export function whyApproveAnew({
  isApproved,
  changes,
  arePhotosSame,
}: SinceApproval): string | undefined {
  if (!isApproved) return 'bài chưa được duyệt lần nào';
  if (!changes) return 'không còn giữ chữ của bản đã duyệt, nên không biết đã sửa những gì';
  const reason = arePhotosSame ? moreThanSlip(changes) : 'đã đổi tệp ảnh';
  return reason && `không chỉ là lỗi chính tả: ${reason}`;
}

/** The changes in an exemplar since its approval: fields first, then paragraph by paragraph. */
export function changesSince(before: Text, now: Text): ApprovedChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(now)];
  const fields = [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const [first, last] = [was.get(path), is.get(path)];
    const { where } = (first ?? last) as Field;
    return first?.text === last?.text
      ? []
      : [{ where, path, before: first?.text, after: last?.text }];
  });
  return [...fields, ...paragraphChanges(before.body, now.body)];
}

/** Prose fields: all others are names, days, figures or choices. */
const prose = /^(?:title|summary|pullQuote|body|photos\.\d+\.(?:alt|caption))$/;
const mostLetters = 6;
const mostWords = 3;

/**
 * Why changes are more than a spelling slip, continuing “vì …”; undefined if they are one: the same
 * words in the same order, at most three of them changed, by six characters in all, none of them a name,
 * a figure or a “không”.
 */
export function moreThanSlip(changes: readonly ApprovedChange[]): string | undefined {
  let letters = 0;
  let words = 0;
  for (const { where, path, before, after } of changes) {
    if (!prose.test(path)) return `đã đổi ${where}`;
    if (before === undefined || after === undefined) return `${where} có đoạn thêm hoặc bớt`;
    const [was, is] = [before.split(/\s+/), after.split(/\s+/)];
    if (was.length !== is.length) return `${where} có chữ thêm hoặc bớt`;
    for (const [index, from] of was.entries()) {
      const to = is[index] ?? '';
      if (from === to) continue;
      const either = (test: (word: string) => boolean) => test(from) || test(to);
      const touched =
        (either((word) => negations.test(bare(word))) && 'nghĩa của câu') ||
        (either((word) => /\d/.test(word)) && 'con số') ||
        (either((word) => isNumberWord(bare(word))) && 'chữ có thể là con số') ||
        (either((word) => /\p{Lu}/u.test(word)) && 'chữ viết hoa, có thể là tên riêng');
      if (touched) return `đã đổi ${touched}: “${from}” thành “${to}”`;
      letters += distance(from, to);
      words += 1;
    }
  }
  return letters > mostLetters || words > mostWords
    ? `đã đổi ${words} chữ, quá mức một lỗi chính tả`
    : undefined;
}

const negations = /^(?:không|chưa|chẳng|chớ|đừng|cấm|trừ)$/u;

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}]/gu, '');

interface Field {
  where: string;
  text: string;
}

/** Every value covered by the approval, by its path. */
function fieldsOf({ data }: Text): Map<string, Field> {
  const found = new Map<string, Field>();
  const collect = (value: unknown, path: PropertyKey[]) => {
    if (value === null || value === undefined) return;
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        collect(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      return;
    }
    const titles = path.flatMap((step, index) =>
      typeof step === 'string' ? (titleAt('exemplar', path.slice(0, index + 1)) ?? step) : [],
    );
    found.set(path.join('.'), {
      where: titles.join(': '),
      text: oneLine(String(value)),
    });
  };
  for (const [key, value] of Object.entries(data ?? {}))
    if (!keysApart.has(key)) collect(value, [key]);
  return found;
}

function paragraphChanges(before: string, now: string): ApprovedChange[] {
  const changes: ApprovedChange[] = [];
  const add = (was: string | undefined, is: string | undefined) =>
    changes.push({ where: 'Thân bài', path: 'body', before: was, after: is });
  let gone: string[] = [];
  for (const { value, added, removed } of diffArrays(paragraphs(before), paragraphs(now))) {
    if (removed) {
      gone = value;
      continue;
    }
    const come = added ? value : [];
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1)
      add(gone[index], come[index]);
    gone = [];
  }
  for (const paragraph of gone) add(paragraph, undefined);
  return changes;
}

const paragraphs = (body: string) =>
  body
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);
