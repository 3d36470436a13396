import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { create } from 'fontkitten';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { root } from '../../settings.ts';
import { type Card, formsOf, shapes, wordsNode } from './card.ts';
import { draw, fitCard } from './draw.ts';
import { frameOf } from './frame.ts';
import { faces } from './look.ts';
import { pictureFile } from './picture.ts';
import { measured } from './renderer.ts';

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
  '%s contains every Vietnamese letter, digit and sign used in records',
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

test('the longest text that the schema allows fits completely, in both shapes', async () => {
  for (const shape of ['wide', 'square'] as const) {
    await expect(draw({ ...longest, plate: true }, shape)).resolves.toBeInstanceOf(Uint8Array);
  }
});

test('breaks no line within a word of two syllables', async () => {
  const node = wordsNode({ ...longest, title: 'thi đua đoàn kết '.repeat(8) }, 'wide', 1);
  for (const width of [500, 600, 700]) {
    const lines = JSON.stringify(await measured(node, { width })).match(/"text":"[^"]*đua[^"]*"/g);
    expect(lines?.length).toBeGreaterThan(4);
    for (const line of lines ?? []) expect(line).toMatch(/^"text":"(?:thi|đoàn).*(?:đua|kết)\s?"$/);
  }
});

test('words that no line break divides are no wider than their box', async () => {
  const title = `Họp với UBND t${'ươ'.repeat(13)}ng một buổi`;
  const said = { ...longest, title, lead: undefined, text: undefined, award: undefined };
  const { card, scale } = await fitCard(said, 'wide');
  const { words } = await frameOf(said, 'wide');
  const node = JSON.stringify(await measured(wordsNode(card, 'wide', scale), words));
  const widths = [...node.matchAll(/"text":"[^"]*UBND[^"]*".*?"width":([\d.]+)/g)];
  expect(widths).toHaveLength(1);
  for (const [, width] of widths) expect(Number(width)).toBeLessThanOrEqual(words.width + 1);
});

test('leaves out what does not fit in a fixed order, and shortens the title last', async () => {
  const forms = [...formsOf({ ...longest, title: 'Chuyến xe đón người cao tuổi' })];
  expect(forms.map(({ lead, text, award, title }) => [!!lead, !!text, !!award, title])).toEqual([
    [true, true, true, 'Chuyến xe đón người cao tuổi'],
    [false, true, true, 'Chuyến xe đón người cao tuổi'],
    [false, false, true, 'Chuyến xe đón người cao tuổi'],
    [false, false, false, 'Chuyến xe đón người cao tuổi'],
    [false, false, false, 'Chuyến xe đón người…'],
    [false, false, false, 'Chuyến xe…'],
  ]);
});

const letter = fc.constantFrom(
  ...alphabet,
  ...'0123456789',
  ' ',
  ' ',
  '…',
  'Ẫ',
  '👍',
  '\u00a0',
  '\n',
  '漢',
  'ع',
  '\u0301',
);
const words = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: letter, maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    // One word without any break opportunity.
    fc.tuple(letter, fc.nat(maxLength)).map(([each, count]) => each.repeat(count)),
  );
const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    brand: words(200),
    tagline: words(400),
    eyebrow: words(200),
    title: words(400),
    lead: words(1200),
    text: words(1200),
    award: words(400),
    figure: fc.record({
      value: fc.oneof(fc.nat(100_000), fc.maxSafeNat()).map(String),
      label: words(200),
    }),
    plate: fc.boolean(),
    sample: fc.boolean(),
  },
  { requiredKeys: ['brand', 'tagline', 'eyebrow', 'title', 'sample'] },
);

test('every card fits in some variant, in both shapes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyCard, fc.constantFrom('wide', 'square'), async (card, shape) => {
      expect(await fitCard(card, shape)).toHaveProperty('whole', true);
    }),
    { seed: 12, numRuns: 200 },
  );
});

test.each([
  [
    'a declared total of four digits',
    { figure: { value: '2999', label: 'trường hợp khen thưởng' } },
  ],
  [
    'a title of 290 characters with a summary of 980',
    {
      title: 'Chuyến xe đêm '.repeat(21).slice(0, 290),
      lead: 'Mười hai cán bộ thay ca. '.repeat(40).slice(0, 980),
    },
  ],
  ['a title of one word of 60 letters', { title: 'a'.repeat(60) }],
])('draws %s', async (_, odd) => {
  for (const shape of ['wide', 'square'] as const) {
    await expect(draw({ ...longest, ...odd }, shape)).resolves.toBeInstanceOf(Uint8Array);
  }
});

test('draws a photo taken sideways upright', async () => {
  const side = { width: 400, height: 600, channels: 3 as const };
  const blue = await sharp({ create: { ...side, background: '#0000ff' } })
    .png()
    .toBuffer();
  // Blue is on the left as stored, so on top once rotated.
  const photo = await sharp({ create: { ...side, width: 800, background: '#ff0000' } })
    .composite([{ input: blue, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const drawn = await draw({ ...longest, photo: true }, 'wide', photo);
  const colourAt = async (top: number) => {
    const area = { left: 900, top, width: 1, height: 1 };
    const [red = 0, , blue = 0] = await sharp(drawn).extract(area).raw().toBuffer();
    return red > blue ? 'red' : 'blue';
  };
  expect([await colourAt(60), await colourAt(500)]).toEqual(['blue', 'red']);
});

const plain = (background: string) =>
  sharp({ create: { width: 90, height: 60, channels: 4, background } });
test.each([
  ['in grey', plain('#777777').greyscale().jpeg(), '777777'],
  ['for printers', plain('#0000ff').toColourspace('cmyk').jpeg({ quality: 100 }), '21409a'],
  ['of sixteen bits', plain('#0000ff').toColourspace('rgb16').png(), '0000ff'],
  ['of few colours', plain('#0000ff').png({ palette: true }), '0000ff'],
  ['that is transparent', plain('#0000').png(), 'ffffff'],
])('a photo %s fills its place on a card', async (_, photo, colour) => {
  for (const shape of ['wide', 'square'] as const) {
    const drawn = await draw({ ...longest, photo: true }, shape, await photo.clone().toBuffer());
    const { data } = await sharp(drawn).raw().toBuffer({ resolveWithObject: true });
    const { width } = shapes[shape];
    // In the upper right corner, below the band.
    const at = 3 * (16 * width + width - 2);
    for (const [part, value] of Buffer.from(colour, 'hex').entries())
      expect(Math.abs((data[at + part] ?? 0) - value), `${shape}, ${part}`).toBeLessThan(40);
  }
});

test('a card without photo has sixteen colours, the tokens among them', async () => {
  const drawn = await draw({ ...longest, plate: true }, 'wide');
  const pixels = await sharp(drawn).removeAlpha().raw().toBuffer();
  const used = new Set(pixels.toString('hex').match(/.{6}/g));
  expect(used.size).toBeLessThanOrEqual(16);
  for (const token of ['fffdf9', '1c1917', 'a8101c', 'f7f2e9', 'c9bda9', 'fbf3dd'])
    expect(used).toContain(token);
});

test('draws a picture once for the same text, composed or decomposed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  const first = await pictureFile({ card: longest, shape: 'wide' }, folder);
  const made = statSync(first).ino;
  const again = { ...longest, title: longest.title.normalize('NFD') };
  expect(await pictureFile({ card: again, shape: 'wide' }, folder)).toBe(first);
  expect(readdirSync(folder)).toEqual([basename(first)]);
  expect(statSync(first).ino).toBe(made);
});
