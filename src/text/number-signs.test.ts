import { expect, it } from 'vitest';
import { findCitation } from './decision-number.ts';
import { withNumberSigns } from './number-signs.ts';

it.each([
  'No. 9902',
  'no9902',
  'Nº 9902',
  'N° 9902/QĐ-CTN',
  '№9902',
  'Số hiệu: 9902/QĐ-CTN',
  'quyết định của Chủ tịch tỉnh số 9902',
  'qd cua ubnd tinh so 9902',
  'Chủ tịch UBND tỉnh số 9902 ngày 16/8/2022',
])('%s', (text) =>
  expect(findCitation(withNumberSigns(text), ['qdctn'])?.citation.number).toBe('9902'),
);

it.each(['quyết định tặng Giấy khen cho Đội số 1', 'ấm no, 2021 nhà', 'No6ng Va8n No61'])(
  'finds no citation in %s',
  (text) => expect(findCitation(withNumberSigns(text))).toBeNull(),
);

it.each(['quyet dinh so 9904-qd/tu ngay 18/09/2024', 'Quyết định số 9904/QĐ-TU'])(
  'leaves %s unchanged',
  (text) => expect(withNumberSigns(text)).toBe(text),
);

it.each([
  ['ngày hai mươi tháng mười năm hai nghìn không trăm hai mươi lăm', 'ngày 20 tháng mười năm 2025'],
  ['ngày mồng sáu tháng năm năm hai ngàn lẻ ba', 'ngày 6 tháng năm năm 2003'],
  ['Ngày mười chín tháng 5 năm một nghìn chín trăm chín mươi tám', 'ngày 19 tháng 5 năm 1998'],
  ['năm hai nghìn', 'năm 2000'],
])('%s', (text, figures) => expect(withNumberSigns(text)).toBe(figures));
