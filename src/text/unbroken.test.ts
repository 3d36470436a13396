import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

const shown = (text: string) => unbroken(text).replaceAll('\u00a0', '_');

it('keeps compounds, a class and a number in one line, and leaves other spaces', () => {
  expect(shown('Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 9902/QĐ-UBND')).toBe(
    'Bằng_khen của Chủ_tịch UBND_tỉnh, Quyết_định số_9902/QĐ-UBND',
  );
  expect(shown('Cả nước đoàn kết, chung sức, đồng lòng')).toBe(
    'Cả nước đoàn_kết, chung_sức, đồng_lòng',
  );
  expect(shown('Trưởng phòng, Phòng minh họa A')).toBe('Trưởng phòng, Phòng minh họa_A');
  expect(shown('Huân chương Lao động hạng Ba')).toBe('Huân_chương Lao_động hạng_Ba');
  expect(shown('NỘI DUNG PHONG TRÀO')).toBe('NỘI_DUNG PHONG_TRÀO');
  expect(shown('Gạch đầu dòng thứ ba, điểm a mục 2, phần IV')).toBe(
    'Gạch đầu dòng thứ_ba, điểm_a mục_2, phần_IV',
  );
  expect(unbroken('phong trào thi đua – Sở GTVT')).toBe(
    'phong\u00a0trào thi\u00a0đua\u00a0– Sở\u00a0GTVT',
  );
});

it('takes no compound out of longer words', () => {
  expect(shown('liên quan toàn dân, cơ sởn')).toBe('liên quan toàn dân, cơ sởn');
});
