import { exact } from './fold.ts';

/** Provinces of two words, of today and of 2024, that a person may be called too (Resolution 202/2025/QH15). */
const provinces = `An Giang,Bắc Giang,Bắc Ninh,Bình Dương,Bình Định,Cao Bằng,Đồng Tháp,Gia Lai,Hà Giang,
Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hòa Bình,Hưng Yên,Khánh Hòa,Kiên Giang,Lai Châu,Lâm Đồng,
Long An,Nam Định,Nghệ An,Ninh Bình,Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ninh,Sơn La,
Tây Ninh,Thái Bình,Thái Nguyên,Thanh Hóa,Tiền Giang,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái`;

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
