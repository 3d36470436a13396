import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { filesOnDisk } from '../read/disk/files-on-disk.ts';
import { editYaml, isBlank, isSame } from './edit-yaml.ts';

const record = `# Mẫu
title: "Chốt: cách làm" # Tiêu đề
keeper: # để trống khi chưa rõ
kind: mo-hinh

honourees:
  # người thứ nhất
  - name: Vũ Đức Thiện
    position: Đội trưởng # lúc ấy

  - name: Tổ trực
    unit: doi-1
criteria: [tc3, tc1]
period:
  from: 01/02/2021
note: |
  hai
  dòng
sample: true
`;

const order = () => ['title', 'summary', 'kind', 'honourees', 'criteria', 'written', 'sample'];
// biome-ignore lint/suspicious/noExplicitAny: values of any record are changed at any place
type Data = Record<string, any>;

function edited(change: (data: Data) => void, yaml = record): string {
  const data = parse(yaml) as Data;
  change(data);
  const text = editYaml(yaml, data, order);
  expect(isSame(parse(text), data), text).toBe(true);
  return text;
}

/** The lines that a change removed and added. */
function diff(change: (data: Data) => void, yaml = record): string {
  const [before, after] = [yaml.split('\n'), edited(change, yaml).split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...come].join('\n');
}

test.each<[string, (data: Data) => void]>([
  [
    'a text',
    (data) => {
      data.title = 'Chốt: lối khác';
    },
  ],
  [
    'a blank key',
    (data) => {
      data.keeper = 'Sở Xây dựng';
    },
  ],
  [
    'a new key at its position',
    (data) => {
      data.summary = 'Hai câu: một.';
    },
  ],
  [
    'a removed key',
    (data) => {
      data.kind = undefined;
    },
  ],
  [
    'a key with a comment left blank',
    (data) => {
      data.title = '';
    },
  ],
  [
    'a value within a list',
    (data) => {
      data.honourees[0].position = 'Phó Đội trưởng';
    },
  ],
  [
    'a removed item',
    (data) => {
      data.honourees.splice(0, 1);
    },
  ],
  [
    'an inserted item',
    (data) => {
      data.honourees.splice(1, 0, { name: 'Người mới', unit: '05' });
    },
  ],
  [
    'a short list',
    (data) => {
      data.criteria = ['tc4'];
    },
  ],
  [
    'a block text',
    (data) => {
      data.note = 'một dòng';
    },
  ],
  [
    'a text of several lines',
    (data) => {
      data.kind = 'a\nb';
    },
  ],
  [
    'a nested key',
    (data) => {
      data.period.to = '03/04/2021';
    },
  ],
  [
    'a whole block',
    (data) => {
      data.consent = [{ honouree: 'A', scope: ['ten', 'anh'] }];
    },
  ],
  [
    'a switch',
    (data) => {
      data.sample = undefined;
    },
  ],
])('%s: nothing else changes', (_, change) => {
  expect(diff(change)).toMatchSnapshot();
});

it('moves an item with its comments', () => {
  const text = edited((data) => data.honourees.reverse());
  expect(text).toContain('  - name: Tổ trực\n    unit: doi-1\n  # người thứ nhất\n  - name: Vũ');
});

it('keeps the line ends of the file', () => {
  const text = edited(
    (data) => {
      data.summary = 'Tóm tắt';
      data.honourees.push({ name: 'Người mới' });
    },
    record.replaceAll('\n', '\r\n'),
  );
  expect(text.match(/(?<!\r)\n/g)).toBeNull();
});

it('writes into an empty text', () => {
  expect(editYaml('', { title: 'A', criteria: ['tc1'] })).toBe('title: A\ncriteria: [tc1]\n');
});

const { list, read } = filesOnDisk('content');
const yamls = list
  .filter(({ file }) => /\.(md|yml)$/.test(file) && !/README|LICENSE|quy-tac|^de-nghi/.test(file))
  .map(({ file }) => {
    const text = new TextDecoder().decode(read(file));
    return file.endsWith('.yml') ? text : (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '');
  });

it('changes no byte of any record if nothing is edited', () => {
  for (const yaml of yamls) expect(editYaml(yaml, parse(yaml))).toBe(yaml);
});

it('reads back as written, whatever is changed in any record', () => {
  const words = fc.constantFrom(
    'Tổ: trực',
    '05',
    'true',
    'a # b',
    "H’Hen's “x”",
    '- a',
    '',
    'hai\ndòng',
    '12/01/2021',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...yamls),
      fc.array(fc.tuple(fc.nat(), fc.nat(), words), { minLength: 1, maxLength: 4 }),
      (yaml, changes) => {
        const data = parse(yaml) as Data;
        for (const [where, how, word] of changes) changeSomewhere(data, where, how, word);
        const text = editYaml(yaml, data, order);
        expect(isSame(parse(text), data), `${yaml}\n=====\n${text}`).toBe(true);
      },
    ),
    { numRuns: 300, seed: 20261131 },
  );
});

/** Changes, adds, removes or moves a value. */
function changeSomewhere(data: Data, where: number, how: number, word: string): void {
  const places: Data[] = [];
  const walk = (value: unknown) => {
    if (value === null || typeof value !== 'object') return;
    if (!isBlank(value)) places.push(value as Data);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(data);
  const place = places[where % places.length] ?? data;
  const keys = Object.keys(place);
  const key = keys[where % Math.max(1, keys.length)] ?? 'k';
  if (Array.isArray(place)) {
    const isOfMaps = place.some((item) => item !== null && typeof item === 'object');
    if (how % 3 === 0)
      place.splice(where % (place.length + 1), 0, isOfMaps ? { name: word || 'x' } : word || 'x');
    else if (how % 3 === 1) place.reverse();
    else place.splice(where % Math.max(1, place.length), 1);
  } else if (how % 3 === 0) {
    if (place[key] === null || typeof place[key] !== 'object') place[key] = word;
  } else if (how % 3 === 1) place[`moi${where % 7}`] = how % 2 ? word : [{ a: word }, { b: '1' }];
  else delete place[key];
}
