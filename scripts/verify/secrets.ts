import { readFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { isLeftOutForFault } from '../../src/astro/left-out.ts';
import { collections, type Noun } from '../../src/model/collections.ts';
import { withheldBecause } from '../../src/model/publication.ts';
import { listFiles } from '../../src/model/read/disk/files-on-disk.ts';
import { type PlainEntry, readNoun } from '../../src/model/read/disk/read-noun.ts';
import { exemplarSchema } from '../../src/model/schema/exemplar.ts';
import type { Settings } from '../../src/settings.ts';
import { finderOf } from './find-words.ts';
import { hashOf } from './hash.ts';

/** What must not be found anywhere in a finished site. */
export interface Secrets {
  /** Names, titles and ids, as `compared`, with whose they are. */
  words: Map<string, string>;
  /** SHA-256 of photos and other files, with their place in the content folder. */
  hashes: Map<string, string>;
  /** Names of photos without their endings, which are made anew under the same name. */
  photos: Map<string, string>;
  /** Stories by whose slugs nothing but tombstones may be called. */
  slugs: Set<string>;
}

/**
 * What drafts, withheld stories and withheld rows hold, by which a leak would be known; a name that
 * a published record bears too is no leak.
 */
export function secretsOf({ contentDir, today, samples }: Settings): Secrets {
  const exemplars = readNoun(contentDir, 'exemplar');
  const decisions = readNoun(contentDir, 'decision');
  const isOut = (entry: PlainEntry) =>
    (entry.noun === 'exemplar' && isLeftOutForFault(entry)) ||
    (!samples && isSample(entry)) ||
    (entry.noun === 'exemplar' && isWithheld(entry, today));
  const shown = [...exemplars, ...decisions].filter((entry) => !isOut(entry));
  const hidden = [
    ...readNoun(contentDir, 'draft'),
    ...exemplars.filter(isOut),
    ...decisions.filter(isOut),
  ];
  const words = new Map<string, string>();
  const keep = (word: string, { file }: PlainEntry) => words.set(compared(word), file);
  for (const entry of hidden) for (const word of wordsOf(entry)) keep(word, entry);
  for (const entry of shown) for (const name of withheldRows(entry)) keep(name, entry);
  const others = otherNouns.flatMap((noun) => readNoun(contentDir, noun));
  const find = finderOf(words.keys());
  for (const entry of [...shown, ...others]) {
    for (const word of find(compared(openText(entry)))) words.delete(word);
  }
  const slugs = new Set(exemplars.filter(isOut).map(({ id }) => id));
  return { words, ...filesOf(contentDir, hidden, shown), slugs };
}

/** Nouns whose records are always shown; a collective may bear the name of a unit. */
const otherNouns = (Object.keys(collections) as Noun[]).filter(
  (noun) => !['exemplar', 'decision', 'draft'].includes(noun),
);

function isSample({ data }: PlainEntry): boolean {
  return (data as { sample?: boolean } | undefined)?.sample === true;
}

const permission = exemplarSchema({ image: z.string })
  .pick({ withdrawn: true, consent: true })
  .strip();

function isWithheld({ data }: PlainEntry, today: string): boolean {
  const { data: story } = permission.safeParse(data);
  return story === undefined || withheldBecause(story, today) !== undefined;
}

interface Told {
  title?: string;
  summary?: string;
  honourees?: { name?: string }[];
  recipients?: Row[];
  photos?: { file?: string; alt?: string }[];
}

interface Row {
  name?: string;
  achievement?: string;
  publish?: string;
}

/** A slug is known from a tombstone's address; what a story or a draft says is not. */
function wordsOf({ noun, id, data, body }: PlainEntry): string[] {
  const { title, summary, honourees, recipients, photos } = (data ?? {}) as Told;
  const names = [...list(honourees), ...list(recipients)].map(({ name }) => name);
  const pictures = list(photos).flatMap(({ alt }) => alt);
  const own = [...(noun === 'draft' ? [id] : []), title, summary, ...plainLines(body)];
  return [...own, ...names, ...pictures].filter(isTelling);
}

/** Lines of a body that stand on a page as they are written; an item of a list without its mark. */
function plainLines(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[-+]|\d+[.)])\s+/, ''))
    .filter((line) => line.length > 40 && !/[*_`[\]<>|#:&"'\\]/.test(line));
}

function withheldRows({ data }: PlainEntry): string[] {
  const rows = list((data as Told | undefined)?.recipients);
  return rows
    .filter(({ publish }) => publish === 'an')
    .flatMap(({ name, achievement }) => [name, achievement])
    .filter(isTelling);
}

/** What a published record shows, without the rows that it withholds. */
function openText({ data, body }: PlainEntry): string {
  const { recipients, ...rest } = (data ?? {}) as Told;
  const rows = list(recipients).filter(({ publish }) => publish !== 'an');
  const told = JSON.stringify({ ...rest, rows }).replace(/\\[nrt]/g, ' ');
  return `${told}\n${body}`;
}

/** Text as it is compared: however it is spelt, cut into lines or written in capitals. */
export function compared(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}

/** What lies beside hidden stories; a name that a shown story's photo bears too tells nothing. */
function filesOf(contentDir: string, hidden: readonly PlainEntry[], shown: readonly PlainEntry[]) {
  const files = listFiles(contentDir).filter((file) => !file.endsWith('/index.md'));
  const beside = (entries: readonly PlainEntry[]) => {
    const stories = entries.filter(({ file }) => file.endsWith('/index.md'));
    const folders = new Set(stories.map(({ file }) => dirname(file)));
    return files.filter((file) => folders.has(dirname(file)));
  };
  const open = new Set(beside(shown).map(stemOf));
  const own = beside(hidden);
  return {
    hashes: new Map(own.map((file) => [hashOf(readFileSync(join(contentDir, file))), file])),
    photos: new Map(
      own.filter((file) => !open.has(stemOf(file))).map((file) => [stemOf(file), file]),
    ),
  };
}

const stemOf = (file: string) => parse(file).name;

const list = <T>(values: T[] | undefined) => (Array.isArray(values) ? values : []);

/** Words too short to be anybody's own are no sign of a leak. */
function isTelling(word: string | undefined): word is string {
  return typeof word === 'string' && word.trim().length >= 6;
}
