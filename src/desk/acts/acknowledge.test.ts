import { expect, it } from 'vitest';
import { checkFiles } from '../../check/run/check-files.ts';
import { filesInMemory } from '../../model/read/content-files.ts';
import { sentenceOf } from './acknowledge.ts';

const draft = (acknowledged: string, body: string) => ({
  '_nhap/a/index.md': `---
title: A
honourees:
  - name: Lò Văn Thử
    recipientType: ca-nhan
${acknowledged}---

${body}
`,
});

it.each([
  ['the first answer of a record', ''],
  [
    'one beside others, indented as they are',
    'acknowledged:\n    - rule: health\n      words: Câu khác.\n      by: Trần Thị Lụa\n',
  ],
])('finds the sentence in the lines that the check gives to paste: %s', (_what, acknowledged) => {
  const files = draft(acknowledged, 'Ông Thử: “Tôi” bị nhiễm Covid-19.');
  const { diagnostics } = checkFiles(filesInMemory(files), '2026-11-28');
  const found = diagnostics.filter(({ rule }) => rule === 'health');
  expect(found.map(sentenceOf)).toEqual([
    expect.objectContaining({ rule: 'health', words: 'Ông Thử: “Tôi” bị nhiễm Covid-19.' }),
  ]);
});
