import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

const shown = (text: string) => unbroken(text).replaceAll('\u00a0', '_');

it('keeps compounds, a class and a number on one line, and leaves other spaces', () => {
  expect(shown('Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 9902/QĐ-UBND')).toBe(
    'Bằng_khen của Chủ_tịch UBND_tỉnh, Quyết_định số_9902/QĐ-UBND',
  );
  expect(shown('Cả nước đoàn kết, chung sức, đồng lòng')).toBe(
    'Cả nước đoàn_kết, chung_sức, đồng_lòng',
  );
  expect(shown('Trưởng phòng, Phòng minh hoạ A')).toBe('Trưởng_phòng, Phòng minh_hoạ_A');
  expect(shown('Huân chương Lao động hạng Ba')).toBe('Huân_chương Lao_động hạng_Ba');
  expect(shown('NỘI DUNG PHONG TRÀO')).toBe('NỘI_DUNG PHONG_TRÀO');
  expect(shown('Gạch đầu dòng thứ ba, điểm a mục 2, phần IV')).toBe(
    'Gạch đầu dòng thứ_ba, điểm_a mục_2, phần_IV',
  );
  expect(unbroken('phong trào thi đua – Sở GTVT')).toBe(
    'phong\u00a0trào thi\u00a0đua\u00a0– Sở\u00a0GTVT',
  );
});

it('finds no compound within longer words', () => {
  expect(shown('liền quanh cơ sởn, phần Xây của tôi')).toBe('liền quanh cơ sởn, phần Xây của_tôi');
});

it('assigns each syllable to one word only', () => {
  expect(shown('Công chức, người lao động hỗ trợ nhau')).toBe(
    'Công_chức, người lao_động hỗ_trợ_nhau',
  );
  expect(shown('Học sinh hoạt động ngoài giờ để thi đua khen thưởng')).toBe(
    'Học_sinh hoạt_động ngoài giờ để thi_đua khen_thưởng',
  );
});

it('keeps together the first two quoted words, two-syllable names, a count, and the last two words', () => {
  expect(shown('Đội thanh niên xung kích “Áo xanh nơi cửa ngõ”')).toBe(
    'Đội thanh_niên xung_kích “Áo_xanh nơi cửa_ngõ”',
  );
  expect(shown('Đón người cao tuổi, người khuyết tật đến điểm tiêm theo giờ hẹn')).toBe(
    'Đón người cao_tuổi, người khuyết_tật đến điểm_tiêm theo giờ_hẹn',
  );
  expect(shown('Bà Nguyễn Thị Thu Hà giữ đường Hà Nội suốt 24 giờ và làm')).toBe(
    'Bà Nguyễn Thị Thu_Hà giữ đường Hà_Nội suốt 24_giờ và_làm',
  );
});
