import { exact, fold, hasMarks } from './fold.ts';

/** The commoner family names of the peoples of Vietnam. */
const names =
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Lâm Trịnh
Mai Trương Phùng Hà Lương Lường Cao Tạ Thái Châu Tô Vương Quách Lò Lầu Giàng Vàng Vừ Sùng Thào Cầm Quàng
Kiều Lại Lưu Lục Mã Mạc Ma Nông Ninh Tăng Thạch Sơn Tống Triệu Từ Văn Vi Chu Đàm Điểu Đồng Hứa Y`.split(
    /\s+/,
  );

const known = new Set(names.map(exact));
const plain = new Set(names.map(fold));

/** Whether a word is a family name, so that a name may begin with it. */
export const isFamilyName = (word: string): boolean =>
  hasMarks(word) ? known.has(exact(word)) : plain.has(fold(word));
