import { expect, it } from 'vitest';
import { filesInMemory } from '../../model/read/content-files.ts';
import { readContentSet } from '../../model/read/content-set.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { type Bytes, encoded } from '../../model/write/open-record.ts';
import { countsByUnit, ended, renamed } from './change-unit.ts';

const decision = (signed: string, ...rows: string[]) => `---
signed: ${signed}
recipients:
${rows.map((row) => `  - ${row}`).join('\n')}
---
`;
const contents: Record<string, string> = {
  'don-vi.yml': `# Các đội
- id: doi-1
  name: Đội minh họa số 1
  formerNames:
    - name: Tổ minh họa
      to: 31/12/2019

- id: doi-2 # giữ
  name: Đội minh họa số 2
`,
  'khen-thuong/2021/a.md': decision(
    '05/09/2021',
    '{ recipientType: ca-nhan, name: A, unit: doi-1 }',
    '{ recipientType: ca-nhan, name: B, unit: doi-1, unitAsWritten: Đội 1 }',
    '{ recipientType: ca-nhan, name: C, unit: doi-1, publish: an }',
  ),
  'khen-thuong/2023/b.md': decision(
    '05/09/2023',
    '{ recipientType: ca-nhan, name: D, unit: doi-1 }',
    '{ recipientType: ca-nhan, name: E, unit: doi-1, status: huy-bo }',
    '{ recipientType: ca-nhan, name: F, unit: doi-2 }',
  ),
};
const setOf = (changed: ReadonlyMap<string, Uint8Array> = new Map()) =>
  readContentSet(filesInMemory({ ...contents, ...Object.fromEntries(changed) }));
const bytesOf = (file: string): Bytes | undefined =>
  contents[file] === undefined ? undefined : encoded(contents[file]);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const [first] = setOf().of('unit') as [PlainEntry];

it('renames a unit and keeps the old name in the unit and in older decisions', () => {
  const rename = { name: 'Đội minh họa Trung tâm', shortName: '', from: '01/07/2022' };
  const files = renamed(first, rename, setOf().of('decision'), bytesOf);
  expect([...files.keys()]).toEqual(['don-vi.yml', 'khen-thuong/2021/a.md']);
  expect(text(files.get('don-vi.yml'))).toMatchInlineSnapshot(`
    "# Các đội
    - id: doi-1
      name: Đội minh họa Trung tâm
      formerNames:
        - name: Tổ minh họa
          to: 31/12/2019
        - name: Đội minh họa số 1
          to: 30/06/2022

    - id: doi-2 # giữ
      name: Đội minh họa số 2
    "
  `);
  expect(
    text(files.get('khen-thuong/2021/a.md')).match(/unitAsWritten: [^,}\n]*[^ ,}\n]/g),
  ).toEqual([
    'unitAsWritten: Đội minh họa số 1',
    'unitAsWritten: Đội 1',
    'unitAsWritten: Đội minh họa số 1',
  ]);
});

it('keeps the old name in every decision if the day of the new one is unknown', () => {
  const rename = { name: 'Đội minh họa Trung tâm', shortName: '', from: '' };
  const files = renamed(first, rename, setOf().of('decision'), bytesOf);
  expect([...files.keys()]).toEqual([
    'don-vi.yml',
    'khen-thuong/2021/a.md',
    'khen-thuong/2023/b.md',
  ]);
});

it('merges a unit: no row changes, and its successor counts the awards shown and in force', () => {
  const files = ended(first, '30/06/2024', ['doi-2'], bytesOf);
  expect([...files.keys()]).toEqual(['don-vi.yml']);
  expect(text(files.get('don-vi.yml'))).toContain('successors: [doi-2]');
  expect(text(files.get('don-vi.yml'))).toContain('- id: doi-2 # giữ');
  expect([...countsByUnit(setOf())]).toEqual([
    ['doi-1', 3],
    ['doi-2', 1],
  ]);
  expect([...countsByUnit(setOf(files))]).toEqual([
    ['doi-1', 3],
    ['doi-2', 4],
  ]);
});
