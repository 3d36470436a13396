import { exact, fold, hasMarks } from './fold.ts';

/** The commoner family names of the peoples of Vietnam. */
const names =
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Lâm Trịnh Mai
  Trương Phùng Hà Lương Lường Cao Tạ Thái Châu Tô Tôn Vương Quách La Lò Lù Lầu Giàng Vàng Vừ Sùng Thào
  Hầu Mùa Cầm Quàng Tòng Hoàn Kiều Kha Khổng Khúc Kim Lại Lưu Lục Mã Mạc Mạch Ma Nghiêm Nông Ninh Ông
  Phí Phó Tăng Thạch Sơn Danh Thân Thiều Tống Triệu Trà Từ Văn Viên Vi Xa Chu Cù Cung Doãn Đàm Điểu Đồng
  Đường Giáp Hứa Hán Bành Bạch Bế Biện Cái Chử Chung Diệp Âu Ân Bá Rơ Siu Ksor Niê Kpă Y Đinh Hồ Bríu Alăng`.split(
    /\s+/,
  );

const known = new Set(names.map(exact));
const plain = new Set(names.map(fold));

/** Whether a word is a family name, so that a name may begin with it. */
export const isFamilyName = (word: string): boolean =>
  hasMarks(word) ? known.has(exact(word)) : plain.has(fold(word));
