import {
  type FoundName,
  nameFinder,
  type OpenName,
  openName,
  type Sought,
  withoutOverlaps,
} from '../../text/find-names.ts';
import { exact } from '../../text/fold.ts';
import { peopleNamed, withoutTitles } from '../../text/titles.ts';
import type { RecipientType } from '../schema/recipient-type.ts';
import { passagesOf } from './passages.ts';
import { isScanRedacted, scanOf } from './scan.ts';
import {
  type HiddenName,
  hiddenNames,
  honoureesOf,
  isShownRow,
  isText,
  listOf,
  type Named,
  type Readable,
  type UnitNames,
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
  /** Names that the site shows on their own account: what is spelt as one of them is that one. */
  open: readonly OpenName[];
  /** Places of the scans that show a row which is withheld since. */
  unredactedScans: ReadonlySet<string>;
  /**
   * Finds the withheld names that a record may not tell. A decision may tell none of its own rows',
   * also where another bears the name; other records may tell a name that is published elsewhere.
   * Where a text says which unit somebody belongs to (its key is `unitAsWritten`), a collective's
   * name tells nothing of its award. Who is named in the whole text of a record is not told by less
   * than the name either (“ông Thử”).
   */
  findIn: (record: Pick<Readable, 'noun' | 'id'>, text?: string) => FindNames;
}

/** @param key of the text within its record; none for a body */
export type FindNames = (text: string, key?: PropertyKey) => FoundName<HiddenName>[];

/** Reads what is withheld. */
export function withholdingOf({ decisions, exemplars = [], shown }: Known): Withholding {
  const unitNames: UnitNames = new Map(
    shown
      .filter(({ noun }) => noun === 'unit')
      .map(({ id, data }) => [id, (data as Named | undefined)?.name]),
  );
  const withheld = [
    ...decisions.flatMap((each) => withheldRowsOf(each, unitNames)),
    ...exemplars.flatMap((each) => honoureesOf(each, unitNames)),
  ];
  const names = withheld.flatMap(hiddenNames).map(sought);
  const passages = exemplars.flatMap(passagesOf);
  const isAny = names.length + passages.length > 0;
  const { open, elsewhere } = isAny ? openNames([...names, ...passages], shown) : nothing;
  const isHidden = ({ of }: Sought<HiddenName>) => !elsewhere.has(of);
  const hidden = names.filter(isHidden);
  const findHidden = nameFinder(hidden, open);
  const findWithPassages = nameFinder([...hidden, ...passages.filter(isHidden)], open);
  const own = names.filter(({ of }) => of.withheld.noun === 'decision');
  const finders = new Map(
    [...Map.groupBy(own, ({ of }) => of.withheld.record)].map(([decision, its]) => {
      const keys = new Set(its.map(({ name }) => exact(name)));
      const find = nameFinder(
        [...its, ...its.flatMap(givenNames)],
        open.filter(({ name }) => !keys.has(exact(name))),
      );
      const findOthers = (text: string) =>
        findHidden(text).filter(({ of }) => of.withheld.record !== decision);
      return [decision, (text: string) => withoutOverlaps([...find(text), ...findOthers(text)])];
    }),
  );
  return {
    withheld,
    hidden,
    open,
    unredactedScans: new Set(
      decisions.flatMap((each) => (isScanRedacted(each) ? [] : (scanOf(each) ?? []))),
    ),
    findIn: ({ noun, id }, text = '') => {
      const find = noun === 'decision' ? (finders.get(id) ?? findHidden) : findWithPassages;
      const named = new Set(text === '' ? [] : find(text).map(({ of }) => of));
      const called = hidden.filter(({ of }) => named.has(of)).flatMap(givenNames);
      if (called.length === 0) return exceptUnits(find);
      const findCalled = nameFinder(called, open);
      return exceptUnits((part) => withoutOverlaps([...find(part), ...findCalled(part)]));
    },
  };
}

const nothing = { open: [] as OpenName[], elsewhere: new Set<HiddenName>() };

function sought(of: HiddenName): Sought<HiddenName> {
  const { name, recipientType, withheld } = of;
  return { name, of, person: recipientType === 'ca-nhan', near: withheld.details };
}

const exceptUnits =
  (find: (text: string) => FoundName<HiddenName>[]): FindNames =>
  (text, key) =>
    find(text).filter(
      ({ of }) => key !== 'unitAsWritten' || of.recipientType !== recipientTypeOfUnits,
    );

const recipientTypeOfUnits: RecipientType = 'tap-the';

/** Within a decision its people are also called by less than their name: “ông Thiện”, “bà Thị Hòa”. */
function givenNames({ name, person, of }: Sought<HiddenName>): Sought<HiddenName>[] {
  const words = name.trim().split(/\s+/);
  if (!person || words.length < 2) return [];
  const [first, last] = [words[0], words.at(-1)];
  const called = words.length > 2 ? [`${first} ${last}`, words.slice(1).join(' ')] : [];
  return [last ?? '', ...called].map((each) => ({ name: each, person, of, titled: true }));
}

/** Whether a record has running text that may name people in passing, where they are masked. */
export const isProse = ({ noun }: Pick<Readable, 'noun'>) =>
  noun === 'decision' || noun === 'exemplar' || noun === 'page';

/**
 * The names that stand on the site in their own right, letter by letter: as another recipient, as
 * one whom an exemplar honours, as the signer of another decision, or in a list (a unit's name, say).
 * Running text of exemplars, decisions and pages is no such place.
 */
function openNames(names: readonly Sought<HiddenName>[], shown: readonly Readable[]) {
  const byName = Map.groupBy(names, ({ name }) => exact(name));
  const elsewhere = new Set<HiddenName>();
  const open = new Set<string>();
  const take = (name: unknown, record?: string) => {
    if (!isText(name)) return;
    open.add(name);
    for (const { of } of byName.get(exact(name)) ?? []) {
      if (record === undefined || of.withheld.record !== record) elsewhere.add(of);
    }
  };
  const find = nameFinder(
    [...byName.values()].map((same) => ({
      name: same[0]?.name ?? '',
      person: same.every(({ person }) => person),
      of: same.map(({ of }) => of),
    })),
  );
  const takeWithin = (text: unknown, counts: (name: HiddenName) => boolean) => {
    if (!isText(text)) return;
    for (const found of find(text)) {
      if (found.exact && found.sure && found.capital)
        for (const name of found.of) if (counts(name)) elsewhere.add(name);
    }
  };
  for (const { noun, id, data, body } of shown) {
    if (noun === 'decision' || noun === 'exemplar') {
      const { recipients, honourees, signature } = (data ?? {}) as Record<string, unknown>;
      const rows = listOf<Named>(recipients).filter(isShownRow);
      for (const { name, recipientType = 'ca-nhan', unitAsWritten } of [
        ...rows,
        ...listOf<Named>(honourees),
      ]) {
        take(name);
        if (isText(name)) {
          if (recipientType === 'ca-nhan') take(withoutTitles(name));
          for (const person of peopleNamed(name, recipientType)) take(person);
        }
        takeWithin(unitAsWritten, (each) => each.recipientType === recipientTypeOfUnits);
      }
      take((signature as Named | undefined)?.name, id);
    } else if (noun !== 'page') {
      if (noun === 'unit') take((data as Named | undefined)?.name);
      takeWithin(`${JSON.stringify(data)}\n${body}`, () => true);
    }
  }
  // Words of a withheld exemplar may be those of a decision.
  for (const { noun, data } of names.some(({ of }) => of.wording) ? shown : []) {
    if (noun === 'decision')
      takeWithin(JSON.stringify(data), ({ wording }) => wording !== undefined);
  }
  return { open: [...open].map(openName), elsewhere };
}
