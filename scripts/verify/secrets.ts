import { dirname, parse } from 'node:path';
import type { Publication } from '../../src/model/publication.ts';
import { publishedAddresses, recordAt } from '../../src/model/published-addresses.ts';
import { type ContentSet, nouns } from '../../src/model/read/content-set.ts';
import type { PlainEntry } from '../../src/model/read/read.ts';
import { alsoWrittenFinder } from '../../src/model/withholding/also-written.ts';
import { isAct } from '../../src/model/withholding/kinds-of-text.ts';
import { isOwnWording } from '../../src/model/withholding/passages.ts';
import {
  type HiddenName,
  isText,
  hiddenNames as namesOfWithheld,
  textsWithin,
  type Withheld,
} from '../../src/model/withholding/withheld.ts';
import type { Withholding } from '../../src/model/withholding/withholding.ts';
import { type FoundName, nameFinder, nameSieve } from '../../src/text/find-names.ts';
import { readingsOf } from '../../src/text/reading.ts';
import { finderOf } from './find-words.ts';
import { hashOf } from './hash.ts';
import { interfaceText } from './interface-text.ts';

/** What must not be found anywhere in a finished site. */
export interface Secrets {
  /** Names, titles and ids, as `compared`, with whose they are. */
  words: Map<string, Owner>;
  /** Finds the names that are hidden, however they are spelt; each by the id of what hides it. */
  findNames: (text: string) => string[];
  /** SHA-256 of photos and other files, with their place in the content folder. */
  hashes: Map<string, string>;
  /** Names of photos without their endings, which are made anew under the same name. */
  photos: Map<string, string>;
  /** Exemplars by whose slugs nothing but tombstones may be called. */
  slugs: Set<string>;
  /** Stands for all of it: where it and a file are the same, so is what is found in the file. */
  digest: string;
}

/** Where words stand that are not published, and what it means that a site says them. */
export interface Owner {
  /** Place of the record in the content folder. */
  file: string;
  /**
   * Whether the words may as well be another's: those of a draft, and of a withheld record all that are
   * no wording of its own (“An toàn lao động”). They stop no build, for they could refuse a withdrawal.
   */
  doubtful: boolean;
}

/**
 * What drafts, withheld exemplars and withheld rows hold, by which a leak would be known; words that
 * a published record says too are no leak, and those that anybody may say prove none. The name of a
 * withheld row is one unless another bears it: what its own decision or an exemplar says of it is none
 * of the records that count.
 */
export function secretsOf(publication: Publication): Secrets {
  const known = secretsByPublication.get(publication) ?? readSecrets(publication);
  secretsByPublication.set(publication, known);
  return known;
}

/** Every release that is looked at is looked through for the same. */
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
    // People are looked for by `findNames`, which knows whom a text means.
    for (const name of namesOf(entry)) keep(name, entry, true);
  }
  for (const entry of content.of('decision')) {
    for (const each of withheldAchievements(entry)) keep(each, entry, !isOwnWording(each));
  }
  const find = finderOf(words.keys());
  const isOpen = (text: string) => {
    for (const word of find(compared(text))) words.delete(word);
  };
  for (const entry of words.size > 0 ? nouns.flatMap((noun) => of(noun)) : []) {
    const text = openText(entry);
    for (const each of [text, ...readingsOf(text).map((reading) => reading.text)]) isOpen(each);
  }
  if (words.size > 0) isOpen(interfaceText());
  // A published exemplar that went back to the drafts answers at its address, which everybody knows.
  for (const address of publishedAddresses(content)) {
    words.delete(compared(recordAt(address)?.id ?? ''));
  }
  const slugs = new Set(hidden.filter(({ noun }) => noun === 'exemplar').map(({ id }) => id));
  const files = filesOf(content, out, shown);
  const present = new Set(content.list.map(({ file }) => file));
  for (const file of withholding.unredactedScans) {
    if (present.has(file)) files.hashes.set(hashOf(content.read(file)), file);
  }
  const { open } = withholding;
  const [names, forms] = [hiddenNames(publication), hiddenForms(publication)];
  const sought = [...names, ...forms.map(({ of }) => of)];
  const [findWhole, findForms] = [nameFinder(names, open), alsoWrittenFinder(forms)];
  const findHidden: FindHidden = (text) => [...findWhole(text), ...findForms(text)];
  const left = sentencesLeft(publication, findHidden);
  const all = [[...words], sought, open, left, [...files.hashes], [...files.photos], [...slugs]];
  const known = [...idsLeft(publication), ...(sought.length > 0 ? idsOfSite() : [])].filter(
    publication.isNamingAddress,
  );
  const digest = hashOf(Buffer.from(JSON.stringify([...all, known])));
  return {
    words,
    findNames: finderOfNames(sought, findHidden, known, left),
    ...files,
    slugs,
    digest,
  };
}

/** Names that may stand nowhere but where the site says them of itself (“Đoàn Thanh niên”). */
function hiddenNames({ withholding }: Publication): Withholding['hidden'] {
  const { hidden } = withholding;
  // “Nhóm Tra Cứu” may be called after somebody, as far as its letters go.
  const groups = hidden.filter(
    ({ person, name, of: { withheld } }) =>
      !person || (withheld.recipientType !== 'ca-nhan' && name.split(/\s+/).length < 3),
  );
  const said = new Set(
    groups.length > 0 ? nameFinder(groups)(interfaceText()).map(({ of }) => of) : [],
  );
  return hidden.filter(({ of }) => !said.has(of));
}

/**
 * What else means somebody, as a person has said (`alsoWritten`), where nobody names them openly and the
 * site says nothing like it of itself.
 */
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

/** A sentence that may hold a hidden name. */
interface SentenceLeft {
  text: string;
  /** Another one of the same text: where the first says hardly more than a name, it counts beside this only. */
  beside?: string;
}

/**
 * Sentences that may hold a hidden name, and nothing else may: those of which somebody has said that
 * they mean another, and what acts say in their own words, of which the check tells.
 */
function sentencesLeft(
  { of, withholding: { hidden, answered } }: Publication,
  find: FindHidden,
): readonly SentenceLeft[] {
  if (hidden.length === 0) return [];
  const acts = nouns.flatMap((noun) => of(noun).filter(isAct));
  return [
    ...answered.filter(({ left }) => left.every(({ doubtful }) => doubtful)),
    ...acts.flatMap(({ data, body }) => {
      const parts = [...textsWithin(data), body]
        .flatMap((text) => text.split(/(?<=[.!?…;:])\s+|\n/))
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const plain = parts.filter((part) => !/[[\]<>&\\]/.test(part));
      const longest = plain.reduce((one, other) => (other.length > one.length ? other : one), '');
      return parts.flatMap((text) => {
        const found = find(text);
        if (found.length === 0) return [];
        const named = found.reduce((sum, { from, to }) => sum + to - from, 0);
        return text.length - named < 12 && longest.length > 40
          ? { text, beside: longest }
          : { text };
      });
    }),
  ];
}

/**
 * What a criterion, a role, a kind of exemplar or a clause is called in addresses, which the check asks about;
 * acts and their parts keep their ids.
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

/** Two words that the site's own code joins (`chu-ky`, `gioi-thieu`), which are no Chu Ký's. */
const idsOfSite = () => new Set(interfaceText().match(/(?<![\w-])[a-z]+-[a-z]+(?![\w-])/g) ?? []);

/**
 * Finds such names; what may as well mean somebody else is none.
 * @param names what stands in no text that is not searched
 * @param known ids in which a name may stand
 * @param left sentences in which a name may stand
 * @returns the ids of what hides them
 */
function finderOfNames(
  names: readonly { name: string }[],
  sought: FindHidden,
  known: readonly string[],
  left: readonly SentenceLeft[],
): Secrets['findNames'] {
  const mayName = nameSieve(names);
  const spansLeft = finderOfSentences(left, sought);
  return (text) => {
    if (!mayName(text)) return [];
    const rest = known.reduce((left, address) => left.replaceAll(address, '/'), text);
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
 * Two words of two cells or paragraphs are no name: “Trần Văn Lê | Na Hang”; nor is what a group is called
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
 * Finds where sentences stand in a file of a site by their letters alone, whatever marks, tags and spaces a
 * page sets between them, and where they are cut short behind a name that they hold (`shorten`). A footnote
 * puts its number amid a sentence, so that each side of it counts.
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

/** The letters of a text in lower case, and where each stands in it. */
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

/** A slug is known from a tombstone's address; what an exemplar or a draft says is not. */
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

/** Lines of a body that stand on a page as they are written, and that no page composes itself; an item of a list without its mark. */
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

/** What a published record shows. */
function openText({ data, body }: PlainEntry): string {
  return `${JSON.stringify(data ?? {}).replace(/\\[nrt]/g, ' ')}\n${body}`;
}

/** Text as it is compared: however it is spelt, cut into lines or written in capitals. */
export function compared(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}

/** What lies beside hidden exemplars; a name that a shown exemplar's photo bears too shows nothing. */
function filesOf(
  { list, read }: ContentSet,
  hidden: readonly PlainEntry[],
  shown: readonly PlainEntry[],
) {
  const files = list
    .filter(({ file, kind }) => kind === 'file' && !file.endsWith('/index.md'))
    .map(({ file }) => file);
  const beside = (entries: readonly PlainEntry[]) => {
    const exemplars = entries.filter(({ file }) => file.endsWith('/index.md'));
    const folders = new Set(exemplars.map(({ file }) => dirname(file)));
    return files.filter((file) => folders.has(dirname(file)));
  };
  const open = new Set(beside(shown).map(stemOf));
  const own = beside(hidden);
  return {
    hashes: new Map(own.map((file) => [hashOf(read(file)), file])),
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
