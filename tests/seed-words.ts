import { join } from 'node:path';
import type { Noun } from '../src/model/collections.ts';
import { readKeptIds } from '../src/model/plan/kept-ids.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { root } from '../src/settings.ts';

/** Words found only in this repository's content: its office, its place, its plan. */
const words = [
  'covid',
  'đại dịch',
  'dịch bệnh',
  'tuyến đầu',
  'tuyen dau',
  'vắc xin',
  'khẩu trang',
  '5k',
  'gtvt',
  'sgtvt',
  'giao thông',
  'giao thong',
  'hà nam',
  'ha nam',
  'trọng thắng',
  '2560',
  'năm tiêu chí',
  '5 tiêu chí',
  'bốn hình thức',
  '4 hình thức',
  'sáu nội dung',
  '6 nội dung',
  'phần iv',
  'điển hình tiên tiến',
  'người tốt, việc tốt',
  'mô hình tiêu biểu',
  'một việc tốt',
  'luồng xanh',
];

const seed = readContentSet(filesOnDisk(join(root, 'content')));
const lastOf = (noun: Noun) => seed.of(noun).map(({ id }) => id.split('/').at(-1) ?? '');

/** Ids of clauses of its acts: a roman number and more. */
const clauseIds = seed.of('movement').flatMap(({ id }) => {
  const file = `phong-trao/${id}/dia-chi-dieu-khoan.txt`;
  const kept = seed.list.some((each) => each.file === file) ? seed.read(file) : new Uint8Array();
  return readKeptIds(new TextDecoder().decode(kept)).map(({ id }) => id);
});

/** Not an everyday word. */
const isOwnId = (id: string) => /-.*-/.test(id) || /\d/.test(id) || id === 'ha-nam';

/** Ids that no other office has: movements, criteria, kinds, roles, units, signers. */
const ids = [
  ...lastOf('movement'),
  ...lastOf('criterion'),
  ...seed.of('movement').flatMap(({ data }) => kindsOf(data)),
  ...seed.of('unit').map(({ id }) => id),
  ...seed
    .of('issuer')
    .map(({ id }) => id)
    .filter((id) => /ha-nam/.test(id)),
  'ha-nam',
  ...clauseIds.filter((id) => /^[ivx]+-/.test(id)),
].filter(isOwnId);

/** Awards that it lists; the catalogue offers them to every office. */
export const seedAwards = lastOf('award').filter((id) => /-.*-/.test(id));

/** Found only in its records, and used in code as an example of a number. */
export const seedRecords = ['9902', ...lastOf('exemplar'), ...lastOf('decision')];

function kindsOf(data: unknown): string[] {
  const { kinds = [] } = data as { kinds?: { id: string }[] };
  return kinds.map(({ id }) => id);
}

/**
 * Finds words of this repository's content in a text.
 * @param more additional words to search for
 * @param without words that are allowed there
 */
export function seedWordsIn(
  text: string,
  { more = [], without = [] }: { more?: string[]; without?: readonly string[] } = {},
): string[] {
  const plain = text.normalize('NFC').toLowerCase();
  return [...new Set([...words, ...ids, ...more])]
    .filter((word) => !without.includes(word))
    .filter((word) => expressionOf(word).test(plain));
}

const expressions = new Map<string, RegExp>();

/** A whole word: not adjacent to a letter, a digit or part of an encoded hash. */
function expressionOf(word: string): RegExp {
  const known = expressions.get(word);
  if (known) return known;
  const form = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const made = new RegExp(`(?<![\\p{L}\\p{N}_+=])${form}(?![\\p{L}\\p{N}_+=])`, 'u');
  expressions.set(word, made);
  return made;
}
