import { exact } from './fold.ts';

/**
 * Provinces of two words, of today and before the mergers of 2025 and 1991–2008: persons are called so
 * too. Source: Resolution 202/2025/QH15 and the lists of the General Statistics Office.
 */
const provinces = `An Giang, Bà Rịa, Bắc Giang, Bắc Kạn, Bạc Liêu, Bắc Ninh, Bắc Thái, Bến Tre, Bình Dương,
  Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Cửu Long, Đà Nẵng, Đắk Lắk, Đắk Nông,
  Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tây, Hà Tĩnh, Hải Dương,
  Hải Hưng, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu,
  Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Minh Hải, Nam Định, Nam Hà, Nghệ An, Ninh Bình, Ninh Thuận,
  Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sông Bé,
  Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thuận Hải, Tiền Giang, Trà Vinh, Tuyên Quang,
  Vĩnh Long, Vĩnh Phú, Vĩnh Phúc, Vũng Tàu, Yên Bái`;

const known = new Set(provinces.split(',').map((name) => exact(name)));

/** Whether a person’s name may as well be that of a province. */
export const isProvince = (name: string): boolean => known.has(exact(name));

const area = '(?:tỉnh|thành phố|tp\\.?|thị xã|thị trấn|huyện|quận|xã|phường|thôn|xóm|ấp|bản|làng)';
const street = '(?:đường|phố|đại lộ|ngõ|ngách|hẻm)';
const namesake =
  '(?:trường|tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông|mầm non|mẫu giáo|đại học|cao đẳng|bệnh viện|công viên|quảng trường|chợ|cầu|hồ|sông|núi)';

const behind = (words: string) => new RegExp(`(?:^|[^\\p{L}\\p{N}])${words}\\s+["“'‘]?$`, 'iu');
const behindStreet = behind(street);
const behindHouses = /(?:dân|khối|khu|trưởng)\s+phố\s+["“'‘]?$/iu;
const behindArea = behind(area);
const behindNamesake = behind(namesake);

/** What the words before a name make of it: streets, areas, and what is called after somebody. */
export function placeBefore(text: string): 'street' | 'area' | 'namesake' | undefined {
  if (behindStreet.test(text) && !behindHouses.test(text)) return 'street';
  if (behindArea.test(text)) return 'area';
  return behindNamesake.test(text) ? 'namesake' : undefined;
}
