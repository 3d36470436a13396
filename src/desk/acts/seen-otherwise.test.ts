import { expect, it } from 'vitest';
import { filesInMemory } from '../../model/read/content-files.ts';
import { readContentSet } from '../../model/read/content-set.ts';
import { type Bytes, encoded } from '../../model/write/open-record.ts';
import { hidden, placesOf, rowsIn } from './hide-person.ts';
import { seenOf, seenOtherwise } from './seen-otherwise.ts';

const decision = `---
number: "9901"
symbol: QĐ-MH
subjectLine: Khen thưởng ông Lò Văn Thử và bà Hà Thị Mẫu
recipients:
  - no: 1
    recipientType: ho-gia-dinh
    name: Hộ ông Lò Văn Thử
  - no: 2
    recipientType: ca-nhan
    name: Hà Thị Mẫu
  - no: 3
    recipientType: ca-nhan
    name: Lò Văn Thử
---
`;
const exemplar = `---
title: Đêm trực ở đèo
honourees:
  - name: Lò Văn Thử
    recipientType: ca-nhan
consent:
  - honouree: Lò Văn Thử
    status: dong-y
    scope: [ten, cau-chuyen]
---

Ông Thử trực suốt đêm.
`;
const contents = {
  'khen-thuong/2021/9901-qd-mh.md': decision,
  'guong-dien-hinh/dem-truc/index.md': exemplar,
};
const set = readContentSet(filesInMemory(contents));
const decisions = set.of('decision');

it('recognises a person behind a title and in a household, and reports what the site changes', () => {
  const row = rowsIn(decisions).find(({ recipient }) => recipient.name === 'Lò Văn Thử');
  const person = placesOf(row?.recipient ?? {}, decisions, set.of('exemplar'));
  expect(person.rows.map(({ index }) => index)).toEqual([0, 2]);
  expect(person.exemplars).toHaveLength(1);
  const files = hidden(
    person,
    (file) => encoded(contents[file as keyof typeof contents]) as Bytes,
    '28/11/2026',
  );
  const text = new TextDecoder().decode(files.get('khen-thuong/2021/9901-qd-mh.md'));
  expect(text.match(/name: .*\n(?:.*\n)??\s+publish: an/g)).toHaveLength(2);
  const after = readContentSet(filesInMemory({ ...contents, ...Object.fromEntries(files) }));
  const { gone, texts } = seenOtherwise(seenOf(set, '2026-11-28'), seenOf(after, '2026-11-28'));
  expect(gone.map(({ id }) => id)).toEqual(['dem-truc']);
  expect(texts).toMatchInlineSnapshot(`
    [
      {
        "from": "Khen thưởng ông Lò Văn Thử và bà Hà Thị Mẫu",
        "to": "Khen thưởng 01 cá nhân và bà Hà Thị Mẫu",
        "where": "9901/QĐ-MH",
      },
    ]
  `);
});
