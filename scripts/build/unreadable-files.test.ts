import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentOf } from '../../src/check/examples/content-of.ts';
import { publicationOf } from '../../src/model/publication.ts';
import { nouns, readContentSet } from '../../src/model/read/content-set.ts';
import { contentOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { cacheOf } from '../../src/settings.ts';
import { pdfWith } from '../../tests/pdf.ts';
import { nothingKept } from '../cache-file.ts';
import { keepLastGood, lastGoodRecords } from '../last-good.ts';
import { secretsOf } from '../verify/secrets.ts';
import { downloadsAtFault, downloadsNaming } from './check-downloads.ts';
import { checkFirst } from './check-first.ts';
import { checkScans, scansLeftOut } from './check-scans.ts';
import { keepClauseIds } from './keep-clause-ids.ts';
import { rememberAddresses } from './remember-addresses.ts';
import { publicSettings, writeFiles } from './site-fixture.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'unreadable-'));
const settings = { ...publicSettings, contentDir, samples: false };
const site = mkdtempSync(join(tmpdir(), 'unreadable-site-'));
writeFiles(site, { 'trang/moi/index.html': '<title>x</title>' });
const own = 'khen-thuong/2021/9902-qd-ubnd.md';
const scan = own.replace('.md', '.pdf');
const act = 'phong-trao/covid-19';
const example = contentOf({
  decision: { scan: '9902-qd-ubnd.pdf', provenance: null },
  files: {
    [`${act}/dia-chi-dieu-khoan.txt`]: '',
    'dia-chi-da-cong-bo.txt': 'phong-trao/covid-19/\n',
    'tu-dong-nghia.yml': '- [khen thưởng, khen]\n',
    'trang/bieu-mau.mdx':
      '---\ntitle: Biểu mẫu\nsummary: Mẫu.\n---\n\n<Download file="mau.docx">Mẫu</Download>\n',
    'trang/mau.docx': 'no Word file',
  },
});
const all = example.list.map(({ file }) => [file, example.read(file)] as const);
const put = () => {
  rmSync(contentDir, { recursive: true });
  writeFiles(contentDir, Object.fromEntries(all));
  writeFiles(contentDir, { [scan]: pdfWith('Quyet dinh so 9902/QD-UBND') });
};

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  put();
  keepLastGood(readContentSet(contentOnDisk(contentDir)), settings, [])();
});
afterAll(() => {
  for (const folder of [contentDir, site, cacheOf(settings)]) rmSync(folder, { recursive: true });
});

const states: Record<string, (path: string) => void> = {
  link: (path) => {
    renameSync(path, `${path}~`);
    symlinkSync(`${path}~`, path);
  },
  pipe: (path) => {
    rmSync(path);
    execFileSync('mkfifo', [path]);
  },
  empty: (path) => truncateSync(path),
  torn: (path) => truncateSync(path, 150),
  gone: (path) => rmSync(path),
};

/** One file of each kind. */
const files = [
  ...new Map(
    [...all.map(([file]) => file), scan]
      .filter((file) => file !== own && !file.startsWith('_'))
      .map((file) => [nounOf(file) ?? file, file]),
  ).values(),
];
const cases = files.flatMap((file) =>
  Object.keys(states).map((state): [string, string] => [file, state]),
);

/** What a build --without-faulty and a publication do with the content before and after they render. */
test.each(cases)('%s (%s) delays no withdrawal', async (file, state) => {
  put();
  states[state]?.(join(contentDir, file));
  const hidden = { [own]: new TextDecoder().decode(example.read(own)) };
  expect(hidden[own]).toContain('    name: Lê Thị Hòa\n');
  writeFiles(contentDir, {
    [own]: hidden[own]?.replace('    name: Lê Thị Hòa\n', '$&    publish: an\n') ?? '',
  });
  const { content, leftOut } = checkFirst(
    readContentSet(contentOnDisk(contentDir)),
    settings,
    true,
  );
  leftOut.push(...(await checkScans(content, true)));
  await downloadsAtFault(content, true, nothingKept);
  const lastGood = lastGoodRecords(settings, content);
  const publication = publicationOf(content, { ...settings, leftOut, lastGood });
  expect(publication.unreadable).toEqual([]);
  await downloadsNaming(publication, nothingKept);
  await scansLeftOut(publication);
  expect(publication.withholding.withheld.map(({ name }) => name)).toContain('Lê Thị Hòa');
  expect(JSON.stringify(nouns.flatMap(publication.of))).not.toContain('Lê Thị Hòa');
  secretsOf(publication);
  keepClauseIds(content, settings);
  rememberAddresses(site, settings);
});
