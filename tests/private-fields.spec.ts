import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isSeq, parse, parseDocument, stringify } from 'yaml';
import * as z from 'zod';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { collections, isInternal } from '../src/model/collections.ts';
import { digestOf } from '../src/model/digest.ts';
import { nouns } from '../src/model/read/content-set.ts';
import { leavesOf } from '../src/model/schema/public.ts';
import { referredNouns } from '../src/model/schema/reference.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const copy = copyContent('private-fields');
const exemplar = 'guong-dien-hinh/chuyen-xe-bon-gio-ruoi-sang/index.md';
const marked = 'khen-thuong/2021/9902-qd-ubnd.md';
test.afterAll(() => copy.remove());

/** Records that may hold sentences which a person has read, by their noun. */
const acknowledging: Record<string, string> = {
  plan: 'phong-trao/covid-19/ke-hoach.yml',
  criterion: 'phong-trao/covid-19/tieu-chi/tc1.md',
  award: 'hinh-thuc/giay-khen.md',
  exemplar,
  decision: marked,
  office: 'co-quan.yml',
  page: 'trang/gioi-thieu.mdx',
};

/** A value for every private field that can hold one that stands nowhere else. */
const planted: Record<string, string> = {
  'exemplar honourees.sortName': 'Quaxsort Vũ Đức',
  'exemplar written': '06/01/2022',
  'exemplar approval.by': 'Quaxapprover (minh họa)',
  'exemplar approval.digest': '',
  'exemplar consent.givenBy': 'Quaxgiver',
  'exemplar consent.relation': 'Con, Quaxrelation',
  'exemplar consent.on': '03/01/2022',
  'exemplar consent.until': '28/02/2091',
  'exemplar consent.basis': 'Quaxbasis',
  'exemplar consent.proof': 'Quaxproof',
  'decision recipients.scanRedacted': '24/02/2022',
  'unit note': 'Quaxunit',
  'issuer note': 'Quaxissuer',
  'subject name': 'Quaxsubject',
  'subject basis': 'Quaxties',
  ...Object.fromEntries(
    ['parentBody', 'body', 'name', 'place', 'code', 'council', 'signedAs', 'officeSignedAs'].map(
      (key) => [`office letterhead.${key}`, `Quaxhead${key}`],
    ),
  ),
  'office approvers.position': 'Quaxposition',
  'office approvers.delegation': 'Quaxdelegation',
  'office approvers.from': '03/03/2019',
  'office approvers.to': '29/02/2092',
  ...Object.fromEntries(
    Object.keys(acknowledging).flatMap((noun) => [
      [`${noun} acknowledged.words`, `Quaxwords${noun}`],
      [`${noun} acknowledged.by`, `Quaxreader${noun}`],
    ]),
  ),
};

/** Fields that no marker can stand in: the first names a public honouree, the second takes the page away. */
const unmarked = ['exemplar consent.honouree', 'exemplar withdrawn'];

test('every private field of every noun has its marker', () => {
  const isChoice = (schema: z.ZodType) => schema instanceof z.ZodEnum;
  const fields = nouns
    .filter((noun) => noun !== 'draft' && !isInternal(noun))
    .flatMap((noun) =>
      leavesOf(collections[noun].schema)
        .filter(({ isPublic, schema }) => !isPublic && !isChoice(schema))
        .map(({ path }) => `${noun} ${path.join('.')}`),
    );
  expect(Object.keys(planted).sort()).toEqual(
    fields.filter((field) => !unmarked.includes(field)).sort(),
  );
});

test('no private field leaves its file', () => {
  plant('don-vi.yml', [0], 'unit');
  plant('co-quan-ban-hanh.yml', [0], 'issuer');
  copy.edit('co-quan.yml', (text) =>
    text.replace(/^approvers:.*$/m, 'approvers:\n  - position: Lãnh đạo\n  - position: Quax'),
  );
  plant('co-quan.yml', [], 'office', 1);
  plant('doi-tuong.yml', [0], 'subject');
  const internal = plantInternal();
  for (const noun of ['plan', 'criterion', 'award', 'exemplar', 'page']) {
    plant(acknowledging[noun] ?? '', [], noun);
  }
  const { recipients } = frontMatter(marked) as {
    recipients: { publish?: string }[];
  };
  const withheld = recipients.findIndex(({ publish }) => publish === 'an');
  plant(marked, [], 'decision', withheld);
  const digest = sealed();
  const written = [
    'don-vi.yml',
    'co-quan-ban-hanh.yml',
    'doi-tuong.yml',
    ...Object.values(acknowledging),
  ]
    .map((file) => readFileSync(join(copy.folder, file), 'utf8'))
    .join('\n');
  for (const [field, value] of Object.entries(planted)) expect(written, field).toContain(value);
  const { status, stdout, stderr } = copy.run();
  expect(status, stdout + stderr).toBe(0);
  const site = listSite(copy.site).files.map((file) => ({
    file,
    text: unpacked(file, readFileSync(join(copy.site, file))).toLowerCase(),
  }));
  const found = (words: string) =>
    site.flatMap(({ file, text }) => (text.includes(words.toLowerCase()) ? [file] : []));
  // The page is there, so that its private fields could be.
  expect(found('Chuyến xe bốn giờ rưỡi sáng')).not.toEqual([]);
  const all = { ...planted, ...internal, 'exemplar approval.digest': digest };
  expect(Object.keys(internal).length).toBeGreaterThan(30);
  for (const [field, value] of Object.entries(all)) {
    const [day, month, year] = value.split('/');
    const spellings = year
      ? [value, `${year}-${month}-${day}`]
      : [/Quax\w+/.exec(value)?.[0] ?? value];
    for (const spelling of spellings) expect(found(spelling), `${field}: ${spelling}`).toEqual([]);
  }
});

function frontMatter(file: string): unknown {
  const [, head = ''] = readFileSync(join(copy.folder, file), 'utf8').split(/^---$/m);
  return parse(head);
}

/** Sets a noun's markers in one record: at `within` in its file, in arrays at `index`. */
function plant(file: string, within: number[], noun: string, index = 0): void {
  copy.edit(file, (text) => {
    const isYaml = file.endsWith('.yml');
    const [before = '', head = '', ...body] = isYaml ? ['', text] : text.split(/^---$/m);
    const document = parseDocument(head);
    if (acknowledging[noun])
      document.set('acknowledged', document.createNode([{ rule: 'health' }]));
    for (const [field, value] of Object.entries(planted)) {
      const [of, path = ''] = field.split(' ');
      if (of !== noun || !value) continue;
      const names = path.split('.');
      const place = names.flatMap((name, at) =>
        Array.isArray(document.toJS()?.[name]) && at < names.length - 1
          ? [name, name === 'acknowledged' ? 0 : index]
          : [name],
      );
      const at = [...within, ...place];
      document.setIn(isSeq(document.getIn(at)) ? [...at, 0] : at, value);
    }
    const written = document.toString({ lineWidth: 0 });
    return isYaml ? written : [before, `\n${written}`, ...body].join('---');
  });
}

/** Approves the planted exemplar anew; its mark is a private field too. */
function sealed(): string {
  const text = readFileSync(join(copy.folder, exemplar), 'utf8');
  const body = text.split(/^---$/m).slice(2).join('---');
  const digest = digestOf({ data: frontMatter(exemplar), body }, (file) =>
    readFileSync(join(copy.folder, exemplar, '..', file)),
  );
  copy.edit(exemplar, (old) => old.replace(/digest: .*/, `digest: ${digest}`));
  return digest;
}

/**
 * Writes a round and a dossier with a marker in every text that they can hold.
 * @returns the markers by field
 */
function plantInternal(): Record<string, string> {
  const markers: Record<string, string> = {};
  for (const noun of nouns.filter(isInternal)) {
    const filled = (schema: z.ZodType, path: string[]): unknown => {
      if (schema instanceof z.ZodOptional) return filled(schema.unwrap() as z.ZodType, path);
      if (schema instanceof z.ZodArray) return [filled(schema.element as z.ZodType, path)];
      if (schema instanceof z.ZodObject) {
        return Object.fromEntries(
          Object.entries(schema.shape).map(([key, field]) => [
            key,
            filled(field as z.ZodType, [...path, key]),
          ]),
        );
      }
      const [referred] = referredNouns(schema);
      if (referred) return known[referred];
      const field = [noun, path.join('.')].join(' ');
      const text = `Quax${field.replace(/[^a-z]/gi, '')}`;
      if (path.at(-1) === 'decisions') return '2021/9902-qd-ubnd';
      for (const value of [text, '29/02/2016', 3, true, ...choices]) {
        if (!schema.safeParse(value).success) continue;
        if (value === text || value === '29/02/2016') markers[field] = value;
        return value;
      }
      throw new Error(`no value for ${field}`);
    };
    copy.write(
      `_de-nghi/2016/quax/${noun === 'round' ? 'dot-xet' : 'doi-minh-hoa-so-1'}.yml`,
      stringify(filled(collections[noun].schema, [])),
    );
  }
  return markers;
}

const known: Record<string, string> = {
  unit: 'doi-minh-hoa-so-1',
  award: 'giay-khen',
  issuer: 'so-gtvt-ha-nam',
  movement: 'covid-19',
};
const choices = ['cong-trang', 'tap-the', 'nhat', 'da-gui', 'dong-y', 'thanh-vien', 'lanh-dao'];
