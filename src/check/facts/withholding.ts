import { collections, type Noun } from '../../model/collections.ts';
import { withheldBecause } from '../../model/permission.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { type HiddenInCopy, misplacedRecords } from '../../model/withholding/hidden-in-copies.ts';
import {
  type NeutralIds,
  neutralIds,
  shownAgain,
} from '../../model/withholding/neutral-addresses.ts';
import {
  isRemoved,
  isShownRow,
  listOf,
  type Named,
  type Readable,
  type Withheld,
} from '../../model/withholding/withheld.ts';
import {
  isNamingIn,
  type Withholding,
  withholdingOf,
} from '../../model/withholding/withholding.ts';
import {
  isUnderstood,
  mayWithhold,
  type WithholdingRecords,
  withholdingRecords,
} from '../../model/withholding/withholding-records.ts';
import { exact } from '../../text/fold.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import { quote } from './wording.ts';

/** Every noun that a site may show. */
export const shownNouns = (Object.keys(collections) as Noun[]).filter((noun) => noun !== 'draft');

/** Every record shown today. */
export function shownRecords(content: Content): CheckedRecord[] {
  return shownNouns
    .flatMap((noun): CheckedRecord[] => content.of(noun))
    .filter((record) => isShown(record, content));
}

/** Whether readers may see a record: not a withheld exemplar, nor a decision whose people cannot be read. */
export function isShown(record: CheckedRecord, content: Content): boolean {
  const written = writtenIn(content).get(keyOf(record));
  return !written || isShownAsWritten(written, withholdingRecordsIn(content));
}

const isShownAsWritten = (entry: PlainEntry, records?: WithholdingRecords) =>
  (entry.noun !== 'exemplar' || !records?.isHidden(entry)) &&
  (entry.noun !== 'decision' || isUnderstood(entry));

/** Whether a row of a decision is shown; its value may lack what was meant to withhold it. */
export function isRowShown(record: CheckedRecord, index: number, content: Content): boolean {
  const { recipients } = asRead(record, content).data as { recipients?: unknown };
  return isShownRow(listOf<Named>(recipients)[index] ?? {});
}

/** Whom a site withholds, by whatever withholds them. */
export const withholdingIn = onceFor(readWithholding);

/**
 * The file to be mended before anybody is asked about someone by the place; undefined if a sound file withholds the
 * same name.
 */
export const faultyFileIn = onceFor((content: Content) => {
  const { withheld } = withholdingIn(content);
  const sound = new Set(
    withheld.filter(({ faultyFile }) => !faultyFile).map(({ name }) => exact(name)),
  );
  return ({ faultyFile, name }: Withheld) => (sound.has(exact(name)) ? undefined : faultyFile);
});

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
  if (isRemoved(withheld) || withheld.faultyFile) return { record: holder, path: [] };
  return { record: holder, path: noun === 'decision' ? [...path, key] : ['withdrawn'] };
}

/** Why questions about someone are not answered in a row or an exemplar as usual, and where instead; undefined of all others. */
export function unusualAnswer({ name, ...withheld }: Withheld): string | undefined {
  const { faultyFile, rememberedFile: file } = withheld;
  if (faultyFile !== undefined)
    return `Sửa ${faultyFile} trước, rồi mới đọc và trả lời: tệp sai tên, sai chỗ hoặc có lỗi, nên tên nào ở đó chưa chắc là công bố thì tạm coi là không công bố.`;
  if (file === undefined) return undefined;
  return isRemoved({ name, ...withheld })
    ? `Chỉ lần dựng trước còn nhớ ${quote(name)}: ${file} từng ẩn tên này, nay không còn ghi. Trả lời ở phần đầu tệp ấy (alsoWritten, othersWritten, openedFiles).`
    : `Chỉ lần dựng trước còn nhớ ${quote(name)}: ${file} từng ẩn tên này, nay không còn tệp dùng được. Sửa lời nêu người ấy, hoặc lấy lại tệp rồi trả lời ở đó.`;
}

/** How a person reads what may name some people, and answers. */
export function howToRead(withheld: readonly Withheld[]): string {
  const usual = withheld.filter((each) => unusualAnswer(each) === undefined);
  return [
    usual.length > 0
      ? 'Ở bàn làm việc: Tra cứu, ẩn tên, nút “Đọc các cách viết tên”. Không có bàn làm việc: npm run check -- --withheld.'
      : 'Chạy npm run check -- --withheld; bàn làm việc không biết người này.',
    ...new Set(withheld.flatMap((each) => unusualAnswer(each) ?? [])),
  ].join(' ');
}

/** Where a file shows whom another one of the same record, or of nearly the same, hides. */
export const hiddenInCopiesIn = (content: Content): readonly HiddenInCopy[] =>
  withholdingRecordsIn(content)?.hiddenInCopies ?? [];

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
  const records = withholdingRecordsIn(content);
  if (!records) return withholdingOf({ decisions: [], shown: [] });
  const shown = shownNouns
    .flatMap((noun) => records.set.of(noun))
    .filter((entry) => !records.isHidden(entry) && isShownAsWritten(entry));
  const isAsked = ({ text = 'publish' }: Readable) => saysWithheld.test(text);
  return withholdingOf({
    ...{ removed: records.removed, shown },
    decisions: records.decisions.filter(isAsked),
    exemplars: records.exemplars.filter(isAsked),
  });
}

/**
 * What a file says that withholds anybody. A site masks every name of one that cannot be parsed; the check asks about
 * them only where the file speaks of withholding: most are mended at once, and name thousands who are public.
 */
const saysWithheld = /\bpublish\b|withdrawn|da-rut/i;

/** Undefined if nothing may withhold anybody, as in most contents: they are not read again. */
const withholdingRecordsIn = onceFor((content: Content): WithholdingRecords | undefined => {
  const { of, written, lastGood, today } = content;
  const misplaced = misplacedRecords(written);
  const mayBe =
    // Of an exemplar that was shown, no data is remembered.
    lastGood.some((entry) => entry.data !== undefined && mayWithhold(entry, today)) ||
    [...of('decision'), ...of('exemplar'), ...of('draft')].some(({ mayWithhold }) => mayWithhold) ||
    misplaced.length > 0;
  return mayBe ? withholdingRecords(written, { ...content, misplaced }) : undefined;
});

/** Every record as staff wrote it, if anybody may be withheld. */
const writtenIn = onceFor((content: Content): ReadonlyMap<string, PlainEntry> => {
  const { set } = withholdingRecordsIn(content) ?? {};
  const all = set ? shownNouns.flatMap((noun) => set.of(noun)) : [];
  return new Map(all.map((entry) => [keyOf(entry), entry]));
});

const keyOf = ({ noun, id, file }: Pick<PlainEntry, 'noun' | 'id' | 'file'>) =>
  `${noun} ${id} ${file}`;

/** A record as withholding reads it: as staff wrote it. */
export function asRead(record: CheckedRecord, content: Content): Readable {
  const { noun, id, value } = record;
  return writtenIn(content).get(keyOf(record)) ?? { noun, id, data: value, body: '' };
}

/** Whether an exemplar's valid fields let it be shown on a day, yyyy-mm-dd: a slip in them delays no error. */
export const shownOn =
  (today: string) =>
  ({ value }: Pick<CheckedRecord, 'value'>) =>
    !withheldBecause(value as CheckedRecord<'exemplar'>['value'], today);
