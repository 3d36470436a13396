import { exact, fold } from './fold.ts';

const namesOf = (list: string) => new Set(exact(list).split(/\s+/));

/** The most common family names of Vietnam. */
const common = namesOf(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Lâm Trịnh Mai
Trương Phùng Hà Lương Lường Cao Tạ Thái Châu Tô Vương Lò Giàng Vàng Sùng Nông Lưu Chu Điểu`,
);

/** Rarer ones, many of which are also ordinary words. */
const rarer = namesOf(
  `Tống Khổng Lại Doãn Nghiêm Quách Từ Tăng Kiều La Hứa Bạch Vi Triệu Đồng Cù Hầu Quàng Cầm Tòng Thào
Hạng Mã Ma Chẩu Bàn Đàm Lục Uông Chử Cấn Khuất Phí Thẩm Bế Khương Giáp Thân Ninh Lã Hàn Bành Âu Diệp
Điền Quản Trang Trà Tiêu Viên`,
);

/**
 * Families whose members have Vietnamese given names; members of others may have names of any language.
 */
const kinh = namesOf(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đào Đoàn Trịnh Trương Phùng',
);

/** Whether a word is a family name that is mostly Kinh. */
export const isOfKinh = (word: string): boolean => kinh.has(exact(word));

/** The same of a word without diacritics, as in an address. */
export const isBareOfKinh = (letters: string): boolean =>
  [...kinh].some((name) => fold(name) === letters);

/** Whether a word is a common family name, so that a name may begin with it. */
export const isFamilyName = (word: string): boolean => common.has(exact(word));

/** Whether a word is any known family name. */
export const mayBeFamilyName = (word: string): boolean =>
  isFamilyName(word) || rarer.has(exact(word));

/** Whether a full name is typed without its diacritics: one of its syllables is in no name without them. */
export const isTypedBare = (name: string): boolean => unmarked.test(name);

const unmarked =
  /^(?=[a-z' -]+$)(?:(?:nguyen|tran|pham|hoang|huynh|dang|bui|ngo|duong|doan|trinh|phung|luong) .+|\S+ (?:thi|van|duc|huu|dinh|ngoc|quoc|xuan) .+)$/i;
