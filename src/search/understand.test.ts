import { expect, it } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { understand } from './understand.ts';

const lexicon = new Lexicon();
for (const text of [
  'Đặng Trọng Thắng',
  'đang trong tháng',
  'Nguyễn Thị Hoà',
  'Ủy ban nhân dân tỉnh, UBND',
  'Phòng minh họa A',
  'kỹ thuật',
])
  lexicon.add(text);
const equivalents = [['UBND', 'Ủy ban nhân dân']];
const read = (query: string) =>
  understand(query, lexicon, equivalents).readings.map((terms) =>
    terms.map(({ exact }) => exact.normalize('NFC')).join(' '),
  );

it('keeps known words, in any spelling', () => {
  expect(read('dang trong thang ')).toEqual(['dang trong thang']);
  expect(read('kĩ thuật')).toHaveLength(1);
});

it('decodes Telex and VNI keys and reports it', () => {
  expect(understand('ddawngj tro5ng thang', lexicon).readAs).toEqual([
    { typed: 'ddawngj', read: 'đặng' },
    { typed: 'tro5ng', read: 'trọng' },
  ]);
});

it('splits words typed without spaces', () => {
  expect(read('dangtrongthang')[0]).toBe('dang trong thang');
  expect(read('nguyenthi hoa')[0]).toBe('nguyen thi hoa');
});

it('expands abbreviations and shortens full forms', () => {
  expect(read('ubnd tinh').map((words) => words.split(' ').length)).toEqual([2, 5]);
  expect(read('uy ban nhan dan tinh')).toContain('ubnd tinh');
});

it('corrects a typo of one letter, and reports a word that occurs nowhere', () => {
  expect(understand('nguyne thi hoa', lexicon).unknown).toEqual([]);
  expect(understand('xylophone thi hoa', lexicon)).toMatchObject({ unknown: ['xylophone'] });
});

it('finds quoted texts', () => {
  expect(understand('“Trọng Thắng” ky', lexicon).quoted).toEqual(['Trọng Thắng']);
});

it('leaves foreign words as they are, and decodes Telex only into words that occur', () => {
  const words = new Lexicon();
  for (const text of ['tải', 'in', 'tê', 'Kdăm', 'Niê', 'internet cáp']) words.add(text);
  expect(understand('taxi', words).readAs).toEqual([]);
  expect(understand('internet', words).readAs).toEqual([]);
  expect(understand('niee kdawm', words).readAs).toEqual([
    { typed: 'niee', read: 'niê' },
    { typed: 'kdawm', read: 'kdăm' },
  ]);
});

it('decodes Telex into other diacritics of a known word only beside other decoded words', () => {
  expect(understand('ddawngj hoaf', lexicon).readAs).toHaveLength(2);
  expect(understand('ddawngj hoas', lexicon)).toMatchObject({
    unknown: [],
    readAs: [{ read: 'đặng' }, { typed: 'hoas', read: 'hóa' }],
  });
  expect(understand('hoas', lexicon).readAs).toEqual([]);
});

it('replaces an unknown word by the content’s own term, and đảm bảo by bảo đảm', () => {
  const words = new Lexicon();
  for (const text of ['biện pháp 5K', 'bảo đảm an toàn']) words.add(text);
  const known = [['5K', 'khẩu trang']];
  expect(understand('biện pháp khẩu trang', words, known)).toMatchObject({
    unknown: [],
    asTyped: 0,
  });
  const { readings, asTyped } = understand('đảm bảo an toàn', words);
  expect(asTyped).toBe(1);
  expect(readings.map((terms) => terms.map(({ fold }) => fold).join(' '))).toEqual([
    'dam bao an toan',
    'bao dam an toan',
  ]);
});
