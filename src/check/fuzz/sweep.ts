import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { type Collection, collections, isList, type Noun } from '../../model/collections.ts';
import { dayFormat } from '../../model/schema/day.ts';
import { referredNouns } from '../../model/schema/reference.ts';
import { unwrap } from '../../model/schema/schema-at.ts';
import { checkExample } from '../examples/check-example.ts';
import { writtenFiles } from '../examples/content-of.ts';
import { choicesOf } from '../facts/how-to-fill.ts';
import type { Diagnostic } from '../kit/diagnostic.ts';
import type { Example } from '../kit/example.ts';

/** One mistake in one field of one noun, and the messages that the valid record does not get. */
export interface Cell {
  /** `decision recipients.form: an unknown code`. */
  name: string;
  told: Diagnostic[];
}

/**
 * Makes every mistake possible for a field's type in every field of every noun's schema, one at a time.
 * @param base content without errors that has each noun
 * @param isMeant selects mistakes by the name of the cell
 */
export function* sweep(base: Example, isMeant: (cell: string) => boolean): Iterable<Cell> {
  const files = writtenFiles(base);
  const known = new Set(told({ ...base, files }).map(keyOf));
  for (const noun of Object.keys(collections) as Noun[]) {
    const { files: place, schema }: Collection = collections[noun];
    const file = Object.keys(files).find((each) => place.test(each));
    if (!file) throw new Error(`The base has no ${noun}.`);
    const [head = '', yaml = '', body = ''] = partsOf(String(files[file]));
    const record = isList(noun) ? parse(yaml)[0] : parse(yaml);
    for (const { path, mistake, value } of mistakesIn(schema, record, [])) {
      const name = `${noun} ${path.filter((step) => typeof step === 'string').join('.')}: ${mistake}`;
      if (!isMeant(name)) continue;
      const data = parse(yaml);
      put(isList(noun) ? data[0] : data, path, value);
      const text = `${head}${stringify(data, { lineWidth: 0 })}${body}`;
      const all = told({ ...base, files: { ...files, [file]: text } });
      yield { name, told: all.filter((each) => !known.has(keyOf(each))) };
    }
  }
}

const told = (example: Example) => checkExample(example).diagnostics;
const keyOf = ({ file, rule, field, message }: Diagnostic) =>
  [file, rule, field, message].join('|');

function partsOf(text: string): string[] {
  return /^(---\n)([\s\S]*?)(\n---[\s\S]*)$/.exec(text)?.slice(1) ?? ['', text];
}

interface Mistake {
  path: PropertyKey[];
  mistake: string;
  /** The value to write; undefined removes the key. */
  value: unknown;
}

/** Every possible mistake in a value of a schema; in a list, in its first item. */
function* mistakesIn(schema: z.ZodType, value: unknown, path: PropertyKey[]): Iterable<Mistake> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(inner.shape as Record<string, z.ZodType>)) {
      const here = [...path, key];
      const held = (value as Record<string, unknown> | undefined)?.[key];
      const of = (mistakes: Record<string, unknown>) =>
        Object.entries(mistakes).map(([mistake, value]) => ({ path: here, mistake, value }));
      if (!(field instanceof z.ZodOptional)) yield* of({ absent: undefined, empty: '' });
      yield* of(mistakesOf(unwrap(field), held));
      yield* mistakesIn(field, held, here);
    }
    yield* reversedSpans(inner, path);
  }
  if (inner instanceof z.ZodArray && Array.isArray(value) && value.length > 0) {
    yield { path: [...path, value.length], mistake: 'an item twice', value: value[0] };
    const element = unwrap(inner.element as z.ZodType);
    if (element instanceof z.ZodObject) yield* mistakesIn(element, value[0], [...path, 0]);
    else
      for (const [mistake, wrong] of Object.entries(mistakesOf(element, value[0])))
        yield { path: [...path, 0], mistake, value: wrong };
  }
}

const spans = { from: 'to', validFrom: 'validTo', on: 'until' };

function* reversedSpans(schema: z.ZodObject, path: PropertyKey[]): Iterable<Mistake> {
  for (const [first, last] of Object.entries(spans)) {
    if (!(first in schema.shape && last in schema.shape)) continue;
    const value = { [first]: '02/02/2022', [last]: '01/02/2022' };
    yield { path, mistake: `${last} before ${first}`, value };
  }
}

function mistakesOf(field: z.ZodType, held: unknown): Record<string, unknown> {
  if (field instanceof z.ZodObject) return { 'text for a block': 'Minh họa' };
  if (field instanceof z.ZodArray) return { 'text for a list': 'Minh họa', 'an empty list': [] };
  const shape = { 'a list for one': [held ?? 'Minh họa'] };
  if (field.meta()?.format === dayFormat)
    return {
      ...shape,
      'an impossible day': '30/02/2021',
      'another format': '2021-12-20',
      'a day far ahead': '01/01/2199',
      'a day long ago': '01/01/1021',
    };
  if (choicesOf(field)) return { ...shape, 'no choice': 'khac-han' };
  if (referredNouns(field).length > 0) return { ...shape, 'an unknown code': 'khong-co-ma-nay' };
  if (field instanceof z.ZodBoolean) return { ...shape, 'yes in words': 'có' };
  if (field instanceof z.ZodNumber)
    return {
      ...shape,
      'a negative number': -1,
      'a part of one': 1.5,
      'an absurd number': 99_999_999,
    };
  return {
    ...shape,
    'a number for text': 12,
    'a placeholder': '[cần hỏi lại]',
    'a dotted blank': '……………',
    'a row of a table': 'Đội số 1\tPhòng số 2\t12',
    'two lines': 'Dòng thứ nhất\nDòng thứ hai',
    'a mobile number': 'Liên hệ 0912 345 678',
    'text without end': 'Minh họa dài mãi. '.repeat(300),
    ...(/^https?:/.test(String(held)) && { 'no protocol': 'vi-du.example/van-ban' }),
  };
}

/** Puts a value at a path; the keys of an object are merged into a block, or the record itself. */
function put(target: unknown, [step, ...rest]: PropertyKey[], value: unknown): void {
  const object = target as Record<PropertyKey, unknown>;
  if (step === undefined) {
    Object.assign(object, value);
    return;
  }
  if (rest.length > 0) {
    object[step] ??= typeof rest[0] === 'number' ? [] : {};
    put(object[step], rest, value);
  } else if (value === undefined) delete object[step];
  else if (isBlock(value) && isBlock(object[step])) put(object[step], [], value);
  else object[step] = value;
}

const isBlock = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
