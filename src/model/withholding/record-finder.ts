import { type FoundName, nameFinder, withoutOverlaps } from '../../text/find-names.ts';
import { exact, spelling } from '../../text/fold.ts';
import type { OpenName, Sought } from '../../text/name-forms.ts';
import { isMarkedOtherwise } from '../../text/name-words.ts';
import { organisationSpellings } from '../../text/organisation-spellings.ts';
import { withoutTitles } from '../../text/titles.ts';
import { withTyped } from '../../text/typed-names.ts';
import { literalFinder } from '../../text/written-form.ts';
import type { RecipientType } from '../schema/recipient-type.ts';
import { type AlsoWritten, alsoWrittenFinder } from './also-written.ts';
import { calledOfHousehold, namesakeOf, partsOf } from './called-names.ts';
import { commendedUnitFinder } from './commended-units.ts';
import { isOfficeList } from './kinds-of-text.ts';
import { linkedNameFinder } from './linked-names.ts';
import { cellNameFinder } from './names-over-cells.ts';
import type { openNames } from './open-names.ts';
import {
  type HiddenName,
  isNamesake,
  isText,
  listOf,
  type Named,
  type Readable,
  shownPosts,
  type UnitNames,
} from './withheld.ts';

/** @param key key of the text in its record; undefined for a body */
export type FindNames = (text: string, key?: PropertyKey) => FoundName<HiddenName>[];

/**
 * Finds names in the texts of a record. @param text the whole text of the record, which shows whom it is
 * about
 */
export type FindInRecord = (record: Pick<Readable, 'noun' | 'id'>, text?: string) => FindNames;

/** What records are searched for, and the names that are public in them. */
export interface Searched extends ReturnType<typeof openNames> {
  /** Every withheld name; `hidden`: those that nobody else shares. */
  names: readonly Sought<HiddenName>[];
  hidden: readonly Sought<HiddenName>[];
  /** Words of withdrawn exemplars that occur nowhere else. */
  passages: readonly Sought<HiddenName>[];
  alsoWritten: readonly AlsoWritten[];
  decisions: readonly Readable[];
  shown: readonly Readable[];
  unitNames: UnitNames;
}

/**
 * Makes finders of the withheld names that a record must not show (`Withholding.findIn`), except those
 * that an answer excludes from a sentence.
 * @returns a function from their ids (`namesakeId`) to the finder; making one is expensive
 */
export function recordFinders({
  names,
  hidden,
  passages,
  open,
  elsewhere,
  details,
  alsoWritten,
  decisions,
  shown,
  unitNames,
}: Searched): (others: ReadonlySet<string>) => FindInRecord {
  const joined = joinedRows(shown);
  return (others) => {
    const isMeant = ({ of }: { of: HiddenName }) => !isNamesake(others, of.withheld);
    const [wanted, wantedHidden] = [names.filter(isMeant), hidden.filter(isMeant)];
    const anywhere = wantedHidden.flatMap((each) => [
      ...partsOf(each, 'anywhere'),
      ...calledOfHousehold(each),
    ]);
    const borne = wanted.filter(({ of, person }) => person && elsewhere.has(of));
    const namesakes = borne.flatMap((each) => namesakeOf(each, details.get(spelling(each.name))));
    const anybody = [...wantedHidden, ...anywhere, ...namesakes];
    const findHidden = withTyped(nameFinder(anybody, open));
    const findWithPassages = withTyped(nameFinder([...anybody, ...passages.filter(isMeant)], open));
    const [findInCells, findLinked] = [
      cellNameFinder(wantedHidden),
      linkedNameFinder(wantedHidden),
    ];
    const findPassages = nameFinder(passages.filter(isMeant), open);
    const own = wanted.filter(({ of }) => of.withheld.noun === 'decision');
    const finders = new Map(
      [...Map.groupBy(own, ({ of }) => of.withheld.record)].map(([decision, its]) => {
        const keys = new Set(its.map(({ name }) => exact(name)));
        const find = withTyped(
          nameFinder(
            [
              ...its.map((each) => ({ ...each, own: true })),
              ...its.flatMap((each) => partsOf(each, 'here')),
            ],
            open.filter(({ name }) => !keys.has(exact(name))),
          ),
        );
        const findOthers = (text: string) =>
          findHidden(text).filter(({ of }) => of.withheld.record !== decision);
        const posts = decisions
          .filter(({ id }) => id === decision)
          .flatMap((each) => [...shownPosts(each, unitNames)]);
        const findPosts = postFinder(its, new Set(posts));
        return [
          decision,
          (text: string) => {
            const found = withoutOverlaps([...find(text), ...findOthers(text)]);
            return withoutOverlaps([...found, ...findPosts(text, found)]);
          },
        ];
      }),
    );
    const findBorne = borneFinder(borne, open);
    const findCommended = commendedUnitFinder(
      own.filter(({ of, person }) => !person && elsewhere.has(of)),
      decisions,
    );
    const findInNames = nameFinder(
      wanted.filter(({ person }) => person).flatMap((each) => [each, ...partsOf(each, 'anywhere')]),
    );
    // A name shared with others is theirs in their own records; a name within a name is searched
    // separately.
    const findAsked = (record: string, part: string, isName: boolean) =>
      [...findBorne(part), ...findCommended(part), ...(isName ? findInNames(part) : [])]
        .filter(({ of, from, to }) => {
          if (elsewhere.get(of)?.has(record)) return false;
          return !isName || !isMarkedOtherwise(part.slice(from, to), of.name);
        })
        .map((each) => ({ ...each, sure: false, doubtful: true }));
    const findLiterally = alsoWrittenFinder(alsoWritten.filter(isMeant));
    // Someone else has this name, perhaps the same person: nothing is masked, and a person decides.
    const findNamed = literalFinder(
      alsoWritten.filter((each) => each.refused === 'name-of-another' && isMeant(each)),
    );
    // If someone is named openly by the full name, no form is masked.
    const openIn = new Map(
      names.flatMap(({ of }) => (elsewhere.has(of) ? [[of.withheld, elsewhere.get(of)]] : [])),
    );
    const findAlsoWritten = (record: string, part: string) =>
      [
        ...findLiterally(part),
        ...findNamed(part).map((each) => ({ ...each, sure: false, doubtful: true })),
      ].filter(({ of }) => !openIn.get(of.withheld)?.has(record));
    return ({ noun, id }, text = '') => {
      const record = `${noun} ${id}`;
      // The office's lists state in their own right what an exemplar also stated: a person decides.
      if (isOfficeList({ noun }))
        return exceptUnits((part) =>
          withoutOverlaps([
            ...findAlsoWritten(record, part),
            ...findHidden(part).map((each) =>
              isOfList(each) ? each : { ...each, doubtful: true },
            ),
            ...findPassages(part).map((each) => ({ ...each, doubtful: true })),
            ...findInCells(part),
            ...findLinked(part),
            ...findAsked(record, part, true),
          ]),
        );
      const find = noun === 'decision' ? (finders.get(id) ?? findHidden) : findWithPassages;
      const inText = text === '' ? [] : find(text);
      const named = new Set(inText.flatMap(({ of, doubtful }) => (doubtful ? [] : of)));
      const meant = new Set(
        findLiterally(text).flatMap(({ of, doubtful }) => (doubtful ? [] : of.withheld)),
      );
      const exemplar = noun === 'exemplar' ? joined.get(id) : undefined;
      const called = wantedHidden
        .filter(
          ({ of }) => named.has(of) || meant.has(of.withheld) || exemplar?.rows.has(of.withheld.id),
        )
        .flatMap((each) => partsOf(each, 'here'))
        // “Bà Hoa” is the exemplar's own honouree.
        .filter(({ name }) => !exemplar?.given.has(exact(name)));
      const findCalled = withTyped(nameFinder(called, open));
      return exceptUnits((part, key) =>
        withoutOverlaps([
          ...findAlsoWritten(record, part),
          ...(part === text ? inText : find(part)),
          ...findCalled(part),
          ...findInCells(part),
          ...findLinked(part),
          ...findAsked(record, part, key === 'name'),
        ]),
      );
    };
  };
}

/** For each exemplar: the rows it refers to, and the given names of its honourees. */
function joinedRows(shown: readonly Readable[]) {
  return new Map(
    shown
      .filter(({ noun }) => noun === 'exemplar')
      .map(({ id, data }) => {
        const { commendations, honourees } = (data ?? {}) as Record<string, unknown>;
        const rows = new Set<unknown>(Array.isArray(commendations) ? commendations : []);
        const given = listOf<Named>(honourees).flatMap(({ name }) =>
          isText(name) ? exact(withoutTitles(name).trim().split(/\s+/).at(-1) ?? '') : [],
        );
        return [id, { rows, given: new Set(given) }];
      }),
  );
}

/** In a list a name counts only as a whole, if certain or doubtful. */
const isOfList = ({ sure, doubtful, of }: FoundName<HiddenName>) =>
  sure || doubtful || of.shortened === true;

/** Names that others share in public, and their parts: elsewhere either person may be meant. */
function borneFinder(borne: readonly Sought<HiddenName>[], open: readonly OpenName[]) {
  const own = new Set(borne.map(({ name }) => exact(name)));
  const others = open.filter(({ name }) => !own.has(exact(withoutTitles(name))));
  const all = borne.flatMap((each) => [each, ...partsOf(each, 'anywhere')]);
  return withTyped(nameFinder(all, others));
}

const exceptUnits =
  (find: FindNames): FindNames =>
  (text, key) =>
    find(text, key).filter(
      ({ of }) => key !== 'unitAsWritten' || of.recipientType !== recipientTypeOfUnits,
    );

const recipientTypeOfUnits: RecipientType = 'tap-the';

/**
 * Finds someone's position and unit without a name beside them: this may mean the office as well as the
 * person. A post that another row of the decision shows identifies nobody.
 */
function postFinder(names: readonly Sought<HiddenName>[], shown: ReadonlySet<string>) {
  const posts = names.flatMap(({ of }) => {
    const { post } = of.withheld;
    if (post === undefined || shown.has(post) || of.name !== of.withheld.name) return [];
    return organisationSpellings(post).map((name) => ({ name, of, person: false }));
  });
  const find = nameFinder(posts);
  return (text: string, found: readonly FoundName<HiddenName>[]) =>
    find(text)
      .filter(
        (post) =>
          !found.some(
            ({ of, from, to }) =>
              of.withheld === post.of.withheld && from - post.to < 12 && post.from - to < 12,
          ),
      )
      .map((each) => ({ ...each, sure: false, doubtful: true }));
}
