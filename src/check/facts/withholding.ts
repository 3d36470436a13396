import { collections, isList, type Noun } from '../../model/collections.ts';
import { withheldBecause } from '../../model/permission.ts';
import { isProse } from '../../model/withholding/kinds-of-text.ts';
import {
  type NeutralIds,
  neutralIds,
  shownAgain,
} from '../../model/withholding/neutral-addresses.ts';
import {
  isRemoved,
  isShownRow,
  type Readable,
  type Withheld,
} from '../../model/withholding/withheld.ts';
import {
  isNamingIn,
  type Withholding,
  withholdingOf,
} from '../../model/withholding/withholding.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import { quote } from './wording.ts';

/** Every noun that a site may show. */
export const shownNouns = (Object.keys(collections) as Noun[]).filter((noun) => noun !== 'draft');

/** Every record shown today. */
export function shownRecords(content: Content): CheckedRecord[] {
  const isShown = shownOn(content.today);
  return shownNouns
    .flatMap((noun): CheckedRecord[] => content.of(noun))
    .filter((record) => record.noun !== 'exemplar' || isShown(record));
}

/** The people withheld by the rows and exemplars of a content folder, and those remembered by earlier builds. */
export const withholdingIn = onceFor(readWithholding);

/**
 * The position in a record of the row or exemplar that withholds someone; the record, if only that is left.
 * @param key the key of the row to point at
 * @returns undefined if the record no longer exists
 */
export function withheldAt(
  withheld: Withheld,
  { decisionById, exemplarById }: Content,
  key: string,
): { record: CheckedRecord; path: PropertyKey[] } | undefined {
  const { noun, record, path } = withheld;
  const holder = (noun === 'decision' ? decisionById : exemplarById).get(record);
  if (!holder) return undefined;
  if (isRemoved(withheld)) return { record: holder, path: [] };
  return { record: holder, path: noun === 'decision' ? [...path, key] : ['withdrawn'] };
}

/** Of whom only earlier builds know, and where questions about them are answered; undefined of all others. */
export function memoryOf(withheld: Withheld): string | undefined {
  const { rememberedFile: file, name } = withheld;
  if (file === undefined) return undefined;
  return isRemoved(withheld)
    ? `Chỉ lần dựng trước còn nhớ ${quote(name)}: ${file} từng ẩn tên này, nay không còn ghi. Trả lời ở phần đầu tệp ấy (alsoWritten, othersWritten, openedFiles).`
    : `Chỉ lần dựng trước còn nhớ ${quote(name)}: ${file} từng ẩn tên này, nay không còn tệp dùng được. Sửa lời nêu người ấy, hoặc lấy lại tệp rồi trả lời ở đó.`;
}

/** How a person reads what may name some people, and answers. */
export function howToRead(withheld: readonly Withheld[]): string {
  const remembered = new Set(withheld.flatMap((each) => memoryOf(each) ?? []));
  const isOnDesk = withheld.some((each) => memoryOf(each) === undefined);
  return [
    isOnDesk
      ? 'Ở bàn làm việc: Tra cứu, ẩn tên, nút “Đọc các cách viết tên”. Không có bàn làm việc: npm run check -- --withheld.'
      : 'Chạy npm run check -- --withheld; bàn làm việc không biết người này.',
    ...remembered,
  ].join(' ');
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
  const { remembered } = content;
  const isShown = shownOn(content.today);
  const [shown = [], withdrawn = []] = [true, false].map((is) =>
    content.of('exemplar').filter((each) => isShown(each) === is),
  );
  const isWithholding = decisions.some(({ value }) =>
    value.recipients?.some((row) => row && !isShownRow(row)),
  );
  const isRemembering = Object.values(remembered).some((each) => each.length > 0);
  if (!isWithholding && !isRemembering && withdrawn.length === 0)
    return withholdingOf({ decisions: [], shown: [] });
  const others = shownNouns
    .filter((noun) => noun !== 'exemplar')
    .flatMap((noun) => content.of(noun));
  const read = (each: unknown) => asRead(each as CheckedRecord, content);
  return withholdingOf({
    decisions: [...decisions.map(read), ...remembered.decisions],
    exemplars: [...withdrawn.map(read), ...remembered.exemplars],
    removed: remembered.removed,
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
