import { type FoundName, withoutOverlaps } from '../../text/find-names.ts';
import type { OpenName, Sought } from '../../text/name-forms.ts';
import { type AlsoWritten, alsoWrittenOf } from './also-written.ts';
import { type AnsweredSentence, answeredSentences, isWithin, spansOf } from './answers.ts';
import { phrasesOf, sought } from './called-names.ts';
import { openNames } from './open-names.ts';
import { passagesOf } from './passages.ts';
import { type FindInRecord, recordFinders } from './record-finder.ts';
import { isScanRedacted, scanOf } from './scan.ts';
import {
  type HiddenName,
  hiddenNames,
  honoureesOf,
  type Readable,
  unitNamesOf,
  type Withheld,
  withheldRowsOf,
} from './withheld.ts';

/** What decides who is withheld, and what is published all the same. */
export interface Known {
  /** Every decision whose withheld rows count, shown or not. */
  decisions: readonly Readable[];
  /** Exemplars that are not shown because they were withdrawn. */
  exemplars?: readonly Readable[];
  /** Every record that the site shows, of all nouns. */
  shown: readonly Readable[];
}

/** What is withheld on a site. */
export interface Withholding {
  /** Rows of decisions, and those whom withheld exemplars honour. */
  withheld: readonly Withheld[];
  /** Names that nobody else on the site bears: they may stand nowhere. */
  hidden: readonly Sought<HiddenName>[];
  /** Words that mean somebody withheld too, as a person has said. */
  alsoWritten: readonly AlsoWritten[];
  /** Names that the site shows on their own account: what is spelt as one of them is that one. */
  open: readonly OpenName[];
  /** Sentences of which shown records say that they mean others, and whom they may mean all the same. */
  answered: readonly { text: string; left: readonly FoundName<HiddenName>[] }[];
  /** Places of the scans that show a row which is withheld since. */
  unredactedScans: ReadonlySet<string>;
  /**
   * Finds the withheld names that a record may not tell. A decision may tell none of its own rows',
   * also where another bears the name; other records may tell a name that is published elsewhere.
   * Where a text says which unit somebody belongs to (its key is `unitAsWritten`), a collective's
   * name tells nothing of its award. A decision, an exemplar that points to a withheld row, and a
   * record whose text names somebody do not tell the person by less than the name either (“ông Thử”;
   * the rule stands at `nameFinder`). A sentence whose record acknowledges that it means another than
   * somebody withheld (`acknowledged` of `withheld-named`, `namesakeOf`) is searched for the others alone. In lists of the office whole names count alone.
   * What a row says to be the person too (`alsoWritten`) is found letter by letter in any text.
   */
  findIn: FindInRecord;
  /** The same, and what may as well mean somebody or something else (`doubtful`), which stays. */
  findAllIn: FindInRecord;
  /** The same as if the record acknowledged nothing. */
  findUnanswered: FindInRecord;
  /** Where sentences stand in a text of a record that are answered, and whom they do not mean. */
  answersIn: (
    record: Pick<Readable, 'noun' | 'id'>,
    text: string,
  ) => { from: number; to: number; namesakeOf: ReadonlySet<string> }[];
  /** Everybody withheld whom a place in a text may mean, as an answer names them (`namesakeOf`). */
  namesakesAt: (
    record: Pick<Readable, 'noun' | 'id'>,
    whole: string,
    place: { text: string; key: PropertyKey | undefined; from: number; to: number },
  ) => string[];
}

/** Reads what is withheld. */
export function withholdingOf({ decisions, exemplars = [], shown }: Known): Withholding {
  const unitNames = unitNamesOf(shown);
  const withheld = [
    ...decisions.flatMap((each) => withheldRowsOf(each, unitNames)),
    ...exemplars.flatMap((each) => honoureesOf(each, unitNames)),
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
  const ids = new Set(withheld.map(({ id }) => id));
  const findersBut = new Map<string, FindInRecord>();
  const findBut = (others: ReadonlySet<string>): FindInRecord => {
    const key = [...others]
      .filter((id) => ids.has(id))
      .sort()
      .join('\n');
    const find = key === '' ? findWithin : (findersBut.get(key) ?? finderWithout(others));
    findersBut.set(key, find);
    return find;
  };
  const answered = answeredSentences(shown);
  const answersOf = ({ noun, id }: Pick<Readable, 'noun' | 'id'>) =>
    answered.get(`${noun} ${id}`) ?? [];
  const leftOf = ({ text, of, namesakeOf }: AnsweredSentence) =>
    findBut(namesakeOf)(of, text)(text);
  const findAllIn: FindInRecord = (record, text = '') => {
    const answers = answersOf(record);
    if (answers.length === 0) return findWithin(record, text);
    // Sentences that mean others alone do not tell whom the rest of the record speaks of.
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
        findBut(answer.namesakeOf)(record, rest)(part, key).filter((each) => isWithin(span, each)),
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
      decisions.flatMap((each) => (isScanRedacted(each) ? [] : (scanOf(each) ?? []))),
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
        for (const each of findBut(known)(record, whole)(text, key))
          if (each.from < to && from < each.to) known.add(each.of.withheld.id);
      }
      return [...known];
    },
  };
}

/** Whether an address or an id names somebody withheld beyond doubt; words of an exemplar name nobody. */
export const isNamingIn =
  ({ findIn }: Pick<Withholding, 'findIn'>) =>
  (address: string): boolean =>
    findIn({ noun: 'page', id: '' })(address).some(
      ({ sure, of }) => sure && of.wording === undefined,
    );
