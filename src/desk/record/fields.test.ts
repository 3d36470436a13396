import { expect, it } from 'vitest';
import * as z from 'zod';
import { collections, type Noun } from '../../model/collections.ts';
import { day } from '../../model/schema/day.ts';
import { reference } from '../../model/schema/reference.ts';
import { choice, text } from '../../model/schema/text.ts';
import { type FormField, fieldsOf, formOf, pathOf, valueAt, withValueAt } from './fields.ts';
import { fileOf } from './file-of.ts';

it('shows a new schema field by its type, without further code', () => {
  const schema = z.strictObject({
    reward: z.number().int().optional().meta({ title: 'Tiền thưởng', description: 'Đồng' }),
    merit: z.array(text()).meta({ title: 'Năm thành tích' }),
    seen: day().optional().meta({ title: 'Ngày xem' }),
    home: reference('unit').meta({ title: 'Nơi làm việc' }),
    kind: choice({ a: { label: 'Loại A' }, b: { label: 'Loại B' } }).meta({ title: 'Loại' }),
    papers: z
      .array(z.strictObject({ name: text().meta({ title: 'Tên giấy' }) }))
      .meta({ title: 'Giấy tờ' }),
  });
  expect(fieldsOf(schema)).toMatchObject([
    { key: 'reward', title: 'Tiền thưởng', help: 'Đồng', required: false, input: 'number' },
    { key: 'merit', title: 'Năm thành tích', required: true, input: 'texts' },
    { key: 'seen', title: 'Ngày xem', required: false, input: 'day' },
    { key: 'home', title: 'Nơi làm việc', input: 'reference', many: false, of: ['unit'] },
    {
      key: 'kind',
      input: 'choice',
      many: false,
      options: [
        { value: 'a', label: 'Loại A' },
        { value: 'b', label: 'Loại B' },
      ],
    },
    {
      key: 'papers',
      input: 'group',
      many: true,
      fields: [{ key: 'name', title: 'Tên giấy', input: 'text' }],
    },
  ]);
});

it.each(Object.keys(collections) as Noun[])(
  'has a Vietnamese title for every field of %s',
  (noun) => {
    const untitled = (fields: readonly FormField[]): string[] =>
      fields.flatMap((field) => [
        ...(field.title === field.key ? [field.key] : []),
        ...(field.input === 'group' ? untitled(field.fields) : []),
      ]);
    expect(untitled(formOf(noun))).toEqual([]);
  },
);

it('recognises the references of exemplars and decisions', () => {
  const of = (noun: Noun, key: string) => formOf(noun).find((field) => field.key === key);
  expect(of('exemplar', 'clauses')).toMatchObject({
    input: 'reference',
    many: true,
    of: ['clause'],
  });
  expect(of('exemplar', 'commendations')).toMatchObject({
    input: 'reference',
    many: true,
    of: ['commendation'],
  });
  expect(of('decision', 'form')).toMatchObject({ input: 'reference', many: false, of: ['award'] });
  expect(of('decision', 'commendationKind')).toMatchObject({ input: 'choice', many: false });
});

it('derives the file of a record from the noun’s own pattern', () => {
  expect(fileOf('decision', '2021/9902-qd-ubnd')).toBe('khen-thuong/2021/9902-qd-ubnd.md');
  expect(fileOf('draft', 'tach-lan')).toBe('_nhap/tach-lan/index.md');
  expect(fileOf('unit')).toBe('don-vi.yml');
  expect(fileOf('draft', 'a/b')).toBeUndefined();
});

it('parses the paths in diagnostics', () => {
  const data = { recipients: [{ name: 'A' }, { name: 'B' }] };
  expect(valueAt(data, pathOf('recipients[1].name'))).toBe('B');
  expect(withValueAt(data, ['recipients', 1, 'name'], 'C')).toEqual({
    recipients: [{ name: 'A' }, { name: 'C' }],
  });
  expect(data.recipients[1]?.name).toBe('B');
});
