import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

it('keeps a title and a number in one line, and leaves other spaces', () => {
  const shown = unbroken('Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 9902/QĐ-UBND');
  expect(unbroken('Trưởng phòng, Phòng minh họa A')).toBe('Trưởng phòng, Phòng minh họa\u00a0A');
  expect(unbroken('phong trào thi đua – Sở GTVT')).toBe('phong trào thi\u00a0đua\u00a0– Sở GTVT');
  expect(shown.replaceAll('\u00a0', '_')).toBe(
    'Bằng khen của Chủ_tịch UBND_tỉnh, Quyết định số_9902/QĐ-UBND',
  );
});
