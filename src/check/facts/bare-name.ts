import { exact } from '../../text/fold.ts';

/** What stands before a name: Ông, Bà, a degree, a rank. */
const titles =
  /^(?:\s*(?:ông|bà|anh|chị|đồng chí|đ\/c|(?:PGS|GS|TSKH|TS|ThS|CN|KS|KTS|CV|BS|LS)\.|(?:tiến|thạc) s[ĩỹ]|kỹ sư|cử nhân|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá)))+\s*/iu;

/** A person's name to compare, without what stands before it (Ông, a degree) or after a comma. */
export function bareName(name: string): string {
  const [person = ''] = name.split(/[,;(–]/);
  return exact(person.replace(titles, ''));
}
