import { collections, isList, type Noun } from '../../model/collections.ts';
import { withheldBecause } from '../../model/permission.ts';
import { isProse } from '../../model/withholding/kinds-of-text.ts';
import {
  type NeutralIds,
  neutralIds,
  shownAgain,
} from '../../model/withholding/neutral-addresses.ts';
import { isShownRow, type Readable, type Withheld } from '../../model/withholding/withheld.ts';
import {
  isNamingIn,
  type Withholding,
  withholdingOf,
} from '../../model/withholding/withholding.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';

/** Every noun that a site may show. */
export const shownNouns = (Object.keys(collections) as Noun[]).filter((noun) => noun !== 'draft');

/** Every record shown today. */
export function shownRecords(content: Content): CheckedRecord[] {
  const isShown = shownOn(content.today);
  return shownNouns
    .flatMap((noun): CheckedRecord[] => content.of(noun))
    .filter((record) => record.noun !== 'exemplar' || isShown(record));
}

/** The people withheld by the rows and exemplars of a content folder. */
export const withholdingIn = onceFor(readWithholding);

/**
 * The position in a record of the row or exemplar that withholds someone.
 * @param key the key of the row to point at
 * @returns undefined if the record no longer exists
 */
export function withheldAt(
  { noun, record, path }: Withheld,
  { decisionById, exemplarById }: Content,
  key: string,
): { record: CheckedRecord; path: PropertyKey[] } | undefined {
  if (noun === 'decision') {
    const decision = decisionById.get(record);
    return decision && { record: decision, path: [...path, key] };
  }
  const exemplar = exemplarById.get(record);
  return exemplar && { record: exemplar, path: ['withdrawn'] };
}

/** The neutral ids of records whose own name is that of someone withheld. */
export function neutralIdsIn(content: Content): NeutralIds {
  const withholding = withholdingIn(content);
  if (withholding.hidden.length + withholding.alsoWritten.length === 0) return new Map();
  return neutralIds(identifiedIn(content), isNamingIn(withholding));
}

/** The current addresses of pages that had neutral ones while someone was withheld. */
export function shownAgainIn(content: Content, addresses: readonly string[]) {
  return shownAgain(identifiedIn(content), isNamingIn(withholdingIn(content)), addresses);
}

const identifiedIn = (content: Content) => (noun: Noun) =>
  content.of(noun).map(({ id, value }) => ({ noun, id, data: value }));

function readWithholding(content: Content): Withholding {
  const decisions = content.of('decision');
  const isShown = shownOn(content.today);
  const [shown = [], withdrawn = []] = [true, false].map((is) =>
    content.of('exemplar').filter((each) => isShown(each) === is),
  );
  const isWithholding = decisions.some(({ value }) =>
    value.recipients?.some((row) => row && !isShownRow(row)),
  );
  if (!isWithholding && withdrawn.length === 0) return withholdingOf({ decisions: [], shown: [] });
  const others = shownNouns
    .filter((noun) => noun !== 'exemplar')
    .flatMap((noun) => content.of(noun));
  const read = (each: unknown) => asRead(each as CheckedRecord, content);
  return withholdingOf({
    decisions: decisions.map(read),
    exemplars: withdrawn.map(read),
    shown: [...others, ...shown].map(read),
  });
}

/** Uses the validated value; only a list of names needs no body. */
export function asRead({ noun, id, file, value }: CheckedRecord, { textOf }: Content): Readable {
  const isRead = isProse({ noun }) || isList(noun);
  return { noun, id, data: value, body: isRead ? '' : textOf(file) };
}

/** Whether an exemplar is shown on a day, yyyy-mm-dd. */
export const shownOn =
  (today: string) =>
  ({ value }: Pick<CheckedRecord, 'value'>) =>
    !withheldBecause(value as CheckedRecord<'exemplar'>['value'], today);
