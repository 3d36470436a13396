import { organisationShortForms } from '../../text/organisation-spellings.ts';
import { nameCase } from '../annex/clean.ts';

/** A name follows these: “tỉnh Ví Dụ”, “Trường Tiểu học Lá Sim”. */
const beforeName =
  /^(.*?(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|tiểu học|mầm non|trung học cơ sở|trung học phổ thông|đa khoa|TH|MN|THCS|THPT)\s+)(.*)$/u;
/** The name of a field follows these: “Sở Nội vụ”, “Sở Khoa học và Công nghệ”. */
const fieldBegins =
  /(?<=^|,\s|(?<!\p{L})(?:sở|bộ|(?<!ủy )ban|cục|phòng|hội|viện|trung tâm|trường|công ty|và|-)\s)\p{Ll}/gu;
const shortForms = new Set(['TH', 'MN', ...organisationShortForms.map(([short]) => short)]);

/**
 * The name of a body in sentence case, from the capitals at the head of an act: “SỞ NỘI VỤ” → “Sở Nội
 * vụ”. Which words are names is a guess, to be confirmed by a person.
 */
export function outOfCapitals(printed: string): string {
  const small = printed.replace(/\S+/g, (word) =>
    shortForms.has(word) ? word : word.toLowerCase(),
  );
  const [, kind = small, name = ''] = beforeName.exec(small) ?? [];
  return kind.replace(fieldBegins, (letter) => letter.toUpperCase()) + nameCase(name);
}
