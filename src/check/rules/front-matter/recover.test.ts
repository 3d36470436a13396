import { expect, it } from 'vitest';
import { baseFiles, baseTexts } from '../../examples/base.ts';
import { contentOf, exampleDay } from '../../examples/content-of.ts';
import { textFormat } from '../../reporters/text.ts';
import { checkFiles } from '../../run/check-files.ts';

const file = baseFiles.decision;
const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(baseTexts.get(file) ?? '') ?? [];

/** The report on the base's decision with replacements in its front matter. */
function reported(...changes: [string, string][]): string {
  const written = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, head);
  const files = contentOf({ files: { [file]: written } });
  const report = checkFiles(files, exampleDay);
  const diagnostics = report.diagnostics.filter((each) => each.file === file);
  return textFormat({ ...report, diagnostics }, 'content').split('\n\nĐã đọc')[0] ?? '';
}

it('reports every error of a front matter in one run', () => {
  expect(
    reported(
      ['symbol: QĐ-UBND', 'symbol:QĐ-UBND'],
      ['signed: 20/12/2021', 'signed: 31/11/2021'],
      ['trong phong trào thi đua', 'trong phong trào\nthi đua'],
      ['by: Sở Giao', 'by: "Sở Giao'],
      ['kind: Bản gốc', 'kind: Nguồn: Bản gốc'],
      ['  - no: 1\n', '  -no: 1\n'],
      ['    name: Phòng số 2', '\tname: Phòng số 2'],
      ['    position: Lái xe', '      position: Lái xe'],
      ['recipientType: ca-nhan\n    name: H’', 'recipientType: canhan\n    name: H’'],
      ['    name: Lê Thị Hòa', '    name: Bà Lê Thị Hòa\n    name: Lê Thị Hoà'],
    ),
  ).toMatchSnapshot();
});

it.each([
  ['Enter pressed inside a text', ['xuất sắc trong', 'xuất sắc\n\ntrong']],
  [
    'Enter pressed before words with a colon',
    ['xuất sắc trong phong trào', 'xuất sắc\ntrong phong trào: thi đua'],
  ],
  ['every dash without its space', ['  - no: 1\n    section: A', '  -no: 1\n    section: A']],
  ['a list with one key per item', ['    - CHỦ TỊCH', '    -CHỦ TỊCH']],
] as [string, [string, string]][])('%s', (_, change) => {
  expect(reported(change)).toMatchSnapshot();
});
