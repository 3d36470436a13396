import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { encoded } from '../../model/write/open-record.ts';
import { zipFolder } from '../folder/zip-folder.ts';
import { openFolder } from '../state/reading.ts';
import { versionsOf } from './versions.ts';

it('shows the copies that can be read, and names one that cannot', async () => {
  const copies = ['2026-11-27-210509', '2026-11-27-210510', '2031-01-01-000000'];
  const paths = copies.map((stamp) => `_luu/${stamp}/co-quan.yml`);
  const files = ['co-quan.yml', ...paths].map((file) => [file, encoded(file)]);
  const zip = zipFolder(zipSync(Object.fromEntries(files)), 'noi-dung.zip');
  await openFolder({
    ...zip,
    read: (file) =>
      file === paths[1] ? Promise.reject(new DOMException('', 'NotReadableError')) : zip.read(file),
  });
  const { versions, unreadable } = await versionsOf('co-quan.yml');
  expect(versions.map(({ text }) => text)).toEqual([paths[2], paths[0]]);
  expect(unreadable).toEqual([paths[1]]);
});
