import { componentsOf, parsePage } from '../../src/model/page/parse-page.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { downloadFile, isDownload, readOfficeFile } from '../../src/model/read/office-file.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { mayNameIn } from '../../src/model/withholding/forms-to-read.ts';
import { oldLettersOf } from '../../src/text/old-letters.ts';
import type { KeptResults } from '../cache-file.ts';
import { CommandError } from '../command.ts';
import { hashOf } from '../verify/hash.ts';
import { unpacked } from '../verify/unpacked.ts';
import { copiesOfWithheld } from './copies-of-withheld.ts';
import { closedPdf, personalDataInPdf, textsOfPdf } from './pdf-texts.ts';

/**
 * Inspects the PDFs beside pages, which the check does not open: each must be readable, and neither its
 * text nor its metadata may contain personal data. The check has already read Word and Excel files.
 * @param withoutFaulty whether to leave out invalid files instead
 * @returns the invalid files
 * @throws {CommandError} with all errors of all files
 */
export async function downloadsAtFault(
  content: ContentSet,
  withoutFaulty: boolean,
  kept: KeptResults,
): Promise<string[]> {
  const faults: { file: string; says: string }[] = [];
  for (const file of downloadsOf(content)) {
    const says = await faultOf(file, content, kept);
    if (says) faults.push({ file, says });
  }
  if (faults.length > 0 && !withoutFaulty)
    throw new CommandError(faults.map(({ says }) => says).join('\n'));
  return faults.map(({ file }) => file);
}

/**
 * The files beside pages that name someone a row withholds, or are the same as a withheld file: they are left out of
 * the site, which is reported and does not fail the build.
 */
export async function downloadsNaming(
  publication: Publication,
  kept: KeptResults,
): Promise<string[]> {
  const { content, withholding } = publication;
  const all = downloadsOf(content);
  const copies = copiesOfWithheld(all, publication, (file) => hashOf(content.read(file)));
  if (withholding.withheld.length === 0) return copies;
  const find = withholding.findAllIn({ noun: 'page', id: '' });
  const mayName = mayNameIn(withholding);
  // No pattern matches text in a legacy encoding (“Hïng”), and nobody reviews it in a PDF.
  const isAsked = (line: string) =>
    find(line).length > 0 || (oldLettersOf(line) !== null && mayName(line));
  const answered = new Set(
    withholding.answered.filter(({ left }) => left.length === 0).map(({ text }) => text),
  );
  const naming: string[] = [];
  for (const file of all.filter((each) => !copies.includes(each))) {
    const read = await wordsOf(file, content, kept).catch(() => undefined);
    const lines = [file, ...(read?.texts ?? []), read?.whole ?? ''];
    if (read && !lines.some((text) => find(text).some(({ doubtful }) => !doubtful))) {
      // The check has already read Word and Excel files.
      if (file.endsWith('.pdf')) askAbout(file, read.texts, isAsked, answered);
      continue;
    }
    naming.push(file);
    console.warn(
      read
        ? `${file}: tệp còn nêu tên trường hợp không công bố, nên không được đăng. Xóa tên ấy trong tệp (cả thuộc tính, lời nhận xét, mục lục, tệp đính kèm, chữ ký số), rồi lưu lại thành tệp mới.`
        : `${file}: tệp không mở được, nên không biết có nêu tên trường hợp không công bố hay không, và không được đăng. Lưu lại tệp ấy.`,
    );
  }
  return [...copies, ...naming];
}

/** Reports what in a PDF may mean someone withheld; it is still published. */
function askAbout(
  file: string,
  texts: readonly string[],
  isAsked: (line: string) => boolean,
  answered: ReadonlySet<string>,
) {
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim());
  for (const line of new Set(lines)) {
    if (answered.has(line) || !isAsked(line)) continue;
    console.warn(
      `${file}: tệp có dòng “${line}”, có thể nêu tên trường hợp không công bố; tệp vẫn được đăng. Nếu đúng thì xóa ở tệp gốc rồi lưu lại; nếu là người khác thì ghi dòng ấy vào acknowledged (rule: withheld-named) của trang đăng tệp.`,
    );
  }
}

/** Whether a page offers a file, as far as all pages can be read. */
export function offeredIn(content: ContentSet): (file: string) => boolean {
  const pages = content.of('page').map(({ data, body }) => ({ data, ...parsePage(body) }));
  const present = content.list.filter(({ file }) => nounOf(file) === 'page');
  if (present.length > pages.length || pages.some(({ data, fault }) => !data || fault))
    return () => true;
  const offered = new Set(
    pages
      .flatMap(({ root }) => componentsOf(root))
      .flatMap(({ attributes }) => attributes.find(({ name }) => name === 'file')?.value ?? [])
      .map(downloadFile),
  );
  return (file) => offered.has(file);
}

/** The files beside pages that no page offers today, though the last good state of an invalid one may. */
export function downloadsNotOffered(content: ContentSet): string[] {
  const isOffered = offeredIn(content);
  return downloadsOf(content).filter((file) => !isOffered(file));
}

function downloadsOf({ list }: ContentSet): string[] {
  return list
    .filter(({ file, kind }) => kind === 'file' && isDownload(file))
    .map(({ file }) => file);
}

/**
 * The text of a file in parts, visible or not; and all of it in the form in which the finished site is
 * searched.
 */
async function wordsOf(file: string, content: ContentSet, kept: KeptResults) {
  const bytes = content.read(file);
  const { texts, rows, unseen } = file.endsWith('.pdf')
    ? { ...(await textsOfPdf(content, file, kept)), rows: [] }
    : readOfficeFile(bytes);
  return { texts: [...texts, ...rows, ...unseen], whole: unpacked(file, bytes) };
}

async function faultOf(
  file: string,
  content: ContentSet,
  kept: KeptResults,
): Promise<string | undefined> {
  if (!file.endsWith('.pdf')) return undefined;
  try {
    const found = await personalDataInPdf(content, file, kept);
    return (
      found &&
      `${file}: chữ hoặc thuộc tính của tệp có ${found}, cần tệp không có dữ liệu cá nhân. Xóa phần ấy ở tệp gốc rồi lưu lại thành PDF.`
    );
  } catch (error) {
    return `${file}: ${closedPdf(error)}, cần một tệp PDF không đặt mật khẩu. Lưu lại thành PDF, hoặc chuyển tệp ra ngoài.`;
  }
}
