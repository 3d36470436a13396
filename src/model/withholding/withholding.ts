import { type FoundName, withoutOverlaps } from '../../text/find-names.ts';
import { exact } from '../../text/fold.ts';
import type { OpenName, Sought } from '../../text/name-forms.ts';
import { type AlsoWritten, alsoWrittenOf } from './also-written.ts';
import { type AnsweredSentence, answeredSentences, isWithin, spansOf } from './answers.ts';
import { phrasesOf, sought } from './called-names.ts';
import { openNames } from './open-names.ts';
import { passagesOf } from './passages.ts';
import { type FindInRecord, type FindNames, recordFinders } from './record-finder.ts';
import { isScanRedacted, scanOf } from './scan.ts';
import {
  type HiddenName,
  hiddenNames,
  honoureesOf,
  isNamesake,
  namesakeId,
  type Readable,
  unitNamesOf,
  type Withheld,
  withheldBy,
  withheldRowsOf,
} from './withheld.ts';

/** The records that determine who is withheld, and what is published. */
export interface Known {
  /** Every decision whose withheld rows count, shown or not. */
  decisions: readonly Readable[];
  /** Exemplars that are not shown because they were withdrawn. */
  exemplars?: readonly Readable[];
  /** Records with those people alone whom they withheld and name no more. */
  removed?: readonly Readable[];
  /** Every record shown on the site, of all nouns. */
  shown: readonly Readable[];
}

/** What is withheld on a site. */
export interface Withholding {
  /** Rows of decisions, and honourees of withheld exemplars. */
  withheld: readonly Withheld[];
  /** Names that nobody else on the site shares: they may occur nowhere. */
  hidden: readonly Sought<HiddenName>[];
  /** Forms that a person has listed as meaning someone withheld. */
  alsoWritten: readonly AlsoWritten[];
  /** Names that the site shows openly: text with the spelling of one of them means that one. */
  open: readonly OpenName[];
  /** Sentences that shown records acknowledge as meaning others, and whom they may still mean. */
  answered: readonly { text: string; left: readonly FoundName<HiddenName>[] }[];
  /** Paths of the scans that show a row which has been withheld since. */
  unredactedScans: ReadonlySet<string>;
  /**
   * Finds the withheld names that a record must not show. A decision must not show any of its own
   * withheld rows, even if someone else shares the name; other records may show a name that is published
   * elsewhere. In the text of a unit (key `unitAsWritten`) a collective's name reveals nothing about its
   * award. A decision, an exemplar that refers to a withheld row, and a record whose text names someone
   * must not identify the person by part of the name either (“ông Thử”; see the rules at `nameFinder`).
   * A sentence acknowledged as meaning someone else (`acknowledged` of `withheld-named`, `namesakeOf`)
   * is searched for the others only. In lists of the office only whole names count. Forms listed in a
   * row (`alsoWritten`) are found verbatim in any text.
   */
  findIn: FindInRecord;
  /** The same, with matches that may also mean someone or something else (`doubtful`) and are not masked. */
  findAllIn: FindInRecord;
  /** The same as if the record acknowledged nothing. */
  findUnanswered: FindInRecord;
  /** The answered sentences in a text of a record, and whom they do not mean. */
  answersIn: (
    record: Pick<Readable, 'noun' | 'id'>,
    text: string,
  ) => { from: number; to: number; namesakeOf: ReadonlySet<string> }[];
  /** Everyone withheld whom a range of a text may mean, as answers list them (`namesakeOf`). */
  namesakesAt: (
    record: Pick<Readable, 'noun' | 'id'>,
    whole: string,
    place: { text: string; key: PropertyKey | undefined; from: number; to: number },
  ) => string[];
}

/** Determines what is withheld. */
export function withholdingOf({
  decisions,
  exemplars = [],
  removed = [],
  shown,
}: Known): Withholding {
  const unitNames = unitNamesOf(shown);
  const present = [
    ...decisions.flatMap((each) => withheldRowsOf(each, unitNames)),
    ...exemplars.flatMap((each) => honoureesOf(each, unitNames)),
  ];
  const withheld = [
    ...present,
    ...removed.flatMap((each) => withheldBy(each, unitNames).map((one) => asRemoved(one, present))),
  ];
  const phrases = phrasesOf(shown);
  const names = withheld.flatMap(hiddenNames).map((name) => sought(name, phrases));
  const passages = exemplars.flatMap(passagesOf);
  const isAny = names.length + passages.length > 0;
  const { open, elsewhere, details } = openNames(
    [...names, ...passages],
    isAny ? shown : [],
    unitNames,
  );
  const isHidden = ({ of }: Sought<HiddenName>) => !elsewhere.has(of);
  const hidden = names.filter(isHidden);
  const alsoWritten = alsoWrittenOf(withheld, shown, open);
  const finderWithout = recordFinders({
    names,
    hidden,
    passages: passages.filter(isHidden),
    open,
    elsewhere,
    details,
    alsoWritten,
    decisions,
    shown,
    unitNames,
  });
  const findWithin = finderWithout(new Set());
  const findersBut = new Map<string, FindInRecord>();
  const findBut = (others: ReadonlySet<string>): FindInRecord => {
    const key = withheld
      .filter((each) => isNamesake(others, each))
      .map(namesakeId)
      .join('\n');
    const find = key === '' ? findWithin : (findersBut.get(key) ?? finderWithout(others));
    findersBut.set(key, find);
    return find;
  };
  // Questions about a text follow one another, and each would search all of it again.
  let asked: { place: unknown[]; found: Map<FindInRecord, ReturnType<FindNames>> };
  const foundBut = (
    others: ReadonlySet<string>,
    record: Pick<Readable, 'noun' | 'id'>,
    whole: string,
    [text, key]: Parameters<FindNames>,
  ) => {
    const place = [record.noun, record.id, whole, text, key];
    if (!asked?.place.every((each, at) => each === place[at])) asked = { place, found: new Map() };
    const findIn = findBut(others);
    const found = asked.found.get(findIn) ?? findIn(record, whole)(text, key);
    asked.found.set(findIn, found);
    return found;
  };
  const answered = answeredSentences(shown);
  const answersOf = ({ noun, id }: Pick<Readable, 'noun' | 'id'>) =>
    answered.get(`${noun} ${id}`) ?? [];
  const leftOf = ({ text, of, namesakeOf }: AnsweredSentence) =>
    findBut(namesakeOf)(of, text)(text);
  const findAllIn: FindInRecord = (record, text = '') => {
    const answers = answersOf(record);
    if (answers.length === 0) return findWithin(record, text);
    // Sentences that mean only others do not show whom the rest of the record is about.
    const rest = answers
      .filter((answer) => leftOf(answer).every(({ doubtful }) => doubtful))
      .flatMap((answer) => spansOf(answer, text))
      .reduce(
        (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
        text,
      );
    const find = findWithin(record, rest);
    return (part, key) => {
      const spans = answers.flatMap((answer) =>
        spansOf(answer, part).map((span) => ({ span, answer })),
      );
      if (spans.length === 0) return find(part, key);
      const outside = find(part, key).filter(
        (each) => !spans.some(({ span }) => isWithin(span, each)),
      );
      const within = spans.flatMap(({ span, answer }) =>
        foundBut(answer.namesakeOf, record, rest, [part, key]).filter((each) =>
          isWithin(span, each),
        ),
      );
      return withoutOverlaps([...outside, ...within]);
    };
  };
  return {
    withheld,
    hidden,
    alsoWritten,
    open,
    answered: [...answered.values()]
      .flat()
      .map((answer) => ({ text: answer.text, left: leftOf(answer) })),
    unredactedScans: new Set(
      [...decisions, ...removed].flatMap((each) =>
        isScanRedacted(each) ? [] : (scanOf(each) ?? []),
      ),
    ),
    findIn: (record, text) => {
      const find = findAllIn(record, text);
      return (part, key) => find(part, key).filter(({ doubtful }) => !doubtful);
    },
    findAllIn,
    findUnanswered: findWithin,
    answersIn: (record, text) =>
      answersOf(record).flatMap((answer) =>
        spansOf(answer, text).map((span) => ({ ...span, namesakeOf: answer.namesakeOf })),
      ),
    namesakesAt: (record, whole, { text, key, from, to }) => {
      const known = new Set<string>();
      for (let size = -1; size < known.size; ) {
        size = known.size;
        for (const each of foundBut(known, record, whole, [text, key]))
          if (each.from < to && from < each.to) known.add(namesakeId(each.of.withheld));
      }
      return [...known];
    },
  };
}

/**
 * Someone without a row: under the former name of one that lists it as its own; in a file that still names, but cannot be
 * read; or without a place, which another may have.
 */
function asRemoved(one: Withheld, present: readonly Withheld[]): Withheld {
  const own = present.filter(({ noun, record }) => noun === one.noun && record === one.record);
  const row = own.find(({ alsoWritten = [] }) =>
    alsoWritten.some((each) => exact(each) === exact(one.name)),
  );
  if (row) return { ...row, name: one.name };
  const { rememberedFile, ...known } = { ...one, path: [], id: one.record };
  const faultyFile = own.find(({ name }) => exact(name) === exact(one.name))?.faultyFile;
  return faultyFile === undefined ? { ...known, rememberedFile } : { ...known, faultyFile };
}

/** Whether an address or an id certainly names someone withheld; words of an exemplar name nobody. */
export const isNamingIn =
  ({ findIn }: Pick<Withholding, 'findIn'>) =>
  (address: string): boolean =>
    findIn({ noun: 'page', id: '' })(address).some(
      ({ sure, of }) => sure && of.wording === undefined,
    );
