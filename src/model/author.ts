import { exact, fold, hasMarks } from '../text/fold.ts';
import { withoutTitles } from '../text/titles.ts';

/** Why an approval by the author is refused, for a clerk. */
export const approvedByAuthor =
  'Người này là người viết bài. Ghi tên người khác có thẩm quyền duyệt.';

/**
 * Whether a person is among the authors of a text, whatever title, office or place of tone marks stands
 * beside either name: an author never approves. A name that is typed without any mark may be anybody's
 * whose letters it has.
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
