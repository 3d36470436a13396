import { exact, fold, hasMarks } from '../text/fold.ts';
import { withoutTitles } from '../text/titles.ts';

/** Message for a clerk: an author may not approve. */
export const approvedByAuthor =
  'Người này là người viết bài. Ghi tên người khác có thẩm quyền duyệt.';

/**
 * Whether a person is among the authors of a text, ignoring titles, offices and tone placement: an
 * author never approves. A name typed without diacritics matches every name with its letters.
 * @param written the authors as the text names them: “ThS. Phạm Quang Huy và Trần Thị Lụa, Văn phòng”
 */
export function isAuthor(person: string, written: string | undefined): boolean {
  if (!written) return false;
  const [sought, ...authors] = [person, written, ...written.split(between)].map(nameOf);
  return Boolean(sought) && authors.some((author) => isSame(author, sought ?? ''));
}

const between = /[,;(–]| và | - /;

const nameOf = (text: string) => exact(withoutTitles(text));

function isSame(author: string, person: string): boolean {
  const isBare = !hasMarks(author) || !hasMarks(person);
  return author === person || (isBare && fold(author) === fold(person));
}
