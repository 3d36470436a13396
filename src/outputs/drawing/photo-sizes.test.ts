import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { sizesOf } from './photo-sizes.ts';
import { type Resizing, resized } from './resized.ts';

const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const service = { entrypoint: 'sharp', config: {} };
const sizes = (original: string) =>
  sizesOf({
    original: join(folder, original),
    service,
    mostPixels: 1_000_000,
    widths: [[240, 480], [1200]],
    address: '/pictures/',
    cache: folder,
  });

test('a photo is resized as it is held, and is never enlarged', async () => {
  const red = { width: 600, height: 900, channels: 3 as const, background: 'red' };
  const turned = sharp({ create: red }).withMetadata({ orientation: 6 });
  await turned.jpeg().toFile(join(folder, 'a.jpg'));
  const all = await sizes('a.jpg');
  const made = await Promise.all(all.map(async (each) => sharp(await resized(each)).metadata()));
  expect(made.map(({ width, height }) => `${width} × ${height}`)).toEqual([
    '480 × 320',
    '240 × 160',
    '480 × 320',
    '900 × 600',
  ]);
  expect(new Set(all.map(({ file }) => file)).size).toBe(3);
});

test('what is transparent becomes white', async () => {
  const nothing = { width: 600, height: 400, channels: 4 as const, background: '#0000' };
  await sharp({ create: nothing }).png().toFile(join(folder, 'a.png'));
  const [made] = await sizes('a.png');
  const { data, info } = await sharp(await resized(made as Resizing))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  expect(data[0]).toBe(255);
});

test('a photo too large to decode is left out by its header, and a file that is no photo', async () => {
  const header = Buffer.from(
    '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x20\0\0\0\x20\0\x08\x02\0\0\0\0',
    'latin1',
  );
  writeFileSync(join(folder, 'large.png'), header);
  writeFileSync(
    join(folder, 'drawing.jpg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  );
  expect(await sizes('large.png')).toEqual([]);
  expect(await sizes('drawing.jpg')).toEqual([]);
});
