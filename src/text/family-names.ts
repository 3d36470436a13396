import { exact } from './fold.ts';

/** The commoner family names of Vietnam. */
const known = new Set(
  exact(
    `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Lâm Trịnh Mai
Trương Phùng Hà Lương Lường Cao Tạ Thái Châu Tô Vương Lò Giàng Vàng Sùng Nông Lưu Chu Điểu`,
  ).split(' '),
);

/** Whether a word is a family name, so that a name may begin with it. */
export const isFamilyName = (word: string): boolean => known.has(exact(word));
