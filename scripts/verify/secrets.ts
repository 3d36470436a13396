import { headingsOf } from '../../src/model/body-headings.ts';
import type { Publication } from '../../src/model/publication.ts';
import { publishedAddresses, recordAt } from '../../src/model/published-addresses.ts';
import { nouns } from '../../src/model/read/content-set.ts';
import type { PlainEntry } from '../../src/model/read/read.ts';
import { alsoWrittenFinder } from '../../src/model/withholding/also-written.ts';
import { isAct } from '../../src/model/withholding/kinds-of-text.ts';
import { isOwnWording } from '../../src/model/withholding/passages.ts';
import type { FindNames } from '../../src/model/withholding/record-finder.ts';
import {
  type HiddenName,
  isText,
  hiddenNames as namesOfWithheld,
  type Withheld,
} from '../../src/model/withholding/withheld.ts';
import type { Withholding } from '../../src/model/withholding/withholding.ts';
import { type FoundName, nameFinder, nameSieve } from '../../src/text/find-names.ts';
import { readingsOf } from '../../src/text/reading.ts';
import { finderOf } from './find-words.ts';
import { hashOf } from './hash.ts';
import { interfaceIds, interfaceText } from './interface-text.ts';
import { secretFiles, secretPhotos } from './secret-files.ts';

/** What must not occur anywhere in a finished site. */
export interface Secrets {
  /** Names, titles and ids, as `compared`, with their owners. */
  words: Map<string, Owner>;
  /** Finds hidden names in any spelling; each as the id of the record or row that hides it. */
  findNames: (text: string) => string[];
  /** SHA-256 of photos and other files, with their paths in the content folder. */
  hashes: ReadonlyMap<string, string>;
  /** Names of photos without suffixes: generated pictures keep the name. */
  photos: ReadonlyMap<string, string>;
  /** Slugs of exemplars that only tombstones may have. */
  slugs: Set<string>;
  /** Identifies all of it: with the same digest, a search of the same file finds the same. */
  digest: string;
}

/** Where unpublished words occur, and what it means if a site contains them. */
export interface Owner {
  /** Path of the record in the content folder. */
  file: string;
  /**
   * Whether the words may also be someone else's: those of a draft, and all words of a withheld record
   * that are not its own wording (“An toàn lao động”). They do not fail a build, since this could
   * prevent a withdrawal.
   */
  doubtful: boolean;
}

/**
 * Texts of drafts, withheld exemplars and withheld rows that would reveal a leak; words that a published
 * record also contains are not a leak, and common words prove none. The name of a withheld row is one
 * unless someone else has it; mentions in its own decision or in an exemplar do not count as another's.
 */
export function secretsOf(publication: Publication): Secrets {
  const known = secretsByPublication.get(publication) ?? readSecrets(publication);
  secretsByPublication.set(publication, known);
  return known;
}

/** All releases examined are searched for the same texts. */
const secretsByPublication = new WeakMap<Publication, Secrets>();

function readSecrets(publication: Publication): Secrets {
  const { content, of, hidden, withholding } = publication;
  const isRecord = ({ noun }: PlainEntry) =>
    ['exemplar', 'decision', 'draft', 'nomination'].includes(noun);
  const shown = [...of('exemplar'), ...of('decision')];
  const words = new Map<string, Owner>();
  const keep = (word: string, { file }: PlainEntry, doubtful: boolean) => {
    const key = compared(word);
    const known = words.get(key);
    if (!known || known.doubtful) words.set(key, { file, doubtful });
  };
  const out = hidden.filter(isRecord);
  for (const entry of out) {
    const isTrial = entry.noun !== 'exemplar';
    for (const word of wordsOf(entry)) keep(word, entry, isTrial || !isOwnWording(word));
    // `findNames` searches for people, since it knows whom a text means.
    for (const name of namesOf(entry)) keep(name, entry, true);
  }
  for (const entry of content.of('decision')) {
    for (const each of withheldAchievements(entry)) keep(each, entry, !isOwnWording(each));
  }
  const find = finderOf(words.keys());
  const dropWordsIn = (text: string) => {
    for (const word of find(compared(text))) words.delete(word);
  };
  for (const entry of words.size > 0 ? nouns.flatMap((noun) => of(noun)) : []) {
    const text = openText(entry);
    for (const each of [text, ...readingsOf(text).map((reading) => reading.text)])
      dropWordsIn(each);
  }
  if (words.size > 0) dropWordsIn(interfaceText());
  // A published exemplar that became a draft again responds at its known address.
  for (const address of publishedAddresses(content)) {
    words.delete(compared(recordAt(address)?.id ?? ''));
  }
  const slugs = new Set(hidden.filter(({ noun }) => noun === 'exemplar').map(({ id }) => id));
  const files = {
    hashes: secretFiles(publication, out),
    photos: secretPhotos(publication, out, shown),
  };
  const { open } = withholding;
  const [names, forms] = [hiddenNames(publication), hiddenForms(publication)];
  const sought = [...names, ...forms.map(({ of }) => of)];
  const [findWhole, findForms] = [nameFinder(names, open), alsoWrittenFinder(forms)];
  const findHidden: FindHidden = (text) => [...findWhole(text), ...findForms(text)];
  const left = sentencesLeft(publication, findHidden);
  const all = [[...words], sought, open, left, [...files.hashes], [...files.photos], [...slugs]];
  const known = [...idsLeft(publication), ...(sought.length > 0 ? interfaceIds() : [])].filter(
    publication.isNamingAddress,
  );
  const anchors = sought.length > 0 ? headingsLeft(publication) : [];
  const digest = hashOf(Buffer.from(JSON.stringify([...all, known, anchors])));
  return {
    words,
    findNames: finderOfNames(sought, findHidden, { ids: known, anchors }, left),
    ...files,
    slugs,
    digest,
  };
}

/** Names that may occur nowhere, except those that are texts of the site itself (“Đoàn Thanh niên”). */
function hiddenNames({ withholding }: Publication): Withholding['hidden'] {
  const { hidden } = withholding;
  // “Nhóm Tra Cứu” may look like someone's name, judging by its letters alone.
  const groups = hidden.filter(
    ({ person, name, of: { withheld } }) =>
      !person || (withheld.recipientType !== 'ca-nhan' && name.split(/\s+/).length < 3),
  );
  const said = new Set(
    groups.length > 0 ? nameFinder(groups)(interfaceText()).map(({ of }) => of) : [],
  );
  return hidden.filter(({ of }) => !said.has(of));
}

/** Listed forms (`alsoWritten`) of people that nobody names openly, unless the site itself contains them. */
function hiddenForms({ withholding }: Publication): Withholding['alsoWritten'] {
  const hidden = Map.groupBy(withholding.hidden, ({ of }) => of.withheld);
  const isOpen = (each: Withheld) => hidden.get(each)?.length !== namesOfWithheld(each).length;
  const forms = withholding.alsoWritten.filter(
    ({ refused, of }) => !refused && !isOpen(of.withheld),
  );
  const said = new Set(
    forms.length > 0 ? alsoWrittenFinder(forms)(interfaceText()).map(({ of }) => of) : [],
  );
  return forms.filter(({ of }) => !said.has(of));
}

type FindHidden = (text: string) => FoundName<HiddenName>[];

/** A sentence that may contain a hidden name. */
interface SentenceLeft {
  text: string;
  /**
   * Another sentence of the same text: if the first is little more than a name, it counts only in a file
   * that also contains this one.
   */
  beside?: string;
}

/**
 * The only sentences that may contain a hidden name: those acknowledged as meaning someone else, those that the mask
 * leaves as they are (“Trường Tiểu học Trần Quang Khải”), which the check says, and the wording of acts, which it
 * reports.
 */
function sentencesLeft(
  { of, withholding: { hidden, answered, findAllIn } }: Publication,
  find: FindHidden,
): readonly SentenceLeft[] {
  if (hidden.length === 0) return [];
  const mayName = nameSieve(hidden);
  const naming = nouns.flatMap((noun) => of(noun)).filter((entry) => mayName(openText(entry)));
  return [
    ...answered.filter(({ left }) => left.every(({ doubtful }) => doubtful)),
    ...naming.flatMap((entry) => {
      const isWording = isAct(entry);
      const findInRecord = findAllIn(entry, openText(entry));
      const isLeft = ([text, key]: Parameters<FindNames>) =>
        isWording || findInRecord(text, key).every(({ doubtful }) => doubtful);
      const texts = [...keyedTexts(entry.data), ...keyedTexts(entry.body)].filter(isLeft);
      return sentencesNaming(
        texts.map(([text]) => text),
        find,
        isWording,
      );
    }),
  ];
}

/** Every text within a value that is not blank, with its key. */
function keyedTexts(value: unknown, key?: PropertyKey): Parameters<FindNames>[] {
  if (isText(value)) return [[value, key]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => keyedTexts(inner, name));
}

/** The sentences of texts that seem to name someone; one that is nothing but a name only in an act. */
function sentencesNaming(
  texts: readonly string[],
  find: FindHidden,
  isWording: boolean,
): SentenceLeft[] {
  const parts = texts
    .flatMap((text) => text.split(/(?<=[.!?…;:])\s+|\n/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const plain = parts.filter((part) => !/[[\]<>&\\]/.test(part));
  const longest = plain.reduce((one, other) => (other.length > one.length ? other : one), '');
  return parts.flatMap((text) => {
    const found = find(text);
    if (found.length === 0) return [];
    const others = found.reduceRight(
      (left, { from, to }) => left.slice(0, from) + left.slice(to),
      text,
    );
    if (!isWording && !/\p{L}/u.test(others)) return [];
    return others.length < 12 && longest.length > 40 ? { text, beside: longest } : { text };
  });
}

/**
 * Ids of criteria, roles, kinds of exemplar and clauses in addresses, which the check asks about; acts
 * and their parts keep their ids.
 */
function idsLeft({ of }: Publication): string[] {
  const kinds = of('movement').flatMap(({ data }) =>
    list((data as { kinds?: { id?: unknown }[] } | undefined)?.kinds).map(({ id }) => id),
  );
  const clauses = of('planPart').flatMap(({ body }) =>
    [...body.matchAll(/\{#([^}]+)\}\s*$/gm)].map(([, id]) => id),
  );
  const ids = nouns.flatMap((noun) => of(noun)).flatMap(({ id }) => id.split('/'));
  return [...ids, ...[...kinds, ...clauses].filter(isText)];
}

/**
 * Ids of headings that have the letters of a name without its diacritics: a heading is judged by its shown
 * words (“Lễ khánh thành”), not again by its id (`le-khanh-thanh`).
 */
const headingsLeft = ({ of, isNamingAddress }: Publication): string[] =>
  nouns
    .flatMap((noun) =>
      of(noun)
        .filter(({ body }) => body !== '')
        .flatMap(headingsOf),
    )
    .filter(isNamingAddress);

/**
 * Finds hidden names; possible names of someone else do not count.
 * @param names a text without any of them is not searched
 * @param known ids that may contain a name, and those of headings, which stand on their own
 * @param left sentences that may contain a name
 * @returns the ids of what hides them
 */
function finderOfNames(
  names: readonly { name: string }[],
  sought: FindHidden,
  known: { ids: readonly string[]; anchors: readonly string[] },
  left: readonly SentenceLeft[],
): Secrets['findNames'] {
  const mayName = nameSieve(names);
  const anchors = known.anchors.map((id) => new RegExp(`(?<![\\w/-])${id}(?![\\w-]|\\.\\w)`, 'g'));
  const spansLeft = finderOfSentences(left, sought);
  return (text) => {
    if (!mayName(text)) return [];
    const without = known.ids.reduce((left, address) => left.replaceAll(address, '/'), text);
    const rest = anchors.reduce((left, anchor) => left.replace(anchor, '/'), without);
    const found = sought(rest).filter(
      ({ sure, of, from, to }) => sure && !isAcrossCells(of, rest.slice(from, to)),
    );
    if (found.length === 0) return [];
    const spans = spansLeft(rest);
    return found
      .filter(({ from, to }) => !spans.some((span) => span.from <= from && to <= span.to))
      .map(({ of }) => of.withheld.id);
  };
}

/**
 * Two words in two cells or paragraphs are not a name: “Trần Văn Lê | Na Hang”; nor is a group's name
 * beside a number: “Đội xe | 2”.
 */
const isAcrossCells = (
  { name, recipientType }: Pick<HiddenName, 'name' | 'recipientType'>,
  written: string,
) =>
  recipientType === 'ca-nhan'
    ? name.trim().split(/\s+/).length < 3 && cell.test(written)
    : cell.test(written) || /<\/?(?:a|span)\b|,\S|"/i.test(written);

const cell = /<\/?(?:td|th|tr|li|p|div|dd|dt|h\d|section|article|option|a:|w:p|row|c)\b/i;

/**
 * Finds sentences in a file of a site by their letters alone, whatever marks, tags and spaces a page
 * puts between them, even if shortened behind a name that they contain (`shorten`). A footnote puts its
 * number into a sentence, so each side of it counts.
 */
function finderOfSentences(
  sentences: readonly SentenceLeft[],
  findNames: (text: string) => readonly { to: number }[],
) {
  const parts = new Set(
    sentences.flatMap(({ text, beside = '' }) =>
      text.split(/\[\^[^[\]\s]+\]/).map((part) => `${part}\0${lettersOf(beside).letters}`),
    ),
  );
  const wanted = [...parts].flatMap((each) => {
    const [part = '', beside = ''] = each.split('\0');
    const text = readingsOf(part.normalize('NFC'))[0]?.text ?? '';
    const ends = findNames(text).map(({ to }) => to);
    if (ends.length === 0) return [];
    const whole = lettersOf(text).letters;
    return [{ whole, least: lettersOf(text.slice(0, Math.min(...ends))).letters, beside }];
  });
  return (text: string) =>
    wanted.length === 0
      ? []
      : readingsOf(text).flatMap((reading) => {
          const { letters, places } = lettersOf(reading.text);
          return wanted.flatMap(({ whole, least, beside }) => {
            if (!letters.includes(beside)) return [];
            const spans: { from: number; to: number }[] = [];
            for (let at = letters.indexOf(least); at >= 0; at = letters.indexOf(least, at + 1)) {
              let length = least.length;
              while (length < whole.length && letters[at + length] === whole[length]) length += 1;
              const to = (places[at + length - 1] ?? 0) + 1;
              const isCut = /^[\s\p{P}]*…/u.test(reading.text.slice(to, to + 8));
              if (length === whole.length || isCut)
                spans.push(reading.sourceOf(places[at] ?? 0, to));
            }
            return spans;
          });
        });
}

/** The letters of a text in lower case, and the offset of each. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (const { index, 0: letter } of text.matchAll(/[\p{L}\p{M}\p{N}]/gu)) {
    const low = letter.toLowerCase();
    letters += low;
    for (let at = 0; at < low.length; at += 1) places.push(index);
  }
  return { letters, places };
}

interface Written {
  title?: string;
  summary?: string;
  honourees?: { name?: string }[];
  recipients?: Row[];
  nominees?: Row[];
  photos?: { file?: string; alt?: string }[];
}

interface Row {
  name?: string;
  achievement?: string;
  publish?: string;
}

/** A slug is known from a tombstone's address; the text of an exemplar or a draft is not. */
function wordsOf({ noun, id, data, body }: PlainEntry): string[] {
  const { title, summary, photos } = (data ?? {}) as Written;
  const pictures = list(photos).flatMap(({ alt }) => alt);
  const own = [...(noun === 'draft' ? [id] : []), title, summary, ...plainLines(body)];
  return [...own, ...pictures].filter(isTelling);
}

function namesOf({ data }: PlainEntry): string[] {
  const { honourees, recipients, nominees } = (data ?? {}) as Written;
  const rows = [...list(honourees), ...list(recipients), ...list(nominees)];
  return rows.map(({ name }) => name).filter(isTelling);
}

/**
 * Lines of a body that a page shows as written and that no page composes itself; a list item without its
 * marker.
 */
function plainLines(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim().replace(/^(?:[-+]|\d+[.)])\s+/, ''))
    .filter((line) => line.length > 40 && !/[*_`[\]<>|#:&"'\\]/.test(line))
    .filter(isOwnWording);
}

function withheldAchievements({ data }: PlainEntry): string[] {
  const rows = list((data as Written | undefined)?.recipients);
  return rows
    .filter(({ publish }) => publish === 'an')
    .map(({ achievement }) => achievement)
    .filter(isTelling);
}

/** The text that a published record shows. */
function openText({ data, body }: PlainEntry): string {
  return `${JSON.stringify(data ?? {}).replace(/\\[nrt]/g, ' ')}\n${body}`;
}

/** Text in comparable form: independent of encoding, line breaks and capitals. */
export function compared(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}

const list = <T>(values: T[] | undefined) => (Array.isArray(values) ? values : []);

/** Words too short to be distinctive do not indicate a leak. */
function isTelling(word: string | undefined): word is string {
  return typeof word === 'string' && word.trim().length >= 6;
}
