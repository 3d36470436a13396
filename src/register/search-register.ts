import { fillRoute, recordRoutes } from '../model/record-routes.ts';
import { abbreviatedName, spacedInitials } from '../search/abbreviated-name.ts';
import { partsOf, withoutAsking } from '../search/asking.ts';
import { withoutCallings } from '../search/callings.ts';
import { contentWords } from '../search/function-words.ts';
import { isAddress } from '../search/honorifics.ts';
import { asksHow } from '../search/how-questions.ts';
import { leadsTo, type PastedLink, pastedLink } from '../search/pasted-link.ts';
import { type Term, termOf } from '../search/term.ts';
import { withoutTypedTitles } from '../search/typed-titles.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { documentNumber } from '../text/decision-number.ts';
import { hasMarks } from '../text/fold.ts';
import { withNumberSigns } from '../text/number-signs.ts';
import { oldLettersOf } from '../text/old-letters.ts';
import { searchAsTyped, searchBy } from './answer-as-typed.ts';
import { beginsAsName, wordsOfNames } from './asked-name.ts';
import { abbreviatedAnswer, byInitials, isAbbreviated } from './by-initials.ts';
import { absentFromCited, unknownNumber } from './citation-unmatched.ts';
import {
  type Asked,
  asksName,
  byMerit,
  collectRows,
  hitGroup,
  type RecordHit,
} from './collect-rows.ts';
import { answersTo, type NamedRows, rowsNamedIn, standsAt } from './name-in-question.ts';
import {
  byGivenNameAndPlace,
  byNameAndPlace,
  byNameInOtherOrder,
  peopleCalled,
  peopleSpelled,
} from './people-called.ts';
import { holdingQuoted } from './quoted-words.ts';
import { asTyped, NO_ANSWER, NOTHING, type RecordsAnswer } from './records-answer.ts';
import { type RecordIndex, textsBesideName } from './register-index.ts';
import { HOUSEHOLD } from './register-table.ts';
import { viewOf } from './row-view.ts';
import { collectAsTyped, readWords, strictly, type Unanswered, type Ways } from './words-answer.ts';

/** Answers a query from the records: as typed, otherwise in the ways that a reader may have meant. */
export function searchRecords(index: RecordIndex, query: string): RecordsAnswer {
  const link = pastedLink(query);
  if (link) return link.query ? searchRecords(index, link.query) : linkedAnswer(index, link);
  const oldLetters = oldLettersOf(query);
  if (oldLetters) return { ...NO_ANSWER, oldLetters };
  const asked = withNumberSigns(withoutTypedTitles(query), index.symbols);
  const subject = withoutAsking(asked);
  // "Oong Thij Luwuj" may be a name as typed.
  const answered = asked === query && subject === query ? null : searchAsTyped(index, query);
  if (answered) return answered;
  const itself =
    subject === asked ? null : searchBy(index, subject, { ...ways, isMarked: hasMarks(query) });
  const answer =
    itself && isTelling(itself, asksHow(query)) ? itself : searchBy(index, asked, ways);
  return ofHousehold(index, query, ofPosition(index, query, answer));
}

/**
 * Of several people fully named, lists those first whose position shares two adjacent words with the
 * query: “hộ sinh”.
 */
function ofPosition(index: RecordIndex, query: string, answer: RecordsAnswer): RecordsAnswer {
  const { hits, decisions } = answer;
  if (hits.length < 2 || decisions.length > 0 || !hits.every(({ whole }) => whole)) return answer;
  const asked = ` ${foldedWords(query)} `;
  const holds = ({ row }: RecordHit) => {
    const words = foldedWords(index.records.rows[row]?.position ?? '').split(' ');
    return words.some((word, at) => at > 0 && asked.includes(` ${words[at - 1]} ${word} `));
  };
  return { ...answer, hits: [...hits.filter(holds), ...hits.filter((hit) => !holds(hit))] };
}

const foldedWords = (text: string) =>
  wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ');

/**
 * Whether an answer to a query's subject alone is sufficient: it is a person, a document, a day, or
 * adjacent words.
 */
const isTelling = (
  { hits, decisions, notFound, personAsked, date }: RecordsAnswer,
  ofPersonOnly: boolean,
) =>
  decisions.length > 0 ||
  notFound !== null ||
  personAsked !== '' ||
  (date !== null && hits.length > 0) ||
  (hits.length > 0 &&
    hits.every(({ inName, whole, together }) => inName || whole || (together && !ofPersonOnly)));

const ways: Ways = {
  withoutHonorifics: withoutCallings,
  isAbbreviated,
  byInitials: (index, text, allowed) => byInitials(index, text, allowed, ways),
  holdingQuoted,
  otherwise,
  unknownNumber,
  absentFromCited,
};

/** “hộ lý”, “nữ hộ sinh”, “tìm hộ tôi” do not mean households. */
const HOUSEHOLD_ASKED =
  /(?:^|\s)(?:hộ(?! (?:lý|sinh|tôi|em|mình|cháu|con|với|chiếu|khẩu|tịch)(?![\p{L}\p{M}]))|gia đình|vợ chồng|gđ(?= (?:ông|bà|anh|chị|cụ) )|nhà(?= (?:ông|bà|anh|chị|cụ) )|gia dinh|vo chong|(?:ho|nha|gd)(?= (?:ong|ba|anh|chi|cu) ))\s/u;
const NO_HOUSEHOLD = /(?:tìm|tra|xem|giúp|bảo|ủng|cứu|tim|chủ) hộ\s/u;

/** Restricts people who were searched for as a household to households; other rows with the name are near. */
function ofHousehold(index: RecordIndex, query: string, answer: RecordsAnswer): RecordsAnswer {
  const isHousehold = ({ row }: RecordHit) => index.records.rows[row]?.recipientType === HOUSEHOLD;
  const { hits } = answer;
  const isNamed = hits.length > 0 && hits.every(({ inName, whole }) => inName || whole);
  const asked = query.normalize('NFC').toLowerCase();
  if (!isNamed || !HOUSEHOLD_ASKED.test(asked) || NO_HOUSEHOLD.test(asked)) return answer;
  const others = hits.filter((hit) => !isHousehold(hit));
  const near = others.map((hit) => ({ ...hit, group: hitGroup.elsewhere }));
  return others.length === 0 ? answer : { ...answer, hits: hits.filter(isHousehold), near };
}

/** The row, the decision or the unit that a link leads to. */
function linkedAnswer(index: RecordIndex, link: PastedLink): RecordsAnswer {
  const { decisions, units } = index.records;
  const unit = units.find(({ id }) => leadsTo(link, fillRoute(recordRoutes.unit, id)));
  if (unit) return searchRecords(index, unit.name);
  const [, number] = /\/?\d{4}\/(\d+[a-z]?)-/.exec(link.path) ?? [];
  if (number) index.beyond?.number(documentNumber({ number, symbol: '' }).number);
  else index.beyond?.all();
  const at = decisions.findIndex(({ id }) => leadsTo(link, fillRoute(recordRoutes.decision, id)));
  const rows = index.rowsByDecision[at] ?? [];
  const row = rows.find((each) => viewOf(index, each).id.endsWith(`#${link.anchor}`));
  return {
    ...NO_ANSWER,
    decisions: at < 0 ? [] : [at],
    hits: (row === undefined ? rows : [row]).map(asTyped),
    rowsFirst: row !== undefined,
  };
}

/** The answer to a query that no row contains as typed, or only in separate words. */
function otherwise(unanswered: Unanswered): RecordsAnswer {
  const { index, text, isStrict, isName, isTitled, answer, longer, allowed } = unanswered;
  // “anh Xuyên, Văn phòng Sở” is not a name, even if someone is called Anh.
  const isOneName = isName && !(isAddress(text) && partsOf(text).length > 1);
  const given = isOneName ? null : givenIn(unanswered);
  const bearers = given ? [] : bearersOnly(index, text, isStrict, answer.hits);
  index.beyond?.settle(given !== null || bearers.length > 0);
  if (given) return { ...answer, ...answerOf(given), personAsked: '', near: [] };
  if (bearers.length > 0) {
    // If someone is fully named, near matches are only the same name with other diacritics.
    const near = bearersOnly(index, text, false, answer.near);
    return { ...answer, hits: bearers, near };
  }
  const named =
    isTitled && beginsAsName(index, text) ? calledFirst(index, text, answer.hits) : answer.hits;
  const hits = numbersStanding(index, text, named);
  if (hits.length > 0) return { ...answer, hits };
  const body = isName ? bodiesHolding(unanswered) : [];
  if (body.length > 0) return { ...answer, personAsked: '', hits: body, near: [] };
  const essential = isName ? otherwiseNamed(unanswered) : essentialAnswer(unanswered);
  if (essential?.hits) return { ...answer, personAsked: '', ...essential };
  const called = isName && givenIn(unanswered);
  if (called) return { ...answer, ...answerOf(called), personAsked: '' };
  const spelled = peopleSpelled(index, wordsOf(text), hasMarks(text) && isStrict, allowed);
  if (spelled) return { ...answer, ...answerOf(spelled), personAsked: '' };
  const letters = spacedInitials(text) ?? abbreviatedName(text, () => false);
  const spaced = abbreviatedAnswer(index, letters, allowed);
  if (spaced) return { ...spaced, date: answer.date };
  const bare = withoutCallings(text).at(-1) ?? '';
  const isSomeone = (isTitled || bare !== text) && asksSomeone(index, bare);
  const personAsked = essential?.personAsked || answer.personAsked || (isSomeone ? bare : '');
  const search = () => nearRows(index, answer, longer, isName, allowed);
  const near = index.beyond ? index.beyond.near(search) : search();
  return {
    ...answer,
    hits,
    personAsked,
    near: near ?? [...longer],
    isNearLeft: near === undefined,
  };
}

/** Rows of people and households whose whole name begins the query. */
function calledFirst(index: RecordIndex, text: string, hits: RecordHit[]): RecordHit[] {
  const answers = answersTo(index, wordsOf(text), false);
  return hits.filter(({ row }) =>
    index.nameTexts[row]?.some((text) => standsAt(answers, index.texts[text] ?? [], 0)),
  );
}

/**
 * Rows that contain each short number of a query in their own texts: the 7 of "Tổ dân phố 7" is not a
 * decision's.
 */
function numbersStanding(index: RecordIndex, text: string, hits: RecordHit[]): RecordHit[] {
  const words = wordsOf(text);
  const numbers = answersTo(index, words, false).filter(
    (_, at) => at > 0 && /^\d{1,2}$/.test(words[at]?.fold ?? ''),
  );
  if (numbers.length === 0) return hits;
  return hits.filter(({ row }) => {
    const own = [...(index.nameTexts[row] ?? []), ...textsBesideName(index, row)];
    const ids = own.flatMap((each) => index.texts[each] ?? []);
    return numbers.every((its) => ids.some((id) => its.has(id)));
  });
}

/**
 * Collectives whose name contains all the words in order, if these look like a person's name: "chữ thập
 * đỏ Bảo Sơn".
 */
function bodiesHolding({ index, text, isStrict, allowed }: Unanswered): RecordHit[] {
  const words = wordsOf(text);
  if (words.length < 4) return [];
  index.beyond?.bodyHolding(words.map(({ fold }) => fold));
  const answers = answersTo(index, words, isStrict && hasMarks(text));
  return index.names.flatMap((name, row) => {
    if (index.records.rows[row]?.recipientType !== 'tap-the' || !allowed(row)) return [];
    let at = 0;
    for (const id of name) if (answers[at]?.has(id)) at += 1;
    return at === words.length ? [asTyped(row)] : [];
  });
}

/** Whether the text behind a title is capitalised like a name, or consists of words of names: "em Bưởng". */
const asksSomeone = ({ nameWords }: RecordIndex, text: string) =>
  wordsOf(text).every(
    ({ text: typed, fold }) => /^\p{Lu}\p{Ll}/u.test(typed) || nameWords.has(fold),
  );

/** The people whose given name the query contains beside their unit or position, also behind titles. */
function givenIn({ index, text, isStrict, allowed }: Unanswered): NamedRows | null {
  const isMarked = hasMarks(text) && isStrict;
  const called = (words: readonly Word[]) =>
    peopleCalled(index, words, isMarked, allowed, byGivenNameAndPlace);
  const bare = wordsOf(withoutCallings(text).at(-1) ?? '');
  // "cô Duyên ở Trường A", "Trường A có cô Duyên"
  const parts = partsOf(text).map((part) => wordsOf(withoutCallings(part).at(-1) ?? ''));
  const ways = parts.flatMap((part, at) =>
    part.length === 1
      ? [[...part, ...contentWords(parts.filter((_, n) => n !== at).flat(), hasMarks(text))]]
      : [],
  );
  return [
    wordsOf(text),
    bare,
    contentWords(bare, hasMarks(text)),
    ...ways,
  ].reduce<NamedRows | null>((named, words) => named ?? called(words), null);
}

/**
 * The people whose whole name occurs in the query, as typed or with abbreviations expanded ("X LĐTT"),
 * whichever leaves out fewer words; otherwise those whose name was the only part typed without
 * diacritics.
 */
function namedIn(
  { index, text, isStrict, answer, allowed }: Unanswered,
  isMarked = hasMarks(text) && isStrict,
): NamedRows | null {
  const { understood, readings } = answer;
  const written = readings
    .slice(understood.asTyped)
    .map((terms) => terms.map(({ exact }) => exact.normalize('NFC')).join(' '));
  const [named] = [text, ...written]
    .flatMap((each) => rowsNamedIn(index, each, isMarked, allowed) ?? [])
    .sort((a, b) => a.leftOut.length - b.leftOut.length);
  if (named || !isMarked) return named ?? null;
  const bare = rowsNamedIn(index, text, false, allowed);
  return bare?.name.some((word) => hasMarks(word.text)) ? null : bare;
}

/**
 * The answer to an apparent name that nobody has: a name beside that person's complete position or unit
 * ("Công nhân Lò Thị Mai"), a name in another order ("Mai Lò Thị"), or a complete name set apart in the
 * query ("họa sĩ Lò Thị Mai").
 */
function otherwiseNamed(unanswered: Unanswered): Partial<RecordsAnswer> | null {
  const { index, text, isStrict, allowed } = unanswered;
  const words = wordsOf(text);
  const marked = hasMarks(text) && isStrict;
  const named =
    peopleCalled(index, words, marked, allowed, byNameAndPlace) ??
    peopleCalled(index, words, marked, allowed, byNameInOtherOrder) ??
    namedIn(unanswered);
  return named && { ...answerOf(named), leftOut: named.leftOut, personAsked: '' };
}

/**
 * Of rows with the words apart, the people whose whole name occurs in the query: "Giấy khen Lê Thu" is
 * not about Lê Thị Thu Hà.
 */
function bearersOnly(
  index: RecordIndex,
  text: string,
  isStrict: boolean,
  hits: readonly RecordHit[],
): RecordHit[] {
  if (hits.length === 0) return [];
  const rows = new Set(hits.map(({ row }) => row));
  const named = rowsNamedIn(index, text, hasMarks(text) && isStrict, (row) => rows.has(row));
  const bearers = new Set(named?.bearers);
  const likeliest = new Set(named?.rows);
  return hits
    .filter(({ row }) => bearers.has(row))
    .map((hit) => ({ ...hit, inName: true, whole: true }))
    .sort((a, b) => Number(likeliest.has(b.row)) - Number(likeliest.has(a.row)));
}

/** An answer that consists of people by their whole names. */
const answerOf = ({ rows, name }: NamedRows) => ({
  understood: NOTHING,
  readings: [name.map((word) => termOf(word))],
  hits: rows.map((row) => ({ ...asTyped(row), inName: true, whole: true })),
});

/** A person's name before the first punctuation mark of a query: "Lò Thị Mai (Phòng A)"; or ''. */
function personFirst(index: RecordIndex, text: string): string {
  const [first = ''] = text.split(/\s*(?:[,;(|\t\n]|\s[-–—]\s)/);
  const words = wordsOf(first);
  const isWritten = words.every((word) => /^\p{Lu}/u.test(word.text));
  return isWritten &&
    asksName(
      index,
      words.map((word) => termOf(word)),
    )
    ? first
    : '';
}

/**
 * The answer about a complete name in the query; otherwise to the query without function and question
 * words.
 */
function essentialAnswer(unanswered: Unanswered): Partial<RecordsAnswer> | null {
  const { index, text, isStrict, allowed } = unanswered;
  const words = wordsOf(text);
  const named = namedIn(unanswered);
  const isPlace = named?.rows.every((row) => index.records.rows[row]?.recipientType === 'tap-the');
  const person = isPlace ? personFirst(index, text) : '';
  if (person) return { personAsked: person };
  if (named) return { ...answerOf(named), leftOut: named.leftOut };
  const ofNames = wordsOfNames(index, words);
  const content = contentWords(
    words.filter((word) => !ofNames.has(word)),
    hasMarks(text),
    'register',
  );
  // "Tổ số 5" means Tổ 5.
  const isNumberSign = ({ fold }: Word, next: Word | undefined) =>
    fold === 'so' && /^\d{1,3}$/.test(next?.fold ?? '');
  const kept = words.filter(
    (word, at) =>
      ofNames.has(word) || (content.includes(word) && !isNumberSign(word, words[at + 1])),
  );
  if (kept.length === 0 || kept.length === words.length) return null;
  const understood = readWords(index, kept.map((word) => word.text).join(' '));
  if (understood.unknown.length > 0) return null;
  const readings = understood.readings.map((terms) => strictly(terms, isStrict));
  const found = collectAsTyped(index, readings, understood, allowed);
  const hits = holdingQuoted(index, found, understood.quoted).filter(
    ({ group }) => group === hitGroup.asTyped,
  );
  return hits.length > 0 ? { understood, readings, hits } : null;
}

/** Near matches for a query without an answer. */
function nearRows(
  index: RecordIndex,
  { understood, readings }: RecordsAnswer,
  longer: readonly RecordHit[],
  isName: boolean,
  allowed: (row: number) => boolean,
): RecordHit[] {
  const hits = new Map(longer.map((hit) => [hit.row, hit]));
  const asked = (terms: Term[], number: number): Asked => ({
    terms,
    people: number < understood.asTyped,
    allowed,
    together: isName && !asksName(index, terms),
  });
  if (understood.unknown.length > 0) {
    if (isName) return [];
    for (const [number, terms] of readings.entries()) {
      for (const hit of collectRows(index, asked(terms, number), 'asTyped')) {
        if (!hits.has(hit.row)) hits.set(hit.row, { ...hit, group: hitGroup.partly });
      }
    }
    return [...hits.values()].sort(byMerit);
  }
  for (const level of ['otherMarks', 'begun', 'slip'] as const) {
    for (const [number, terms] of readings.entries()) {
      for (const hit of collectRows(index, asked(terms, number), level)) {
        if (!hits.has(hit.row)) hits.set(hit.row, hit);
      }
    }
    if (hits.size > 0 && level === 'begun') break;
  }
  return [...hits.values()].sort(byMerit);
}
