import { type Report, reportOf } from '../../src/check/kit/report.ts';
import { textFormat } from '../../src/check/reporters/text.ts';
import {
  collections,
  idIn,
  isList,
  isOwnWork,
  nominationsFolder,
} from '../../src/model/collections.ts';
import type { RecordRef } from '../../src/model/publication.ts';
import { type ContentSet, readContentSet } from '../../src/model/read/content-set.ts';
import { isDownload } from '../../src/model/read/office-file.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { checkContent } from '../check/check-content.ts';
import { CommandError } from '../command.ts';
import { isNeeded, withLastGood } from './last-good.ts';
import { isDispensable } from './records-at-fault.ts';

/** Content that may be rendered. */
export interface Checked {
  content: ContentSet;
  /** Records at fault, which stay out. */
  leftOut: RecordRef[];
  /** Files at fault for which their last good state stands. */
  replaced: string[];
  /** Files beside pages that are at fault, which stay out. */
  downloads: string[];
}

/**
 * Checks the content before anything is rendered.
 * @param withoutFaulty whether records at fault are left out, so that they do not delay the others
 * @throws {CommandError} with the whole report where a fault stops the build.
 */
export function checkFirst(
  content: ContentSet,
  settings: Settings,
  withoutFaulty: boolean,
): Checked {
  const report = judged(content);
  if (report.errors > 0 && !withoutFaulty) {
    throw new CommandError(
      `${textFormat(report, shownPath(settings.contentDir))}\nCần đăng ngay việc khác (ví dụ ngừng công bố một bài)? npm run build -- --without-faulty chỉ để lại những nội dung có lỗi.`,
    );
  }
  const downloads = filesAtFault(report).filter(isDownload);
  const { files, replaced } = withLastGood(content, filesAtFault(report), settings);
  const before = replaced.length > 0 ? judged(readContentSet(files)) : report;
  const spare = filesAtFault(before).filter(isSpareList);
  for (const file of spare) {
    console.warn(
      `${file}: tệp đang có lỗi và không có bản tốt nào dùng được, nên trang tạm không có danh sách này.`,
    );
  }
  if (replaced.length + spare.length === 0) {
    return { content, leftOut: leftOutBy(report, content, settings), replaced, downloads };
  }
  const list = files.list.filter(({ file }) => !spare.includes(file));
  const recovered = readContentSet({ ...files, list });
  const after = spare.length > 0 ? judged(recovered) : before;
  return {
    content: recovered,
    leftOut: leftOutBy(after, recovered, settings),
    replaced: replaced.filter((file) => !spare.includes(file)),
    downloads,
  };

  function judged(set: ContentSet): Report {
    return ofTheSite(checkContent(set, settings));
  }
}

/** What is said of files that a site is made of; faults of the office's own work are counted aloud. */
function ofTheSite({ files, diagnostics }: Report): Report {
  const faults = diagnostics.filter(
    ({ file, severity }) => isOwnWork(file) && severity === 'error',
  );
  if (faults.length > 0) {
    console.warn(
      `Hồ sơ đề nghị (${nominationsFolder}/) có ${faults.length} lỗi; trang không dùng tới nên vẫn dựng. Xem bằng npm run check.`,
    );
  }
  return reportOf(
    files,
    diagnostics.filter(({ file }) => !isOwnWork(file)),
  );
}

function filesAtFault({ diagnostics }: Report): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ file }) => file))];
}

function leftOutBy(report: Report, content: ContentSet, settings: Settings): RecordRef[] {
  const faulty = faultyRecords(report);
  // One unit can stay out, where the list can be read at all.
  const parted = content.of('unit').length > 0 ? 'unit' : undefined;
  const needed = [
    ...filesAtFault(report).filter(
      (file) => isNeeded(file) && nounOf(file) !== parted && !isSpare(file),
    ),
    ...faulty
      .filter((record) => !isDispensable(record))
      .map(({ noun, id }) => `${collections[noun].label} ${id}`),
  ];
  if (needed.length > 0) {
    throw new CommandError(
      `${textFormat(report, shownPath(settings.contentDir))}\nKhông bỏ riêng được: ${[...new Set(needed)].join(', ')}. Trang không thể thiếu phần này, và chưa có bản tốt nào trước đó để dùng tạm.`,
    );
  }
  return faulty;
}

/** Whether a file is a list of words that help readers, without which a site can be. */
function isSpareList(file: string): boolean {
  const noun = nounOf(file);
  return noun === 'synonym' || noun === 'abbreviation' || noun === 'subject';
}

/** Whether a file is one page among others, without which a site can be. */
function isSpare(file: string): boolean {
  const noun = nounOf(file);
  const id = noun === 'page' && collections.page.files.exec(file)?.[1];
  return id ? isDispensable({ noun: 'page', id }) : false;
}

/** The records that the report calls faulty, and those in whose files or folders a fault stands. */
function faultyRecords(report: Report): RecordRef[] {
  const byFile = filesAtFault(report).flatMap((file): RecordRef[] => {
    const noun = nounOf(file);
    const slug = /^guong-dien-hinh\/([^/]+)\//.exec(file)?.[1];
    if (slug) return [{ noun: 'exemplar', id: slug }];
    if (!noun || isList(noun)) return [];
    return [{ noun, id: idIn(noun, file) || noun }];
  });
  const all = [...report.faulty, ...byFile];
  return [...new Map(all.map((each) => [`${each.noun} ${each.id}`, each])).values()];
}
