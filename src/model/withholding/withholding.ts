import { type FoundName, nameFinder, withoutOverlaps } from '../../text/find-names.ts';
import { exact } from '../../text/fold.ts';
import type { OpenName, Sought } from '../../text/name-forms.ts';
import {
  detailSpellings,
  organisationSpellings,
  properName,
  shorterNames,
} from '../../text/organisation-spellings.ts';
import { isProvince } from '../../text/place-names.ts';
import { withoutTitles } from '../../text/titles.ts';
import { withTyped } from '../../text/typed-names.ts';
import { literalFinder } from '../../text/written-form.ts';
import type { RecipientType } from '../schema/recipient-type.ts';
import { type AlsoWritten, alsoWrittenOf } from './also-written.ts';
import { type AnsweredSentence, answeredSentences, isWithin, spansOf } from './answers.ts';
import { openNames } from './open-names.ts';
import { passagesOf } from './passages.ts';
import { isScanRedacted, scanOf } from './scan.ts';
import {
  type HiddenName,
  hiddenNames,
  honoureesOf,
  isText,
  listOf,
  type Named,
  type Readable,
  shownPosts,
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
  findIn: (record: Pick<Readable, 'noun' | 'id'>, text?: string) => FindNames;
  /** The same, and what may as well mean somebody or something else (`doubtful`), which stays. */
  findAllIn: (record: Pick<Readable, 'noun' | 'id'>, text?: string) => FindNames;
  /** The same as if the record acknowledged nothing. */
  findUnanswered: (record: Pick<Readable, 'noun' | 'id'>, text?: string) => FindNames;
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

/** @param key of the text within its record; none for a body */
export type FindNames = (text: string, key?: PropertyKey) => FoundName<HiddenName>[];

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
  const joined = joinedRows(shown);
  // Without those of whom somebody has said that a sentence means others.
  const finderWithout = (others: ReadonlySet<string>): Withholding['findAllIn'] => {
    const isMeant = ({ of }: { of: HiddenName }) => !others.has(of.withheld.id);
    const [wanted, wantedHidden] = [names.filter(isMeant), hidden.filter(isMeant)];
    const anywhere = wantedHidden.flatMap((each) => [
      ...partsOf(each, 'anywhere'),
      ...calledOfHousehold(each),
    ]);
    const borne = wanted.filter(({ of, person }) => person && elsewhere.has(of));
    const namesakes = borne.flatMap((each) => namesakeOf(each, details.get(exact(each.name))));
    const anybody = [...wantedHidden, ...anywhere, ...namesakes];
    const findHidden = withTyped(nameFinder(anybody, open));
    const findWithPassages = withTyped(
      nameFinder([...anybody, ...passages.filter(isHidden).filter(isMeant)], open),
    );
    const findPassages = nameFinder(passages.filter(isHidden).filter(isMeant), open);
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
    const findInNames = nameFinder(
      wanted.filter(({ person }) => person).flatMap((each) => [each, ...partsOf(each, 'anywhere')]),
    );
    // What others are called too is theirs in their own records; a name that holds another is read for itself.
    const findAsked = (record: string, part: string, isName: boolean) =>
      [...findBorne(part), ...(isName ? findInNames(part) : [])]
        .filter(({ of }) => !elsewhere.get(of)?.has(record))
        .map((each) => ({ ...each, sure: false, doubtful: true }));
    const findLiterally = literalFinder(
      alsoWritten.filter((each) => !each.refused && isMeant(each)),
    );
    // Where somebody is named openly by the whole name, nothing of it is masked.
    const openIn = new Map(
      names.flatMap(({ of }) => (elsewhere.has(of) ? [[of.withheld, elsewhere.get(of)]] : [])),
    );
    const findAlsoWritten = (record: string, part: string) =>
      findLiterally(part).filter(({ of }) => !openIn.get(of.withheld)?.has(record));
    return ({ noun, id }, text = '') => {
      const record = `${noun} ${id}`;
      // The office's lists say in their own right what an exemplar said too: a person decides.
      if (isList({ noun }))
        return exceptUnits((part) =>
          withoutOverlaps([
            ...findAlsoWritten(record, part),
            ...findHidden(part).map((each) =>
              isOfList(each) ? each : { ...each, doubtful: true },
            ),
            ...findPassages(part).map((each) => ({ ...each, doubtful: true })),
            ...findAsked(record, part, true),
          ]),
        );
      const find = noun === 'decision' ? (finders.get(id) ?? findHidden) : findWithPassages;
      const inText = text === '' ? [] : find(text).filter(({ doubtful }) => !doubtful);
      const named = new Set(inText.map(({ of }) => of));
      const meant = new Set(findAlsoWritten(record, text).map(({ of }) => of.withheld));
      const exemplar = noun === 'exemplar' ? joined.get(id) : undefined;
      const called = wantedHidden
        .filter(
          ({ of }) => named.has(of) || meant.has(of.withheld) || exemplar?.rows.has(of.withheld.id),
        )
        .flatMap((each) => partsOf(each, 'here'))
        // “Bà Hoa” is the one whom the exemplar honours.
        .filter(({ name }) => !exemplar?.given.has(exact(name)));
      const findCalled = withTyped(nameFinder(called, open));
      return exceptUnits((part, key) =>
        withoutOverlaps([
          ...findAlsoWritten(record, part),
          ...find(part),
          ...findCalled(part),
          ...findAsked(record, part, key === 'name'),
        ]),
      );
    };
  };
  const findWithin = finderWithout(new Set());
  const ids = new Set(withheld.map(({ id }) => id));
  const findersBut = new Map<string, Withholding['findAllIn']>();
  const findBut = (others: ReadonlySet<string>): Withholding['findAllIn'] => {
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
  const findAllIn: Withholding['findAllIn'] = (record, text = '') => {
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

/** Names of units and issuers, in which other things than persons are called so. */
function phrasesOf(shown: readonly Readable[]): string {
  const names = shown.flatMap(({ noun, data }) => {
    if (noun !== 'unit' && noun !== 'issuer') return [];
    const { name, shortName, formerNames } = (data ?? {}) as Record<string, unknown>;
    return [name, shortName, ...listOf<Named>(formerNames).map((each) => each.name)].filter(isText);
  });
  return names.map((name) => `\n${exact(name)} `).join('');
}

/** Rows to which exemplars point, and the given names of those whom each honours. */
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

/** In a list a name counts only as a whole, and beyond doubt or to be asked about. */
const isOfList = ({ sure, doubtful, of }: FoundName<HiddenName>) =>
  sure || doubtful || of.shortened === true;

function sought(of: HiddenName, phrases: string): Sought<HiddenName> {
  const { name, recipientType, withheld, shortened } = of;
  const person = recipientType === 'ca-nhan';
  // “Tổ Lê Hoa” makes “Lê Hoa” a common name; a unit that is called nothing but that does not.
  const isPhrase = / /.test(name) && phrases.includes(` ${exact(name)} `);
  const common = person && (isProvince(name) || isPhrase);
  return {
    name,
    of,
    person,
    near: withheld.details.flatMap(detailSpellings),
    units: (withheld.units ?? []).flatMap(unitSpellings),
    ...(common && { common: 'anywhere' as const }),
    ...(shortened && { shortened }),
    ...(of.asked && { common: 'here' as const }),
  };
}

/** A unit is told by its first part as well, where that has a name of its own: “Bản Sín Chải, xã Tả Phìn”. */
const unitSpellings = (unit: string) =>
  detailSpellings(unit).filter((way, index) => index === 0 || way.split(/\s+/).length > 2);

/** A name that another bears openly: it is the withheld one's beside what the other is not. */
function namesakeOf(
  each: Sought<HiddenName>,
  others: ReadonlySet<string> = new Set(),
): Sought<HiddenName>[] {
  const own = (words: readonly string[] = []) => words.filter((text) => !others.has(exact(text)));
  const near = own(each.near);
  return near.length > 0 ? [{ ...each, near, units: own(each.units), namesake: true }] : [];
}

/** Names that others bear in their own right, and what is left of them: elsewhere either may be meant. */
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
 * What people are called by besides their whole names: “ông Thiện”, “bà Thị Hòa”; and what an
 * organisation is called, “Bưởi Gượng”, in texts that speak of it.
 */
function partsOf(whole: Sought<HiddenName>, called: 'here' | 'anywhere'): Sought<HiddenName>[] {
  const { name, person, of, common, near = [], units = [] } = whole;
  const words = withoutLetter(name.trim().split(/\s+/));
  if (!person && called === 'here') {
    const shorter = [properName(name) ?? [], shorterNames(name)].flat();
    return shorter.map((each) => ({
      name: each,
      person,
      of,
      shortened: true,
      common: 'here' as const,
    }));
  }
  if (!person || words.length < 2) return [];
  const ahead = aheadOf(words, of.withheld.sortName);
  const last = words.at(-1) ?? '';
  // “A Páo” is one name.
  const article = words.length > 2 && /^\p{Lu}$/u.test(words.at(-2) ?? '');
  const own = ahead.length > 0 ? ahead : [last, ...(article ? [words.slice(-2).join(' ')] : [])];
  const letter = ahead.length === 0 ? [last.charAt(0)] : [];
  const all = called === 'here' || near.length > 0 ? [...own, ...letter] : [];
  const base = { person, of, near, units, called };
  const parts: Sought<HiddenName>[] = [
    ...all.map((each) => ({ ...base, name: each })),
    { ...base, name: words.join(' '), given: ahead[0] ?? last },
  ];
  return common && called === 'here' ? [...parts, { ...whole, common: 'here' }] : parts;
}

/**
 * Finds position and unit of somebody where no name stands beside them: the office may be meant as well as
 * the person. A post that another row of the decision shows tells nobody.
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

/** “Hộ bà Hòa” may be the one that is withheld, wherever it stands: a person decides. */
function calledOfHousehold(whole: Sought<HiddenName>): Sought<HiddenName>[] {
  const { name, person, of } = whole;
  const words = name.trim().split(/\s+/);
  const given = words.at(-1);
  if (!person || words.length < 2 || !given || of.withheld.recipientType !== 'ho-gia-dinh')
    return [];
  return [{ name: given, person, of, called: 'household' }];
}

/** “A” behind a name tells namesakes apart, and calls nobody. */
const withoutLetter = (words: readonly string[]) =>
  words.length > 2 && /^[(]?\p{Lu}[).]?$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/**
 * What somebody is called by whose given name is not the last: “Quang”, “Y Quang”, “Y Quang Niê” of Y Quang
 * Niê Krông, by the name under which the list sorts or by the article that such names begin with.
 */
function aheadOf(words: readonly string[], sortName: string | undefined): string[] {
  const [first = ''] = words;
  const article = /^[YHK]['’ʼ]?$/u.test(first) ? words[1] : /^[HK]['’ʼ]/u.exec(first) && first;
  const given = sortName?.trim().split(/\s+/)[0] ?? article ?? '';
  const bare = (word: string) => exact(word.replace(/^\p{L}['’ʼ]/u, ''));
  const at = given === '' ? -1 : words.findIndex((word) => bare(word) === bare(given));
  if (at < 0 || at === words.length - 1) return [];
  const own = words[at] ?? '';
  const short = own.replace(/^\p{L}['’ʼ]/u, '');
  const long = words.slice(at + 1, -1).map((_, index) => words.slice(0, at + 2 + index).join(' '));
  return [...new Set([short, own, words.slice(0, at + 1).join(' '), ...long])];
}

/** Whether a record has running text that may name people in passing, where they are masked. */
export const isProse = ({ noun }: Pick<Readable, 'noun'>) =>
  noun === 'decision' || noun === 'exemplar' || noun === 'page';

/** Whether a record is one of the office's own lists and forms, where whole names are masked. */
export const isList = ({ noun }: Pick<Readable, 'noun'>) =>
  [
    ...['office', 'unit', 'issuer', 'abbreviation', 'synonym'],
    ...['movement', 'award', 'criterion', 'role'],
  ].includes(noun);

/**
 * Whether a record gives the words of an act, which stand letter by letter as they were signed: a name put
 * otherwise would make a true paper false, so the check tells of it and the site shows it.
 */
export const isAct = ({ noun }: Pick<Readable, 'noun'>) => noun === 'plan' || noun === 'planPart';
