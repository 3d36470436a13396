import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { keysOfDecisions } from '../../model/schema/decision.ts';
import { isShownRow } from '../../model/withholding/withheld.ts';
import { exact } from '../../text/fold.ts';
import {
  type Difference,
  differenceOf,
  type IsSingular,
  type RecordedRow,
} from '../annex/difference.ts';
import {
  type ImportedRecipient,
  type RecipientField,
  recipientFields,
} from '../annex/recipient.ts';
import type { AnnexImport } from '../annex/report.ts';
import { ImportRefusal } from '../read/refusal.ts';

/** A file with a list, opened to compare, write or export its rows. */
export interface DecisionRecord {
  /** The decision's own award, if the file states one. */
  form: string | undefined;
  declared: Record<string, number>;
  /** The rows that name someone, as parsed by the schema. */
  rows: RecordedRow[];
  differenceFrom: (imported: AnnexImport) => Difference;
  /**
   * The whole file with the rows of a list; every byte outside the list is preserved. An existing row
   * keeps the fields that the list cannot express (`publish`, `status`, `sortName`) and its comments.
   * @throws {ImportRefusal} if a withheld, cancelled or corrected row would be lost
   */
  withRecipients: (imported: AnnexImport) => string;
}

/** Opens a decision's file. @throws {ImportRefusal} if its front matter cannot be parsed */
export function openDecisionRecord(text: string): DecisionRecord {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  const start = opening?.[0].length ?? 0;
  const closing = /^---[ \t]*\r?$/m.exec(text.slice(start));
  if (!opening || !closing) throw unread('Phần đầu của tệp quyết định');
  return openList({
    text,
    start,
    yaml: text.slice(start, start + closing.index),
    key: 'recipients',
    what: 'Phần đầu của tệp quyết định',
    fields: recipientFields,
    isSingular: (row) => !isShownRow(row) || row.status !== undefined,
  });
}

/** Opens a unit's dossier (`_de-nghi/…`). @throws {ImportRefusal} if it cannot be parsed */
export function openNominationRecord(text: string): DecisionRecord {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return openList({
    text,
    start,
    yaml: text.slice(start),
    key: 'nominees',
    what: 'Hồ sơ đề nghị',
    fields: recipientFields.filter(({ key }) => !keysOfDecisions.has(key)),
    isSingular: () => false,
  });
}

/** A list in the YAML of a file, with the allowed fields of its rows. */
interface ListFile {
  text: string;
  /** Offset of the YAML in the text. */
  start: number;
  yaml: string;
  key: string;
  /** What cannot be read, for a refusal. */
  what: string;
  fields: readonly RecipientField[];
  isSingular: IsSingular;
}

const unread = (what: string) =>
  new ImportRefusal(`${what} chưa đọc được; chạy npm run check, sửa lỗi rồi nhập lại.`);

function openList({ text, start, yaml, key, what, fields, isSingular }: ListFile): DecisionRecord {
  const document = parseDocument(yaml, { version: '1.2' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) throw unread(what);
  const pair = contents.items.find((each) => isScalar(each.key) && each.key.value === key);
  const nodes = (isSeq(pair?.value) ? pair.value.items.filter(isMap) : []) as YAMLMap[];
  const named = nodes.filter((node) => String(node.get('name') ?? '').trim() !== '');
  const rows = named.map(rowOf);
  const singular = new Set(rows.filter((_, at) => isSingular(named[at]?.toJSON() ?? {})));
  const form = document.get('form');
  const declared = document.get('declared');
  const record: DecisionRecord = {
    form: typeof form === 'string' ? form : undefined,
    declared: isMap(declared) ? numbersOf(declared) : {},
    rows,
    differenceFrom: (imported) => differenceOf(rows, imported, (row) => singular.has(row)),
    withRecipients: (imported) => {
      const difference = record.differenceFrom(imported);
      refuseLosing(difference, singular);
      const seq = new YAMLSeq();
      seq.items = imported.recipients.map((recipient, index) => {
        const at = difference.pairs[index];
        const node = at === undefined ? undefined : named[at];
        return written(recipient, imported.saidKeys, node, document, fields);
      });
      return replaced(text, start, yaml, pair as Pair | undefined, seq, key);
    },
  };
  return record;
}

function rowOf(node: YAMLMap): RecordedRow {
  const data = node.toJSON() as Record<string, unknown>;
  return Object.fromEntries(
    recipientFields.flatMap(({ key, schema }) => {
      const value = data[key];
      if (value === undefined || value === null || value === '') return [];
      const parsed = schema.safeParse(value);
      return [[key, parsed.success ? parsed.data : value]];
    }),
  );
}

function numbersOf(map: YAMLMap): Record<string, number> {
  const entries = Object.entries(map.toJSON() as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** Rows that a list must never lose: withheld, cancelled or corrected ones. */
function refuseLosing({ changes }: Difference, singular: ReadonlySet<RecordedRow>): void {
  for (const each of changes) {
    if (each.change !== 'bot') continue;
    const { no, section, name, publish, status } = each.before;
    if (!singular.has(each.before)) continue;
    const place = `Stt ${no ?? '(trống)'}${section ? `, mục “${section}”` : ''}`;
    const what =
      publish === 'an'
        ? 'đang ẩn (publish: an)'
        : status !== undefined
          ? 'có tình trạng riêng (status)'
          : 'đang ẩn vì có mục viết sai (như publish: ẩn)';
    const namesakes = changes.filter(
      (other) => other.change === 'them' && exact(other.after.name) === exact(String(name)),
    );
    if (namesakes.length > 0) {
      throw new ImportRefusal(
        `Hàng ${place} ${what}; danh sách mới có ${namesakes.length} hàng cùng tên mà không rõ hàng nào là hàng ấy. Ghi đơn vị, chức vụ của hàng ấy trong quyết định đúng như danh sách rồi nhập lại.`,
      );
    }
    throw new ImportRefusal(
      `Hàng ${place} ${what} mà danh sách mới không có; xem lại danh sách, hoặc sửa tay hàng ấy rồi nhập lại.`,
    );
  }
}

/** Only keys of the schema, in its order; an existing row keeps the keys that the list does not have. */
function written(
  recipient: ImportedRecipient,
  saidKeys: ReadonlySet<string>,
  kept: YAMLMap | undefined,
  document: Document,
  fields: readonly RecipientField[],
): YAMLMap {
  const values = valuesOf(recipient, fields);
  if (!kept) return document.createNode(values) as YAMLMap;
  const before = rowOf(kept);
  for (const { key } of fields) {
    if (!saidKeys.has(key)) continue;
    if (values[key] === undefined) kept.delete(key);
    else if (before[key] !== values[key]) setInOrder(kept, key, values[key], document);
  }
  return kept;
}

function setInOrder(map: YAMLMap, key: string, value: unknown, document: Document): void {
  const node = map.get(key, true);
  if (isScalar(node)) {
    node.value = value;
    return;
  }
  const order = recipientFields.map((field) => field.key);
  const at = map.items.findIndex(
    ({ key: other }) => isScalar(other) && order.indexOf(String(other.value)) > order.indexOf(key),
  );
  const pair = document.createPair(key, value) as (typeof map.items)[number];
  map.items.splice(at < 0 ? map.items.length : at, 0, pair);
}

/** The values that a record may store: numbers as numbers, and only valid Stt. */
function valuesOf(
  recipient: ImportedRecipient,
  fields: readonly RecipientField[],
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ key, schema }) => {
      const value = recipient[key];
      if (value === undefined) return [];
      const parsed = schema.safeParse(value);
      if (key === 'no' && !parsed.success) return [];
      return [[key, parsed.success ? parsed.data : value]];
    }),
  );
}

/** Splices the new block into the text in place of the old one; at the end if there was none. */
function replaced(
  text: string,
  start: number,
  yaml: string,
  pair: Pair | undefined,
  seq: YAMLSeq,
  listKey: string,
): string {
  const old = isSeq(pair?.value) ? pair.value : undefined;
  if (old) Object.assign(seq, { commentBefore: old.commentBefore, comment: old.comment });
  const block = new Document({});
  block.contents = block.createNode({ [listKey]: null }) as typeof block.contents;
  block.set(listKey, seq);
  const lines = block.toString({ lineWidth: 0, flowCollectionPadding: false });
  const newline = /\r\n/.test(yaml) ? '\r\n' : '\n';
  const written = lines.replace(/\n/g, newline);
  const key = pair?.key as { range?: [number, number, number] } | undefined;
  if (!key?.range)
    return `${text.slice(0, start)}${yaml}${written}${text.slice(start + yaml.length)}`;
  const value = pair?.value as { range?: [number, number, number] | null } | null;
  const valueEnd = Math.max(value?.range?.[2] ?? 0, key.range[1]);
  const end = yaml[valueEnd - 1] === '\n' ? valueEnd : lineEnd(yaml, valueEnd);
  return `${text.slice(0, start)}${yaml.slice(0, key.range[0])}${written}${yaml.slice(end)}${text.slice(start + yaml.length)}`;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
