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

it('keeps words that it knows, in any spelling', () => {
  expect(read('dang trong thang ')).toEqual(['dang trong thang']);
  expect(read('kĩ thuật')).toHaveLength(1);
});

it('reads Telex and VNI keys and says so', () => {
  expect(understand('ddawngj tro5ng thang', lexicon).readAs).toEqual([
    { typed: 'ddawngj', read: 'đặng' },
    { typed: 'tro5ng', read: 'trọng' },
  ]);
});

it('parts words typed without spaces', () => {
  expect(read('dangtrongthang')[0]).toBe('dang trong thang');
  expect(read('nguyenthi hoa')[0]).toBe('nguyen thi hoa');
});

it('writes abbreviations out and shortens full forms', () => {
  expect(read('ubnd tinh').map((words) => words.split(' ').length)).toEqual([2, 5]);
  expect(read('uy ban nhan dan tinh')).toContain('ubnd tinh');
});

it('keeps a word one slip away, and names one that stands nowhere', () => {
  expect(understand('nguyne thi hoa', lexicon).unknown).toEqual([]);
  expect(understand('xylophone thi hoa', lexicon)).toMatchObject({ unknown: ['xylophone'] });
});

it('finds quoted texts', () => {
  expect(understand('“Trọng Thắng” ky', lexicon).quoted).toEqual(['Trọng Thắng']);
});
