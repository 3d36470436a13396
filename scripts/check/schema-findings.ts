import { z } from 'zod';
import { type Collection, collections } from '../../src/collections.ts';
import { dayFormat } from '../../src/schema/day.ts';
import { slugify } from '../../src/text/slug.ts';
import type { CheckedRecord } from './checked.ts';
import { fieldOf, schemaAt, unwrap } from './label.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './rule.ts';
import { anyOf, written } from './wording.ts';

/** The rules that speak for the schemas. */
export type SchemaRule =
  | 'required'
  | 'unknown-key'
  | 'value-type'
  | 'leading-zero'
  | 'choice'
  | 'day'
  | 'format';

/** A fault of a schema; `cures` is the key that a misspelled one stands for. */
type SchemaFinding = Finding & { rule: SchemaRule; cures?: PropertyKey[] };

const known = new WeakMap<CheckedRecord, SchemaFinding[]>();

/** What a record's schema refuses, each fault under the rule that explains it. */
export function* schemaFindings(record: CheckedRecord, rule: SchemaRule): Iterable<Finding> {
  if (record.whole) return;
  let findings = known.get(record);
  if (!findings) {
    const { schema }: Collection = collections[record.noun];
    const parsed = schema.safeParse(record.data);
    findings = parsed.success
      ? []
      : withoutCured(parsed.error.issues.flatMap((issue) => ofIssue(issue, record)));
    known.set(record, findings);
  }
  for (const finding of findings) {
    if (finding.rule === rule && !(record.template && isBlank(record, finding))) yield finding;
  }
}

/** A key that is only misspelled is told once: where it is misspelled. */
function withoutCured(findings: SchemaFinding[]): SchemaFinding[] {
  const cured = new Set(findings.flatMap(({ cures }) => (cures ? [fieldOf(cures)] : [])));
  return findings.filter(
    ({ rule, path }) => rule !== 'required' || !cured.has(fieldOf(path ?? [])),
  );
}

function isBlank({ data }: CheckedRecord, { path = [], rule }: Finding): boolean {
  return rule === 'required' || (rule === 'format' && valueAt(data, path) === undefined);
}

function ofIssue(issue: z.core.$ZodIssue, record: CheckedRecord): SchemaFinding[] {
  const { path } = issue;
  const value = valueAt(record.data, path);
  const found = written(value);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(record, path, key));
  }
  if (value === undefined && issue.code !== 'custom') return [missing(record, path)];
  if (issue.code === 'invalid_value') return [notAChoice(path, value, issue.values.map(String))];
  if (issue.code === 'invalid_type') return [wrongType(record, path, value, issue.expected)];
  if (issue.code === 'custom') {
    const { fix, rule = isDay(record, path) ? 'day' : 'format' } = issue.params ?? {};
    const isBlock = value !== null && typeof value === 'object' && !Array.isArray(value);
    return [{ rule, path, found: isBlock ? 'chưa ghi đủ' : found, expected: issue.message, fix }];
  }
  if (issue.code === 'too_small') {
    if (value === '' || Array.isArray(value)) return [missing(record, path)];
    return [{ rule: 'format', path, found, expected: 'một số từ 0 trở lên' }];
  }
  if (issue.code === 'invalid_format') return [wrongFormat(path, value)];
  return [{ rule: 'format', path, found, expected: 'nội dung đúng mẫu' }];
}

function missing(record: CheckedRecord, path: PropertyKey[]): SchemaFinding {
  const key = String(path.at(-1));
  const fix =
    typeof path.at(-1) === 'number'
      ? 'Điền hoặc xóa mục này.'
      : `Thêm dòng “${key}: …”${hint(record, path)}.`;
  return {
    rule: 'required',
    path,
    of: 'key',
    found: 'chưa ghi',
    expected: 'có nội dung, vì đây là mục bắt buộc',
    fix,
  };
}

function hint({ noun }: CheckedRecord, path: PropertyKey[]): string {
  const schema = schemaAt(noun, path);
  const values = schema && choicesOf(schema);
  if (values && values.length <= 6) return `, chọn ${anyOf(values)}`;
  const description = schema?.meta()?.description;
  return description ? ` (${description})` : '';
}

/** The allowed words of an enumeration, also where it stands behind a preprocessing step. */
export function choicesOf(schema: z.ZodType): string[] | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodPipe) return choicesOf(inner.out as z.ZodType);
  return inner instanceof z.ZodArray ? choicesOf(inner.element as z.ZodType) : undefined;
}

function unknownKey(record: CheckedRecord, path: PropertyKey[], key: string): SchemaFinding {
  const schema = path.length === 0 ? collections[record.noun].schema : schemaAt(record.noun, path);
  const inner = schema && unwrap(schema);
  const keys = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const near =
    keys.find((each) => each.toLowerCase() === key.toLowerCase()) ??
    keyByLabel(inner, key) ??
    nearest(key, keys);
  return {
    rule: 'unknown-key',
    ...(near && { cures: [...path, near] }),
    path: [...path, key],
    of: 'key',
    found: `không có mục nào tên “${key}”`,
    expected:
      keys.length <= 12 ? `một trong các mục ${keys.join(', ')}` : 'một tên mục như trong tệp mẫu',
    fix: near ? `Đổi “${key}” thành “${near}”.` : `Xóa dòng này hoặc chép lại tên mục từ tệp mẫu.`,
  };
}

/** A clerk may type the Vietnamese label for the key. */
function keyByLabel(schema: z.ZodType | undefined, key: string): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const wanted = slugify(key);
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.keys(shape).find((each) => slugify(shape[each]?.meta()?.title ?? '') === wanted);
}

function notAChoice(path: PropertyKey[], value: unknown, values: string[]): SchemaFinding {
  const word = String(value);
  const slugged = slugify(word);
  const near = values.find((each) => each === slugged) ?? nearest(slugged || word, values);
  return {
    rule: 'choice',
    path,
    found: written(value),
    expected:
      values.length > 12 ? `một mã có sẵn, như ${values.slice(0, 3).join(', ')}` : anyOf(values),
    fix: near ? `Viết ${near}.` : undefined,
  };
}

const kinds: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một con số, ví dụ 3',
  int: 'một số nguyên, ví dụ 3',
  boolean: 'true hoặc false',
  array: 'một danh sách, mỗi ý một dòng bắt đầu bằng dấu gạch (-)',
  object: 'một khối gồm nhiều dòng “tên mục: nội dung”',
};

function wrongType(
  record: CheckedRecord,
  path: PropertyKey[],
  value: unknown,
  expected: string,
): SchemaFinding {
  const source = record.entry().sourceOf(path) ?? JSON.stringify(value);
  const key = String(path.at(-1));
  const isScalar = value === null || typeof value !== 'object';
  const found = isScalar ? `đang ghi “${source}”` : written(value);
  if (isDay(record, path))
    return { rule: 'day', path, found, expected: `ngày viết ${dayFormat}, ví dụ 05/09/2021` };
  const quoted = expected === 'string' && isScalar;
  const isNumber = typeof value === 'number';
  return {
    rule: quoted && isNumber && /^0\d/.test(source) ? 'leading-zero' : 'value-type',
    path,
    found: quoted && isNumber ? `${found} không có ngoặc kép, máy đọc thành số ${value}` : found,
    expected: quoted ? 'chữ đặt trong ngoặc kép' : (kinds[expected] ?? 'nội dung đúng kiểu'),
    fix: quoted
      ? `Viết ${typeof path.at(-1) === 'number' ? '' : `${key}: `}"${source}".`
      : booleanFix(expected, value),
  };
}

function booleanFix(expected: string, value: unknown): string | undefined {
  if (expected !== 'boolean' || typeof value !== 'string') return undefined;
  return /^(?:có|co|yes|đúng|x|1)$/i.test(value) ? 'Viết true.' : 'Viết true, hoặc xóa dòng này.';
}

function wrongFormat(path: PropertyKey[], value: unknown): SchemaFinding {
  const key = path.findLast((step) => typeof step !== 'number');
  const found = written(value);
  if (key === 'commendations') {
    const expected = 'mã dạng “2021/9902-qd-ubnd#cn07”';
    return { rule: 'format', path, found, expected, fix: 'Sao mã từ trang của quyết định.' };
  }
  if (key === 'digest') {
    const expected = 'mã do lệnh duyệt ghi (sha256-…)';
    return { rule: 'format', path, found, expected, fix: 'Chạy npm run approve, đừng gõ tay.' };
  }
  if (key === 'email') return { rule: 'format', path, found, expected: 'một địa chỉ thư điện tử' };
  const slug = slugify(String(value));
  const expected = 'mã gồm chữ thường không dấu, chữ số và gạch nối';
  return { rule: 'format', path, found, expected, fix: slug ? `Viết ${slug}.` : undefined };
}

function isDay({ noun }: CheckedRecord, path: readonly PropertyKey[]): boolean {
  const schema = schemaAt(noun, path);
  return schema !== undefined && unwrap(schema).meta()?.format === dayFormat;
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined | null)?.[step],
    data,
  );
}
