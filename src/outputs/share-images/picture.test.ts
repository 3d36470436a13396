import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { root } from '../../settings.ts';
import type { Card } from './card.ts';
import { draw, faces } from './draw.ts';
import { picture } from './picture.ts';

const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const letters = [...vowels].flatMap((vowel) =>
  tones.map((tone) => (vowel + tone).normalize('NFC')),
);
const alphabet = [...'bcdđghklmnpqrstvxfjwz', ...letters].flatMap((each) => [
  each,
  each.toLocaleUpperCase('vi'),
]);

test.each([...faces, join(root, 'src/styles/fonts/be-vietnam-pro-700.woff2')])(
  '%s holds every Vietnamese letter, digit and mark that records use',
  (file) => {
    const font = create(readFileSync(file));
    if (font.isCollection) throw new Error('one face expected');
    const characters = [...alphabet, ...'0123456789.,;:?!/()–…“”‘’+-%&'];
    expect(
      characters.filter((each) => !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)),
    ).toEqual([]);
  },
);

const longest: Card = {
  brand: 'Thi đua – Khen thưởng',
  tagline: 'Tư liệu phong trào thi đua – Sở GTVT tỉnh Hà Nam',
  eyebrow: 'Gương người tốt, việc tốt',
  title: 'Người cầm lái đêm '.repeat(9).slice(0, 160),
  lead: 'Mười hai cán bộ thay ca suốt nhiều ngày đêm ở cửa ngõ. '.repeat(6).slice(0, 320),
  text: 'Đội thanh niên xung kích “Áo xanh nơi cửa ngõ”, Đoàn Thanh niên minh họa; '.repeat(3),
  award: 'Truy tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Hà Nam',
  sample: true,
};

test('the longest words that the schema allows stand whole, in both shapes', async () => {
  for (const shape of ['wide', 'square'] as const) {
    await expect(draw({ ...longest, plate: true }, shape)).resolves.toBeInstanceOf(Uint8Array);
  }
});

test('what cannot stand whole is refused, never cut', async () => {
  await expect(draw({ ...longest, title: 'a'.repeat(160) }, 'wide')).rejects.toThrow('shorten');
});

test('a picture is drawn once for the same words, in composed or decomposed letters', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  const first = await picture(longest, 'wide', undefined, folder);
  const [file = ''] = readdirSync(folder);
  const made = statSync(join(folder, file)).mtimeMs;
  const again = { ...longest, title: longest.title.normalize('NFD') };
  expect(Buffer.from(await picture(again, 'wide', undefined, folder)).equals(first)).toBe(true);
  expect(readdirSync(folder)).toEqual([file]);
  expect(statSync(join(folder, file)).mtimeMs).toBe(made);
});
