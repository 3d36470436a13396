import { documentSlug } from '../../text/document-slug.ts';
import { collections, isList, type Noun } from '../collections.ts';
import { type ContentSet, nouns } from '../read/content-set.ts';
import type { PlainEntry } from '../read/read.ts';
import { routes } from '../routes.ts';
import { fieldOf } from '../schema/public.ts';
import { placesIn, referencesIn } from '../schema/reference.ts';
import { isText } from './withheld.ts';

/** Ids that name someone withheld, by noun, each with the id under which the site shows the record. */
export type NeutralIds = ReadonlyMap<Noun, ReadonlyMap<string, string>>;

/** The facts of a record from which its neutral id is made. */
type Identified = Pick<PlainEntry, 'noun' | 'id' | 'data'>;

/** Nouns whose records get a neutral id; pages and units are left out instead, until they are renamed. */
const renamedNouns = [
  'decision',
  'exemplar',
  'movement',
  'award',
  'issuer',
  'subject',
  'criterion',
  'role',
] as const satisfies Noun[];

/**
 * A neutral id for each record whose own id names someone withheld, so that withholding takes a single
 * edit: a decision's is made of its number, others' of their day and a tag of their own id, independent
 * of other records. It stays the same while the name is withheld and the record keeps its id.
 * @param of returns every record of a noun, shown or not
 */
export function neutralIds(
  of: (noun: Noun) => readonly Identified[],
  isNaming: (id: string) => boolean,
): NeutralIds {
  return new Map(
    renamedNouns.flatMap((noun): [Noun, Map<string, string>][] => {
      const records = of(noun);
      const naming = records.filter(({ id }) => isNaming(ownPart(noun, id)));
      if (naming.length === 0) return [];
      const taken = new Set(records.flatMap(({ id, data }) => [id, ...formerSlugsOf(data)]));
      const ids = new Map<string, string>();
      for (const record of naming.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const start = neutralIdOf(record, isNaming);
        let free = start;
        for (let at = 2; taken.has(free); at += 1) free = `${start}-${at}`;
        taken.add(free);
        ids.set(record.id, free);
      }
      return [[noun, ids]];
    }),
  );
}

/** The record's own part of an id: a criterion's follows its movement's. */
const ownPart = (noun: Noun, id: string) =>
  noun === 'criterion' || noun === 'role' ? (id.split('/').at(-1) ?? '') : id;

/** The own parts of the ids that are replaced. */
const ownParts = (noun: Noun, ids: NeutralIds) =>
  new Map([...(ids.get(noun) ?? [])].map(([from, to]) => [ownPart(noun, from), ownPart(noun, to)]));

function neutralIdOf(record: Identified, isNaming: (id: string) => boolean): string {
  const bases = basesOf(record);
  return bases.find((base) => !isNaming(ownPart(record.noun, base))) ?? record.noun;
}

/**
 * Finds today's address of a page that had a neutral one while its record was renamed, now that the
 * record is shown under its own id again; undefined for any other address.
 */
export function shownAgain(
  of: (noun: Noun) => readonly Identified[],
  isNaming: (id: string) => boolean,
  addresses: readonly string[],
): (address: string) => string | undefined {
  // Ids are one or two segments of an address.
  const said = new Set(
    addresses.flatMap((address) => {
      const parts = address.split('/').slice(1, -1);
      return [...parts, ...parts.slice(1).map((part, index) => `${parts[index]}/${part}`)];
    }),
  );
  const ids = new Map(
    renamedNouns.map((noun): [Noun, Map<string, string>] => {
      const records = of(noun);
      const present = new Set(records.map(({ id }) => id));
      const again = records.flatMap((record): [string, string][] => {
        const isSaid = (id: string) => said.has(ownPart(noun, id));
        if (!basesOf(record).some(isSaid)) return [];
        const neutral = neutralIdOf(record, isNaming);
        const isFormer = !present.has(neutral) && isSaid(neutral);
        return isFormer && !isNaming(ownPart(noun, record.id)) ? [[neutral, record.id]] : [];
      });
      return [noun, new Map(again)];
    }),
  );
  const relinked = linksOf(ids, new Map());
  return (address) => {
    const to = relinked(address);
    return to === address ? undefined : to;
  };
}

function formerSlugsOf(data: unknown): unknown[] {
  const { formerSlugs } = (data ?? {}) as { formerSlugs?: unknown };
  return Array.isArray(formerSlugs) ? formerSlugs : [];
}

/** Candidates for a neutral id. */
function basesOf({ noun, id, data }: Identified): string[] {
  const { number, symbol, signed, published, launched } = (data ?? {}) as Record<string, unknown>;
  const behind = (head: string, day: unknown) => [head, daySlug(day)].filter(Boolean).join('-');
  switch (noun) {
    case 'decision': {
      const [year] = id.split('/');
      const isNumbered = (isText(number) || typeof number === 'number') && isText(symbol);
      const own = isNumbered ? [documentSlug({ number: String(number), symbol })] : [];
      return [...own.map((slug) => `${year}/${slug}`), `${year}/${behind('quyet-dinh', signed)}`];
    }
    case 'exemplar':
      return [`${behind('dien-hinh', published)}-${tagOf(id)}`];
    case 'movement':
      return [`${behind('phong-trao', launched)}-${tagOf(id)}`];
    default: {
      const own = ownPart(noun, id);
      return [`${id.slice(0, id.length - own.length)}${headOf[noun]}-${tagOf(own)}`];
    }
  }
}

const headOf: Partial<Record<Noun, string>> = {
  award: 'hinh-thuc-khen',
  issuer: 'co-quan-ban-hanh',
  subject: 'doi-tuong',
  criterion: 'tieu-chi',
  role: 'chuc-danh',
};

/** Two characters derived from an id: so few that many ids share them and nobody can infer the original. */
function tagOf(id: string): string {
  let sum = 0x811c9dc5;
  for (const letter of id) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((sum >>> 0) % 1296).toString(36).padStart(2, '0');
}

/** “2023-05-15” from “15/05/2023” or from an ISO day; empty for anything else. */
function daySlug(day: unknown): string {
  if (!isText(day)) return '';
  const [, written, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(day) ?? [];
  if (year) return `${year}-${month}-${written}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
}

/**
 * A content set with neutral ids, in the records and in all references to them: keys that name a record,
 * rows of decisions, links. If a record no longer has a page, links lead to the tombstone.
 */
export function renamed(set: ContentSet, ids: NeutralIds, gone: IdsGone): ContentSet {
  const of = new Map<Noun, readonly PlainEntry[]>();
  const movements = ids.get('movement');
  const idOf = ({ noun, id }: PlainEntry) => {
    if (gone.get(noun)?.has(id)) return id;
    const own = ids.get(noun)?.get(id) ?? id;
    const [movement = '', ...rest] = own.split('/');
    return isOfMovement.has(noun) ? [movements?.get(movement) ?? movement, ...rest].join('/') : own;
  };
  const relinked = linksOf(ids, gone);
  const rows = ids.get('decision') ?? new Map<string, string>();
  const criteria = ownParts('criterion', ids);
  const text = (written: string) => {
    const [decision = '', anchor] = written.split('#');
    const row = anchor === undefined ? undefined : rows.get(decision);
    return row ? `${row}#${anchor}` : written.includes('/') ? relinked(written) : written;
  };
  const entry = (each: PlainEntry): PlainEntry => {
    const id = idOf(each);
    const data = mapTexts(each.data, text);
    for (const { nouns: referred, path, id: to } of referencesIn(
      collections[each.noun].schema,
      each.data,
    )) {
      const other = referred.map((noun) => ids.get(noun)?.get(to)).find(Boolean);
      if (other) put(data, path, other);
    }
    const words = placesIn(
      collections[each.noun].schema,
      each.data,
      (field) => fieldOf(field).names === 'criterion-word',
    );
    for (const { path, id: word } of words) put(data, path, criteria.get(word) ?? word);
    if (id !== each.id && isList(each.noun)) put(data, ['id'], id.split('/').at(-1) as string);
    return { ...each, id, data, body: relinked(each.body) };
  };
  return {
    ...set,
    of: (noun) => {
      const known = of.get(noun) ?? set.of(noun).map(entry);
      of.set(noun, known);
      return known;
    },
  };
}

/** Ids of records without a page, by noun. */
export type IdsGone = ReadonlyMap<Noun, ReadonlySet<string>>;

/** Nouns whose ids begin with that of their movement. */
const isOfMovement = new Set<Noun>(['movement', 'plan', 'planPart', 'criterion', 'role']);

/** Rewrites the links in a text. */
function linksOf(ids: NeutralIds, gone: IdsGone): (text: string) => string {
  const folders = (noun: Noun) =>
    Object.values(routes)
      .filter((pattern) => pattern.includes(`{${noun}}`))
      .map((pattern) => pattern.slice(0, pattern.indexOf(`{${noun}}`)))
      .filter((folder) => folder !== '');
  const heads = {
    criterion: ['tieu-chi/', 'criterion="', 'minh-chung{'],
    role: ['trach-nhiem/'],
  };
  const within = (['criterion', 'role'] as const).flatMap((noun) =>
    [...ownParts(noun, ids)].flatMap(([from, to]) =>
      heads[noun].map((head) => ({ from: head + from, to: head + to })),
    ),
  );
  const others = nouns.filter((noun) => noun !== 'criterion' && noun !== 'role');
  const pairs = others.flatMap((noun) =>
    [...new Set(folders(noun))].flatMap((folder) => [
      ...[...(ids.get(noun) ?? [])]
        .filter(([from]) => !gone.get(noun)?.has(from))
        .map(([from, to]) => ({ from: folder + from, to: folder + to })),
      ...[...(gone.get(noun) ?? [])].map((from) => ({ from: folder + from, to: undefined })),
    ]),
  );
  const rules = [...within, ...pairs].map(({ from, to }) => ({
    from,
    to: to ?? routes.tombstone,
    link: new RegExp(
      `(?<![\\w-])${from}(?![a-z0-9-])${to === undefined ? '(?:/[a-z0-9/-]*)?(?:#[\\w-]+)?' : ''}`,
      'g',
    ),
  }));
  return (text) =>
    rules.reduce(
      (left, { from, to, link }) => (left.includes(from) ? left.replace(link, to) : left),
      text,
    );
}

/** A value with every text in it changed. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]),
  );
}

/** Writes into a value that nothing else references. */
function put(value: unknown, path: readonly PropertyKey[], text: string): void {
  const [step, ...rest] = path;
  if (step === undefined || value === null || typeof value !== 'object') return;
  const holder = value as Record<PropertyKey, unknown>;
  if (rest.length === 0) holder[step] = text;
  else put(holder[step], rest, text);
}
