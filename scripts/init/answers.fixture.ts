import { join } from 'node:path';
import { root } from '../../src/settings.ts';

/** An invented office's answers to every question; its plan is that of the tests' second office. */
export const initAnswers = {
  name: 'Sở Xây dựng tỉnh Vân Khê',
  kind: 'so',
  head: 'Giám đốc',
  parent: 'Ủy ban nhân dân tỉnh Vân Khê',
  place: 'Vân Khê',
  site: 'https://thidua.example.vn/',
  approver: 'Giám đốc',
  movement: 'Mỗi công trình một cam kết',
  level: 'so-huyen',
  manner: 'chuyen-de',
  launched: '15/01/2026',
  awards: 'chien-si-thi-dua-co-so, giay-khen, bang-khen-chu-tich-ubnd-tinh, huan-chuong-lao-dong',
  plan: join(root, 'tests/second-office/phong-trao/moi-cong-trinh-mot-cam-ket/ban-nguon.txt'),
};
