import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicationOf } from '../../src/model/publication.ts';
import { filesInMemory } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { publicSettings, writeSite } from '../build/site-fixture.ts';
import { openSite } from '../verify/finished-site.ts';
import { onlyWithdraws } from './only-withdraws.ts';
import { publishedFacts } from './published-facts.ts';

const home = mkdtempSync(join(tmpdir(), 'only-withdraws-'));
const scan = 'khen-thuong/2021/9902-qd-ubnd/ban-quet.pdf';
const page = '<!doctype html><title>x</title><main><h1>x</h1></main>';
const row = (no: string, name: string, unit: string, recipientType = 'ca-nhan') => ({
  id: `2021/9902-qd-ubnd#${no}`,
  name,
  unit,
  recipientType,
});
const her = row('cn01', 'Lê Thị Hòa', 'Đội số 1');
const [unit, group] = ['Tổ của bà Lê Thị Hòa', 'Hộ bà Lê Thị Hòa'];
const [masked, maskedGroup] = ['Tổ của 01 cá nhân', 'Hộ 01 cá nhân'];

const putSite = (folder: string, rows: object[], bytes = '%PDF-1') =>
  writeSite(folder, {
    'khen-thuong/2021/9902-qd-ubnd/index.html': page,
    [scan]: bytes,
    'du-lieu/json/commendations.json': JSON.stringify({ rows }),
  });
putSite(join(home, 'hien-tai'), [
  her,
  row('cn02', 'Trần Văn Bình', unit),
  row('hgd01', group, '', 'ho-gia-dinh'),
]);

const recipient = (type: string, name: string, unitAsWritten: string, more = '') =>
  `  - recipientType: ${type}\n    name: ${name}\n    unitAsWritten: ${unitAsWritten}\n${more}`;
const decision = (more: string) =>
  `---\nnumber: "9902"\nscan: 9902.pdf\nrecipients:\n${recipient('ca-nhan', her.name, her.unit, more)}${recipient('ca-nhan', 'Trần Văn Bình', unit)}${recipient('ho-gia-dinh', group, 'x')}---\n`;

const allows = async (rows: object[], more: string, isRemembered: boolean, bytes?: string) => {
  const files = {
    'khen-thuong/2021/9902-qd-ubnd.md': decision(more),
    'khen-thuong/2021/9902.pdf': bytes ?? '%PDF-1',
  };
  const publication = publicationOf(readContentSet(filesInMemory(files)), publicSettings);
  const site = mkdtempSync(join(home, 'site-'));
  putSite(site, rows, bytes);
  const facts = publishedFacts(await openSite(site, publicSettings, publication));
  return onlyWithdraws(facts, home, publicSettings, publication, isRemembered);
};
const hidden = (unit: string, group: string) => [
  { id: her.id },
  row('cn02', 'Trần Văn Bình', unit),
  row('hgd01', group, '', 'ho-gia-dinh'),
];
const hide = '    publish: an\n';

test('a name masked in other rows because it is withheld adds nothing', async () => {
  expect(await allows(hidden(masked, maskedGroup), hide, false)).toBe(true);
  // Without the withdrawal, or with other words, it does.
  expect(await allows([her, ...hidden(masked, maskedGroup).slice(1)], '', false)).toBe(false);
  expect(await allows(hidden('Tổ nạn nhân', maskedGroup), hide, false)).toBe(false);
});

test('other words of a row and other bytes of a scan add something only while what was withdrawn is unknown', async () => {
  const rows = hidden('Tổ số 2', maskedGroup);
  expect(await allows(rows, hide, true)).toBe(true);
  expect(await allows(rows, hide, false)).toBe(false);
  for (const isRemembered of [true, false])
    expect(await allows(hidden(masked, maskedGroup), hide, isRemembered, '%PDF-2')).toBe(
      isRemembered,
    );
  // Another name is new.
  const other = [...rows, row('cn03', 'Phạm Văn Cường', '')];
  expect(await allows(other, hide, true)).toBe(false);
});
