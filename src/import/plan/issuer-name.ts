import { organisationShortForms } from '../../text/organisation-spellings.ts';
import { nameCase } from '../annex/clean.ts';

/** Behind these stands a name: “tỉnh Ví Dụ”, “Trường Tiểu học Lá Sim”. */
const beforeName =
  /^(.*?(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|tiểu học|mầm non|trung học cơ sở|trung học phổ thông|đa khoa|TH|MN|THCS|THPT)\s+)(.*)$/u;
/** Behind these begins the name of a field: “Sở Nội vụ”, “Sở Khoa học và Công nghệ”. */
const fieldBegins =
  /(?<=^|,\s|(?<!\p{L})(?:sở|bộ|(?<!ủy )ban|cục|phòng|hội|viện|trung tâm|trường|công ty|và|-)\s)\p{Ll}/gu;
const shortForms = new Set(['TH', 'MN', ...organisationShortForms.map(([short]) => short)]);

/**
 * A body's name as a sentence writes it, out of the capitals of an act's head: “SỞ NỘI VỤ”
 * → “Sở Nội vụ”. Which words are names is a guess, for a person to confirm.
 */
export function outOfCapitals(printed: string): string {
  const small = printed.replace(/\S+/g, (word) =>
    shortForms.has(word) ? word : word.toLowerCase(),
  );
  const [, kind = small, name = ''] = beforeName.exec(small) ?? [];
  return kind.replace(fieldBegins, (letter) => letter.toUpperCase()) + nameCase(name);
}
