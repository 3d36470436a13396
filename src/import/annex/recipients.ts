import { awardClasses } from '../../model/schema/award.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { fold } from '../../text/fold.ts';
import { legacyEncodingAt } from '../../text/legacy-encoding.ts';
import {
  awardReader,
  classOf,
  type FoundAward,
  type KnownAbbreviation,
  type KnownAward,
} from './awards.ts';
import { choiceOf } from './choice-labels.ts';
import { isAllCapitals, nameCase } from './clean.ts';
import type { ColumnKind } from './columns.ts';
import { typesIn } from './head-row.ts';
import { splitName, typeOfName } from './person.ts';
import { type ImportedRecipient, recipientFields } from './recipient.ts';
import type { ListRow, Note } from './rows.ts';
import type { FoundPlace, KnownUnit, UnitReader } from './units.ts';

/** An office's lists, used to interpret a document. */
export interface Office {
  units: readonly KnownUnit[];
  awards: readonly KnownAward[];
  abbreviations?: readonly KnownAbbreviation[] | undefined;
  /** The award of the decision; a row states its own only if it differs. */
  form?: string | undefined;
}

/** A row parsed as a recipient. */
export interface ReadRecipient {
  row: ListRow;
  recipient: ImportedRecipient;
  notes: Note[];
}

/** Creates a function that parses rows with an office's lists. */
export function recipientReader(
  office: Office,
  units: UnitReader,
): (row: ListRow) => ReadRecipient {
  const awardOf = awardReader(office.awards, office.form, office.abbreviations);
  return (row) =>
    row.head.isTemplate
      ? readTemplateRow(row, units, office)
      : readRow(row, units, awardOf, office);
}

function readRow(
  row: ListRow,
  units: UnitReader,
  awardOf: (text: string) => FoundAward,
  office: Office,
): ReadRecipient {
  const notes = [...row.notes];
  const value = (kind: ColumnKind) => row.values.get(kind) ?? '';
  const ask = (kind: ColumnKind, text: string) =>
    notes.push({ kind: 'ask', at: row.at(kind), text });
  const did = (kind: ColumnKind, text: string) =>
    notes.push({ kind: 'did', at: row.at(kind), text });

  const nameKind = ['name', 'nameAndRest', 'familyName'].find((kind) => value(kind)) ?? 'name';
  const cell =
    nameKind === 'familyName' ? `${value('familyName')} ${value('givenName')}` : value(nameKind);
  // A list without a Stt column may write the Stt before the name.
  const hasNumbers = row.head.columnsByKind.has('no');
  const numbered = hasNumbers ? null : /^(\d{1,4})\s*[.)]\s*(?=\p{L})/u.exec(cell);
  const written = cell.slice(numbered?.[0].length ?? 0);
  const odd = oddName(written, nameKind === 'nameAndRest');
  if (odd) ask(nameKind, odd);
  // Suppresses follow-up questions for a suspicious name.
  const recipientType = typeOf(row, written, (text) => odd || ask(nameKind, text));
  const isPerson = recipientType === 'ca-nhan';
  const split = isPerson ? splitName(written) : groupName(written);
  const name = caseOf(
    split.name,
    isPerson,
    units,
    (text) => did(nameKind, text),
    (text) => ask(nameKind, text),
  );
  if (
    isPerson &&
    /^ích\s/iu.test(splitName(`${split.name}`.replace(/^Ông\s+/u, '')).name) &&
    /^Ông\s/u.test(split.name)
  )
    ask(nameKind, '“Ông” ở đầu tên là họ hay danh xưng?');

  const place = placeOf(row, split.rest, isPerson, units, ask);
  if (!isPerson && !place.unit && !place.unitAsWritten) place.unit = units.find(written).unit;
  const heading = place.unit || place.unitAsWritten ? undefined : headingUnit(row, units);
  if (heading) {
    Object.assign(place, heading.found);
    if (!heading.found.unit)
      ask('unit', `đơn vị lấy theo tên mục “${heading.found.unitAsWritten}”`);
  }
  if (place.ask) ask(row.values.has('positionAndUnit') ? 'positionAndUnit' : 'unit', place.ask);
  if (isPerson && !place.unit && !place.unitAsWritten) ask('unit', 'chưa thấy đơn vị');

  const award = value('form') ? awardOf(value('form')) : {};
  if (award.ask) ask('form', award.ask);
  const ofAward = office.awards.find(({ id }) => id === (award.form ?? office.form));
  const ownClass = value('class')
    ? classOf(value('class'), ofAward?.classes ?? everyClass)
    : undefined;
  if (value('class') && !ownClass)
    ask('class', `hạng “${value('class')}” không có trong danh sách`);
  const note = value('note')
    .replace(/[\s,;(]*truy tặng\)?[\s,;]*/giu, ' ')
    .trim();
  const posthumous =
    split.posthumous ||
    award.posthumous ||
    note !== value('note').trim() ||
    /truy tặng/i.test(row.sections.at(-1)?.text ?? '') ||
    isMarked(value('posthumous'));

  const recipient: ImportedRecipient = {
    no: (numbered?.[1] ?? value('no')).replace(/^\(|[).]+$/g, '').trim(),
    section: row.sections.map(({ text }) => text).join(' – '),
    recipientType,
    honorific: honorificOf(value('honorific'), value('rank'), split.honorific),
    name,
    position: place.position ?? '',
    unit: place.unit ?? '',
    unitAsWritten: place.unitAsWritten ?? '',
    // An unlisted award stays as written, so that the check reports it at its position.
    form: award.form === office.form ? '' : (award.form ?? (award.ask ? value('form') : '')),
    class: award.class ?? ownClass ?? value('class'),
    posthumous,
    achievement: value('achievement').replace(/\s*\n\s*/g, ' '),
    reward: value('reward'),
    meritPeriod: periodOf(row, value('meritPeriod').replace(/\s*\n\s*/g, ' ')),
    note: note.replace(/\s*\n\s*/g, ' '),
    sortName: value('sortName'),
  };
  noteLegacy(row, notes);
  return { row, recipient: withoutBlanks(recipient), notes };
}

/** Below the head “Năm học” cells contain only “2022–2023”: prefix the head's word. */
function periodOf({ head }: ListRow, written: string): string {
  if (!/^\d{4}/.test(written)) return written;
  const title = head.columns.find(({ kind }) => kind === 'meritPeriod')?.title ?? '';
  const word = /năm học|giai đoạn/iu.exec(title)?.[0].toLowerCase() ?? 'năm';
  return `${word} ${written}`;
}

const everyClass = Object.entries(awardClasses).map(([id, { label }]) => ({ id, name: label }));

function noteLegacy(row: ListRow, notes: Note[]): void {
  for (const [kind, text] of row.values) {
    const [encoding] = legacyEncodingAt(text);
    if (encoding) notes.push({ kind: 'ask', at: row.at(kind), text: legacyText(encoding) });
  }
}

/** What to do about a text in a legacy encoding, which is named but never guessed. */
export function legacyText(encoding: 'UTF-8' | 'TCVN3' | 'VNI'): string {
  return encoding === 'UTF-8'
    ? 'chữ vỡ (mở sai bảng mã); mở lại bản gốc rồi chép lại'
    : `chữ mã cũ ${encoding}; đổi sang Unicode (UniKey: Ctrl+Shift+F6) rồi nhập lại`;
}

/** A collective's or a household's name keeps commas and title; its lines are one name. */
function groupName(written: string) {
  const posthumous = /truy tặng/iu.test(written);
  const name = written
    .replace(/[\s,(–-]*truy tặng\s*\)?/giu, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return { honorific: '', name, posthumous, rest: '' };
}

/** Why a written personal name is suspicious, and what to do; undefined if it is not. */
function oddName(written: string, hasRest: boolean): string | undefined {
  if (typeOfName(written) && typeOfName(written) !== 'ca-nhan') return undefined;
  const isTwo = /\sv?à\s+(?:ông|bà)\s/iu.test(` ${written} `);
  // Text behind a comma may be the unit; only a cell consisting of names is read so.
  const named = hasRest ? [] : written.replace(/\(.*?\)/g, '').split(/\s*[,;/&+\n]\s*|\s+và\s+/u);
  const isName = (part: string) =>
    /^(?:\p{Lu}[\p{L}\p{M}'’]*\s+){1,5}\p{Lu}[\p{L}\p{M}'’]*$/u.test(part);
  if (isTwo || (named.length > 1 && named.every((part) => isName(splitName(part).name))))
    return 'có vẻ có hai người: tách thành hai hàng trong Excel rồi dán lại';
  return !hasRest && /\p{L}\d|\d\p{L}/u.test(written)
    ? 'có chữ số trong tên: đối chiếu bản gốc'
    : undefined;
}

/**
 * The list takes precedence over what the name suggests; on conflict, or without either, a person
 * decides.
 */
function typeOf(row: ListRow, name: string, ask: (text: string) => void): RecipientType {
  const column = row.values.get('recipientType');
  const named = column ? typesIn(column) : [];
  const bySection = row.sections.toReversed().find(({ types }) => types.length === 1)?.types[0];
  const said = (named.length === 1 ? named[0] : undefined) ?? bySection ?? row.recipientType;
  const seems = typeOfName(name);
  if (!said) {
    if (!seems) ask(`chưa rõ “${short(name)}” là cá nhân hay tập thể`);
    return seems ?? 'ca-nhan';
  }
  if (
    seems &&
    seems !== said &&
    !(said === 'tap-the' && seems === 'ca-nhan' && !splitName(name).honorific)
  ) {
    ask(`danh sách xếp là ${words[said]} mà “${short(name)}” giống ${words[seems]}`);
  }
  return seems === 'ho-gia-dinh' ? seems : said;
}

const words: Record<RecipientType, string> = {
  'ca-nhan': 'cá nhân',
  'tap-the': 'tập thể',
  'ho-gia-dinh': 'hộ gia đình',
};

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Capitals are a typing style, not part of a name; a collective's own capitals need a person. */
function caseOf(
  name: string,
  isPerson: boolean,
  units: UnitReader,
  did: (text: string) => void,
  ask: (text: string) => void,
): string {
  if (!isAllCapitals(name) || !/\s/.test(name)) return name;
  if (isPerson) {
    did(`“${name}” viết lại là “${nameCase(name)}”`);
    return nameCase(name);
  }
  const listed = units.named(name)?.name;
  if (listed) did(`“${name}” viết lại là “${listed}”`);
  else ask(`tên viết hoa toàn bộ: “${short(name)}”; viết lại theo bản gốc`);
  return listed ?? name;
}

function honorificOf(column: string, rank: string, split: string): string {
  const parts = [/\/|\(/.test(column) && !/đ\/c/i.test(column) ? '' : column, rank, split].filter(
    Boolean,
  );
  const distinct = parts.filter(
    (part, index) => parts.findIndex((other) => fold(other) === fold(part)) === index,
  );
  return distinct.join(' ');
}

function placeOf(
  row: ListRow,
  rest: string,
  isPerson: boolean,
  units: UnitReader,
  ask: (kind: ColumnKind, text: string) => void,
): FoundPlace {
  const combined = row.values.get('positionAndUnit');
  const [position, unit] = [row.values.get('position'), row.values.get('unit')];
  const found: FoundPlace = combined
    ? isPerson
      ? { ...units.part(combined) }
      : { ...units.find(combined) }
    : { ...(unit && units.find(unit)) };
  if (position) found.position = position.replace(/\s*\n\s*/g, ', ');
  if (!rest) return found;
  const nothing = !combined && !position && !unit;
  const part = units.part(rest);
  if (nothing) return { ...part };
  const isOnlyPosition = part.position && !part.unit && !part.unitAsWritten;
  if (!found.position && part.position && (isOnlyPosition || !part.ask)) {
    return { ...found, position: part.position };
  }
  ask('name', `sau tên còn “${short(rest)}”, chưa đưa vào đâu`);
  return found;
}

/** A heading such as “I. Phòng …” gives the unit of the people below it. */
function headingUnit(row: ListRow, units: UnitReader): { found: FoundPlace } | undefined {
  const heading = row.sections
    .toReversed()
    .find(({ types, style }) => types.length === 0 && style !== 'letter');
  if (!heading) return undefined;
  const unit = units.named(heading.title)?.id;
  if (unit) return { found: { unit } };
  return { found: { unitAsWritten: heading.title } };
}

function isMarked(text: string): boolean {
  return /^(?:x|có|true|1|✓|v|truy tặng)$/i.test(text.trim());
}

/** One of our own templates: every cell contains the record's value, with labels for keys. */
function readTemplateRow(row: ListRow, units: UnitReader, { awards }: Office): ReadRecipient {
  const notes = [...row.notes];
  const recipient: Record<string, unknown> = {};
  for (const { key, choices, isSwitch } of recipientFields) {
    const text = row.values.get(key);
    if (text === undefined) continue;
    if (isSwitch) recipient[key] = isMarked(text);
    else if (choices || key === 'form') recipient[key] = choiceOf(key, text, awards) ?? text;
    else if (key === 'unit') {
      const id = units.named(text)?.id;
      if (!id)
        notes.push({
          kind: 'ask',
          at: row.at(key),
          text: `đơn vị “${text}” không có trong don-vi.yml`,
        });
      recipient[key] = id ?? '';
      if (!id && !row.values.get('unitAsWritten')) recipient.unitAsWritten = text;
    } else recipient[key] = text;
    const field = recipientFields.find((each) => each.key === key);
    const isListed =
      key === 'form'
        ? awards.some(({ id }) => id === recipient[key])
        : !choices || field?.schema.safeParse(recipient[key]).success;
    if (!isListed) {
      notes.push({
        kind: 'ask',
        at: row.at(key),
        text: `“${text}” không có trong danh sách ${field?.title}`,
      });
      recipient[key] = '';
    }
  }
  for (const kind of ['reward', 'meritPeriod', 'note']) recipient[kind] ??= row.values.get(kind);
  if (!recipient.recipientType) {
    const seems = typeOfName(String(recipient.name));
    notes.push({ kind: 'ask', at: row.at('recipientType'), text: 'chưa ghi đối tượng' });
    recipient.recipientType = seems ?? 'ca-nhan';
  }
  noteLegacy(row, notes);
  return { row, recipient: withoutBlanks(recipient as unknown as ImportedRecipient), notes };
}

function withoutBlanks(recipient: ImportedRecipient): ImportedRecipient {
  const kept = Object.entries(recipient).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  return Object.fromEntries(kept) as unknown as ImportedRecipient;
}
