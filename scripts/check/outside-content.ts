import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilePlace, Report } from '../../src/check/kit/report.ts';
import { withheldFormat } from '../../src/check/reporters/review-list.ts';
import { isFolder } from '../../src/disk/entry.ts';
import { placeAt, textAnyhow } from '../../src/model/read/source.ts';
import { fileFacts } from '../../src/model/read/unread-parts.ts';
import { filesToOpen } from '../../src/model/withholding/files-to-open.ts';
import {
  formsToRead,
  isUnread,
  type TextToRead,
} from '../../src/model/withholding/forms-to-read.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';

/** What readers get besides the content: the files in `public/`, and the site's address. */
export type OutsideContent = Pick<Report, 'forms' | 'toOpen'>;

/** Files in `public/` that are read as text. */
export const isTextFile = (file: string) =>
  /\.(?:svg|css|js|json|webmanifest|xml|txt|html|csv|ics|vtt)$|(?:^|\/)[^.]+$/i.test(file);

/** Code of the program itself, which no clerk can mend. */
const isOwnCode = (file: string) => file === 'chuyen-trang.js';

const isFontOrIcon = /\.(?:woff2|ico)$/i;

/**
 * The forms of withheld names outside the content, and the files there that a person has to open.
 * @param report the check's, which knows who is withheld
 */
export function outsideContent(
  { forms }: Pick<Report, 'forms'>,
  { origin, base }: Pick<Settings, 'origin' | 'base'>,
  folder: string,
): OutsideContent {
  const withheld = [...new Set(forms.flatMap((each) => each.withheld))];
  if (withheld.length === 0) return { forms: [], toOpen: [] };
  const files = isFolder(folder) ? listSite(folder).files.filter((file) => !isOwnCode(file)) : [];
  const read = (file: string) => readFileSync(join(folder, file));
  const text = (file: string, of: string): TextToRead<FilePlace> => ({
    text: of,
    at: (offset) => ({ file, ...placeAt(of, offset) }),
    known: () => [],
  });
  const texts = files.flatMap((file) => [
    text(`public/${file}`, file),
    ...(isTextFile(file) ? [text(`public/${file}`, textAnyhow(read(file)))] : []),
  ]);
  const unread = files.filter((file) => !isTextFile(file) && !isFontOrIcon.test(file));
  return {
    forms: formsToRead({ withheld, open: [] }, [...texts, text('.env (SITE_URL)', origin + base)]),
    toOpen: filesToOpen(
      withheld,
      unread.map((file) => ({ file: `public/${file}`, ...fileFacts(read(file)) })),
    ),
  };
}

/** In a few lines, what nobody has read yet; undefined if there is nothing. */
export function outsideWarning({ forms, toOpen }: OutsideContent): string | undefined {
  const unread = forms.flatMap((each) => each.forms.filter(isUnread));
  if (unread.length + toOpen.length === 0) return undefined;
  const said = unread.flatMap(({ text, places: [place] }) =>
    place ? `“${text}” ở ${place.file}` : [],
  );
  return [
    `Cảnh báo: ngoài thư mục nội dung có ${unread.length} cách viết có thể nêu trường hợp không công bố, ${toOpen.length} tệp cần mở xem: ${[...new Set([...said, ...toOpen.map(({ file }) => file)])].slice(0, 5).join('; ')}.`,
    'Tệp trong public/ nêu rõ tên thì không được đăng; các cách viết khác vẫn được đăng, địa chỉ trang (SITE_URL) cũng vậy. Xem từng chỗ: npm run check -- --withheld.',
  ].join('\n');
}

/** The same in full, as the content's own (`withheldFormat`); undefined if there is nothing. */
export function outsideFormat(outside: OutsideContent): string | undefined {
  const forms = outside.forms.filter((each) => each.forms.length > 0);
  if (forms.length + outside.toOpen.length === 0) return undefined;
  return `Ngoài thư mục nội dung:\n\n${withheldFormat({ ...outside, forms }, '.')}`;
}
