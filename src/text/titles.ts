/** What stands before a person's name: Ông, Bà, a degree, a rank. The source of a pattern, for `iu`. */
export const personTitle =
  'ông|bà|anh|chị|cụ|đồng chí|đ\\/c|(?:PGS|GS|TSKH|TS|ThS|CN|KS|KTS|CV|BS|LS)\\.|(?:tiến|thạc) s[ĩỹ]|kỹ sư|cử nhân|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá)';

/** The persons whom a household's name tells: “Hộ ông Nguyễn Văn An và bà Trần Thị Bình”. */
export function peopleOfHousehold(name: string): string[] {
  const called = /(?:ông|bà|anh|chị|cụ)\s+((?:\p{Lu}[\p{L}’'-]*\s*){2,5})/gu;
  return [...name.matchAll(called)].map(([, person = '']) => person.trim());
}
