import { exact } from './fold.ts';

/** Provinces of two words, of today and of 2024, that a person may be called too (Resolution 202/2025/QH15). */
const provinces =
  'An Giang,Bình Dương,Cao Bằng,Hà Giang,Hà Nam,Hải Dương,Hòa Bình,Khánh Hòa,Lâm Đồng,Ninh Bình,Sơn La,Thái Bình,Thái Nguyên,Thanh Hóa';

const known = new Set(provinces.split(',').map((name) => exact(name)));

/** Whether a person’s name may as well be that of a province. */
export const isProvince = (name: string): boolean => known.has(exact(name));

const area = '(?:tỉnh|thành phố|tp\\.?|thị xã|huyện|quận|xã|phường|thôn|xóm|bản)';
const street = '(?:đường|phố|ngõ|hẻm)';
const namesake = '(?:trường|tiểu học|thcs|thpt|trung học|mầm non|bệnh viện|công viên|chợ|cầu)';

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
