import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { overlaid } from '../../src/model/read/content-files.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { root } from '../../src/settings.ts';
import { paperFiles, paperLists, truePapers } from './true-papers.ts';

const disk = filesOnDisk(join(root, 'content'));
const bytes = (text: string) => new TextEncoder().encode(text);
const lists = Object.entries(paperLists).map(([file, change]): [string, Uint8Array] => [
  file,
  bytes(change(new TextDecoder().decode(disk.read(file)))),
]);
const papers = [...paperFiles()].map(([file, text]): [string, Uint8Array] => [file, bytes(text)]);
const { diagnostics } = checkFiles(overlaid(disk, new Map([...lists, ...papers])), '2026-11-23');

it.each(truePapers)('$does', ({ file, warns = [] }) => {
  const own = diagnostics.filter((each) => each.file === `khen-thuong/${file}.md`);
  const judged = own.map(({ severity, rule, field }) =>
    `${severity === 'error' ? 'LỖI ' : ''}${rule} ${field}`.trim(),
  );
  expect(judged.sort()).toEqual(warns.sort());
});

it("finds no error in the documents' dependencies", () => {
  expect(diagnostics.filter(({ file }) => !file.startsWith('khen-thuong/'))).toEqual([]);
});
