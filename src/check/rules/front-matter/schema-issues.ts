import * as z from 'zod';
import { type Collection, collections } from '../../../model/collections.ts';
import { dayFormat } from '../../../model/schema/day.ts';
import { referredNouns } from '../../../model/schema/reference.ts';
import { schemaAt, unwrap } from '../../../model/schema/schema-at.ts';
import { nearest } from '../../../text/nearest.ts';
import { slugify } from '../../../text/slug.ts';
import { approveFirst, howToFill, isDay, isWritten, valueAt } from '../../facts/how-to-fill.ts';
import { fieldOf } from '../../facts/label.ts';
import { templateOf } from '../../facts/template.ts';
import { anyOf, quote, written } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { onceFor } from '../../kit/once.ts';
import type { Violation } from '../../kit/rule.ts';
import { brokenLine, type Wording } from './yaml-cause.ts';

/** The rules that report schema errors. */
export type SchemaRule =
  | 'required'
  | 'unknown-key'
  | 'value-type'
  | 'leading-zero'
  | 'choice'
  | 'day'
  | 'format';

/** A schema error; `standsFor` is the correct key of a misspelled one. */
type SchemaViolation = Violation & { rule: SchemaRule; standsFor?: PropertyKey[] };

/** The schema errors of a record, each under the rule that explains it. */
export function* schemaViolations(record: CheckedRecord, rule: SchemaRule): Iterable<Violation> {
  if (record.whole) return;
  for (const violation of allViolations(record)) {
    if (violation.rule === rule && !(record.template && isBlank(record, violation)))
      yield violation;
  }
}

const allViolations = onceFor((record: CheckedRecord) => {
  const { schema }: Collection = collections[record.noun];
  const { data } = record.entry();
  if (typeof data === 'string' || typeof data === 'number')
    return [
      {
        rule: 'value-type' as const,
        path: [],
        actual: written(data),
        expected: kinds.object as string,
        help: `Viết lại mục này thành các dòng “tên mục: nội dung” như tệp mẫu ${templateOf(record.noun)}.`,
      },
    ];
  const issues = schema.safeParse(record.data).error?.issues ?? [];
  return guessed(
    withoutMisspelled(
      issues.flatMap((issue) =>
        ofIssue(issue, record).map((violation) => ({ path: issue.path, ...violation })),
      ),
    ),
  );
});

/** A misspelled key is reported once: where it is misspelled. */
function withoutMisspelled(violations: SchemaViolation[]): SchemaViolation[] {
  const misspelled = new Set(
    violations.flatMap(({ standsFor }) => (standsFor ? [fieldOf(standsFor)] : [])),
  );
  return violations.filter(
    ({ rule, path }) => rule !== 'required' || !misspelled.has(fieldOf(path ?? [])),
  );
}

/** A single unknown key beside a single missing key is probably that key. */
function guessed(violations: SchemaViolation[]): SchemaViolation[] {
  const unknown = violations.filter(({ rule, standsFor }) => rule === 'unknown-key' && !standsFor);
  const missing = violations.filter(({ rule, actual }) => rule === 'required' && actual === absent);
  const [key, wanted] = [unknown[0]?.path, missing[0]?.path];
  if (unknown.length !== 1 || missing.length !== 1 || !key || !wanted) return violations;
  if (fieldOf(key.slice(0, -1)) !== fieldOf(wanted.slice(0, -1))) return violations;
  const name = String(wanted.at(-1));
  const help = `Nếu đây là mục “${name}” còn thiếu thì đổi tên mục thành “${name}”; không thì xóa dòng này.`;
  return violations.map((violation) =>
    violation === unknown[0] ? { ...violation, help } : violation,
  );
}

const absent = 'chưa ghi';

function isBlank({ data }: CheckedRecord, { path = [], rule }: Violation): boolean {
  return rule === 'required' || (rule === 'format' && valueAt(data, path) === undefined);
}

function ofIssue(issue: z.core.$ZodIssue, record: CheckedRecord): SchemaViolation[] {
  const { path } = issue;
  const value = valueAt(record.data, path);
  const actual = written(value);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(record, path, key));
  }
  if (value === undefined && issue.code !== 'custom') return [missing(record, path)];
  if (issue.code === 'invalid_value') return [notAChoice(path, value, issue.values.map(String))];
  if (issue.code === 'invalid_type') return [wrongType(record, path, value, issue.expected)];
  if (issue.code === 'custom') {
    const { fix: help, rule = isDay(record, path) ? 'day' : 'format' } = issue.params ?? {};
    const isBlock = value !== null && typeof value === 'object' && !Array.isArray(value);
    const said = isBlock ? 'chưa ghi đủ' : actual;
    return [{ rule, actual: said, expected: issue.message, help }];
  }
  if (issue.code === 'too_small') {
    if (Array.isArray(value) && value.length > 0)
      return [
        {
          rule: 'value-type',
          path,
          actual: `mới có ${value.length} mục`,
          expected: `từ ${issue.minimum} mục trở lên`,
          help: 'Ghi đủ vào danh sách ấy; không có gì để ghi thêm thì xóa cả khối.',
        },
      ];
    if (value === '' || Array.isArray(value)) return [missing(record, path)];
    const help = 'Xem lại con số trên bản gốc; bản gốc không ghi thì xóa dòng này.';
    return [{ rule: 'format', actual, expected: 'một số từ 0 trở lên', help }];
  }
  if (issue.code === 'invalid_union') return [wrongRowNumber(record, path, value)];
  // The rules that know all names report a name used instead of an id.
  if (issue.code === 'invalid_format' && !record.template && refers(record, path)) return [];
  if (issue.code === 'invalid_format') return [wrongFormat(record, path, value)];
  return [{ rule: 'format', actual, expected: 'nội dung đúng mẫu' }];
}

function refers({ noun }: CheckedRecord, path: PropertyKey[]): boolean {
  const schema = schemaAt(noun, path);
  return schema !== undefined && referredNouns(unwrap(schema)).length > 0;
}

function missing(record: CheckedRecord, path: PropertyKey[]): SchemaViolation {
  const isThere = isWritten(record, path);
  return {
    rule: 'required',
    of: 'key',
    actual: isThere ? 'còn trống' : absent,
    expected: 'có nội dung, vì đây là mục bắt buộc',
    help: howToFill(record, path, isThere),
  };
}

function unknownKey(record: CheckedRecord, path: PropertyKey[], key: string): SchemaViolation {
  const at = { rule: 'unknown-key' as const, path: [...path, key], of: 'key' as const };
  if (key === '<<')
    return {
      ...at,
      actual: 'đang gộp khối bằng “<<”',
      expected: 'mỗi khối tự ghi đủ các mục',
      help: 'Chép các mục cần dùng vào đây rồi xóa dòng “<<”.',
    };
  const dashed = /^-+(.+)$/.exec(key)?.[1];
  if (dashed) return { ...at, ...withoutSpace(`${dashed}: …`) };
  const schema = path.length === 0 ? collections[record.noun].schema : schemaAt(record.noun, path);
  const inner = schema && unwrap(schema);
  const keys = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const bare = key.replace(/[\s_-]/g, '').toLowerCase();
  const labelled = keyByLabel(inner, key) ?? keys.find((each) => each.toLowerCase() === bare);
  const broken = !labelled && /[^\w-]/.test(key) && brokenKey(record, at.path);
  if (broken) return { ...at, ...broken };
  const near = labelled ?? nearest(key, keys);
  return {
    ...at,
    ...(near && { standsFor: [...path, near] }),
    actual: `không có mục nào tên “${key}”`,
    expected:
      keys.length <= 12
        ? `một trong các mục ${keys.join(', ')}`
        : `một tên mục như trong tệp mẫu ${templateOf(record.noun)}`,
    help: !near
      ? 'Tên mục gõ sai thì chép lại từ tệp mẫu; tệp mẫu không có mục ấy thì chuyển nội dung còn cần sang mục có sẵn rồi xóa dòng này.'
      : isWritten(record, [...path, near])
        ? `Đã có mục “${near}” ở dòng khác: giữ nội dung đúng ở mục “${near}”, xóa dòng này.`
        : `Đổi “${key}” thành “${near}”.`,
  };
}

const withoutSpace = (item: string) => ({
  actual: 'thiếu dấu cách sau dấu gạch đầu dòng',
  expected: 'dấu gạch, một dấu cách, rồi nội dung',
  help: `Viết ${quote(`- ${item}`)}: thêm một dấu cách sau mỗi dấu gạch.`,
});

/** A key that is a sentence is probably the rest of a text broken by Enter. */
function brokenKey(record: CheckedRecord, path: PropertyKey[]): Wording | undefined {
  const { origin, placeOf } = record.entry();
  const { text, yaml, yamlStart } = origin.source;
  const { line } = placeOf(path, 'key');
  const start = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return brokenLine(yaml, start - yamlStart);
}

/** A clerk may type the Vietnamese label instead of the key. */
function keyByLabel(schema: z.ZodType | undefined, key: string): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const wanted = slugify(key);
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.keys(shape).find((each) => slugify(shape[each]?.meta()?.title ?? '') === wanted);
}

/**
 * A value that is not one of the allowed words.
 * @param criteria codes of the movement's criteria in order: people write “Tiêu chí 3” for the third
 */
export function notAChoice(
  path: PropertyKey[],
  value: unknown,
  values: string[],
  criteria: readonly string[] = [],
): SchemaViolation {
  const word = String(value);
  const slugged = slugify(word);
  const [, prefix, number] = /^(tieu-chi-(?:so-)?|tc-?)?(\d+)$/.exec(slugged) ?? [];
  const placed = criteria[Number(number) - 1];
  // A code with another number is another criterion, if that criterion's file is missing.
  const numbered = (/\d+$/.exec(placed ?? '')?.[0] ?? number) === number ? placed : undefined;
  const near =
    (values === criteria && numbered) ||
    (codeMeant(slugged, values) ?? nearest(slugged || word, values));
  const criterion = near || values === criteria ? undefined : prefix && numbered;
  const kin = values.filter((each) => each.replace(/\d+$/, '') === word.replace(/\d+$/, ''));
  return {
    rule: 'choice',
    path,
    actual: written(value),
    expected:
      values.length > 12
        ? `một mã có sẵn, như ${(kin.length > 0 ? kin : values).slice(0, 3).join(', ')}`
        : anyOf(values),
    help: near
      ? `Viết ${near}.`
      : criterion
        ? `${quote(word)} là tiêu chí, ghi ở criteria: [${criterion}]; ở đây viết ${anyOf(values)}.`
        : 'Chọn mã đúng với giấy tờ; không mã nào đúng thì hỏi người phụ trách trang, không chọn mã gần đúng.',
  };
}

/** The only code that the words can mean: “Cá nhân”, “hộ gia đình”. */
function codeMeant(slugged: string, values: readonly string[]): string | undefined {
  const meant = values.filter(
    (each) => each === slugged || (slugged.length > 3 && `-${slugged}-`.includes(`-${each}-`)),
  );
  return meant.length === 1 ? meant[0] : undefined;
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
): SchemaViolation {
  const source = record.entry().sourceOf(path) ?? JSON.stringify(value);
  const key = String(path.at(-1));
  const isScalar = value === null || typeof value !== 'object';
  const actual = isScalar ? `đang ghi “${source}”` : written(value);
  // A year alone is a number until it is quoted.
  const isYear = schemaAt(record.noun, path)?.safeParse(source).success;
  if (isDay(record, path) && !isYear)
    return {
      rule: 'day',
      actual,
      expected: `ngày ghi theo kiểu ${dayFormat}, ví dụ 05/09/2021`,
      help: 'Tra giấy tờ để ghi đủ ngày, tháng, năm; không đoán.',
    };
  const quoted = expected === 'string' && isScalar;
  const isNumber = typeof value === 'number';
  return {
    rule: quoted && isNumber && /^0\d/.test(source) ? 'leading-zero' : 'value-type',
    actual: quoted && isNumber ? `${actual} không có ngoặc kép, máy đọc thành số ${value}` : actual,
    expected: quoted ? 'chữ đặt trong ngoặc kép' : (kinds[expected] ?? 'nội dung đúng kiểu'),
    help: quoted
      ? `Viết ${typeof path.at(-1) === 'number' ? '' : `${key}: `}"${source}".`
      : helpForType(record, path, value, expected),
  };
}

function helpForType(
  record: CheckedRecord,
  path: PropertyKey[],
  value: unknown,
  expected: string,
): string | undefined {
  const key = String(path.at(-1));
  const word = String(value);
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [word];
  if (expected === 'boolean') {
    if (/^(?:có|co|yes|y|đúng|x|1)$/i.test(word)) return `Viết ${key}: true.`;
    if (/^(?:không|khong|no|n|chưa|chua|sai|0)$/i.test(word)) return `Xóa dòng ${key}.`;
    return `Đúng như vậy thì viết ${key}: true; không thì xóa dòng này.`;
  }
  if (expected === 'array' && keys.some((each) => /^-\S/.test(each)))
    return 'Thêm một dấu cách sau mỗi dấu gạch đầu dòng: “-tên” viết thành “- tên”.';
  if (expected === 'array' && typeof value !== 'object') {
    const schema = schemaAt(record.noun, path);
    const inner = schema && unwrap(schema);
    if (inner instanceof z.ZodArray && unwrap(inner.element as z.ZodType) instanceof z.ZodObject)
      return moveInto(path);
    if (key === 'lines')
      return 'Viết mỗi dòng in phía trên chữ ký thành một dòng riêng, bắt đầu bằng “- ”, đúng như bản gốc xuống dòng.';
    return key === 'commendations'
      ? 'Sao mã từ trang của quyết định rồi viết theo kiểu commendations: ["2021/9902-qd-ubnd#cn07"].'
      : `Viết ${key}: [${word}].`;
  }
  if (expected === 'string')
    return `Ghi thành một dòng chữ sau “${key}:”, có dấu hai chấm thì đặt trong ngoặc kép. Không bỏ chữ nào.`;
  if (expected === 'array')
    return 'Thêm “- ” trước mục đầu tiên của mỗi khối, các mục khác của khối thụt vào thẳng với mục ấy.';
  if (expected === 'object') return moveInto(path);
  if (expected === 'number' || expected === 'int')
    return /^\d+(?:\D|$)/.test(word) && !/[.,]\d/.test(word)
      ? `Viết ${key}: ${/^\d+/.exec(word)?.[0]}.`
      : 'Xem lại bản gốc rồi ghi con số bằng chữ số, không kèm chữ.';
  return undefined;
}

/** A value in place of a block belongs into the block. */
const moveInto = (path: readonly PropertyKey[]) =>
  `Chép các dòng dưới “${String(path.findLast((step) => typeof step !== 'number'))}:” từ tệp mẫu vào dưới dòng ấy, chuyển nội dung đang có vào từng mục rồi xóa chỗ cũ.`;

/** A row number with a dot: without quotes, YAML reads “1.10” as 1.1. */
function wrongRowNumber(
  record: CheckedRecord,
  path: PropertyKey[],
  value: unknown,
): SchemaViolation {
  const source = record.entry().sourceOf(path) ?? String(value);
  const expected = 'số thứ tự như bản gốc in, ví dụ 3 hoặc "1.1"';
  const help =
    typeof value === 'number' && value > 0
      ? `Viết ${String(path.at(-1))}: "${source}".`
      : 'Ghi lại số thứ tự theo bản gốc; bản gốc không có thì xóa dòng này.';
  return { rule: 'value-type', actual: `đang ghi ${quote(source)}`, expected, help };
}

function wrongFormat(record: CheckedRecord, path: PropertyKey[], value: unknown): SchemaViolation {
  const key = String(path.findLast((step) => typeof step !== 'number'));
  const slug = slugify(String(value));
  const forms: Record<string, [expected: string, help: string]> = {
    commendations: ['mã dạng “2021/9902-qd-ubnd#cn07”', 'Sao mã từ trang của quyết định.'],
    digest: ['mã do lệnh duyệt ghi (sha256-…)', approveFirst(record)],
    email: ['một địa chỉ thư điện tử', 'Chép lại địa chỉ của cơ quan; không có thì để trống.'],
  };
  const [expected, help = slug ? `Viết ${slug}.` : undefined] = forms[key] ?? [
    'mã gồm chữ thường không dấu, chữ số và gạch nối',
  ];
  return { rule: 'format', actual: written(value), expected, help };
}
