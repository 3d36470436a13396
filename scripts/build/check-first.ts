import { type Report, reportOf } from '../../src/check/kit/report.ts';
import { textFormat } from '../../src/check/reporters/text.ts';
import {
  collections,
  idIn,
  isInternal,
  isList,
  isOwnWork,
  nominationsFolder,
} from '../../src/model/collections.ts';
import { sourceFileOf } from '../../src/model/plan/plan-files.ts';
import type { RecordRef } from '../../src/model/publication.ts';
import type { ContentFiles } from '../../src/model/read/content-files.ts';
import { type ContentSet, readContentSet } from '../../src/model/read/content-set.ts';
import { isDownload } from '../../src/model/read/office-file.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { checkContent } from '../check/check-content.ts';
import { CommandError } from '../command.ts';
import { isNeeded, lastGood } from '../last-good.ts';
import { isDispensable } from './records-at-fault.ts';

/** Content that may be rendered. */
export interface Checked {
  content: ContentSet;
  /** Invalid records, which are left out. */
  leftOut: RecordRef[];
  /** Invalid or missing files that are replaced by their last good version. */
  replaced: string[];
  /** Invalid files beside pages, which are left out. */
  downloads: string[];
}

/**
 * Checks the content before anything is rendered.
 * @param withoutFaulty whether to leave out invalid records, so that they do not delay the others
 * @throws {CommandError} with the whole report if an error stops the build.
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
  let now = { content, report };
  if (report.errors === 0)
    return { content, leftOut: leftOutBy(now, settings), replaced: [], downloads: [] };
  const good = lastGood(content, settings);
  const gone = good.gone.filter(isMissed);
  const added = good.added.filter(isMissed);
  let replaced = [...new Set(filesAtFault(report).flatMap(withSource))].filter(good.has);
  if (replaced.length > 0) now = judgedWith(good.withFiles(replaced));
  // What refers to a file that is gone is at fault though it is as it was.
  if (gone.length > 0 && neededAtFault(now).length > 0) {
    replaced = [...replaced, ...gone];
    now = judgedWith(good.withFiles(replaced));
  }
  let spare = filesAtFault(now.report).filter((file) => isSpareList(file) || added.includes(file));
  if (spare.length > 0) now = judgedWith(without(spare));
  // If several files were added together, such as a movement's, the others depend on one another.
  if (added.length > 0 && neededAtFault(now).length > 0) {
    spare = [...new Set([...spare, ...added])];
    now = judgedWith(without(spare));
  }
  const leftOut = leftOutBy(now, settings);
  for (const file of spare) {
    console.warn(
      `${file}: tệp đang có lỗi, hoặc dựa vào tệp có lỗi, và không có bản tốt nào dùng được, nên trang tạm không có tệp này.`,
    );
  }
  return {
    content: now.content,
    leftOut,
    replaced: replaced.filter((file) => !spare.includes(file)),
    downloads: filesAtFault(report).filter(isDownload),
  };

  function without(files: readonly string[]): ContentFiles {
    return { ...now.content, list: now.content.list.filter(({ file }) => !files.includes(file)) };
  }

  function judgedWith(files: ContentFiles): Judged {
    const set = readContentSet(files);
    return { content: set, report: judged(set) };
  }

  function judged(set: ContentSet): Report {
    return ofTheSite(checkContent(set, settings));
  }
}

/** A plan's words are compared with those of the act: the good state of the one is that of the other too. */
function withSource(file: string): string[] {
  const act = nounOf(file) === 'plan' ? file : /^(.*\/)ke-hoach\/[^/]+$/.exec(file)?.[1];
  return act === undefined ? [file] : [file, sourceFileOf(act)];
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

interface Judged {
  content: ContentSet;
  report: Report;
}

/** The records that are left out. @throws {CommandError} if a site cannot do without one */
function leftOutBy(now: Judged, settings: Settings): RecordRef[] {
  const needed = neededAtFault(now);
  if (needed.length > 0) {
    throw new CommandError(
      `${textFormat(now.report, shownPath(settings.contentDir))}\nKhông bỏ riêng được: ${needed.join(', ')}. Trang không thể thiếu phần này, và chưa có bản tốt nào trước đó để dùng tạm.`,
    );
  }
  return faultyRecords(now.report);
}

/** What is invalid but required by a site: files, and records in words. */
function neededAtFault({ report, content }: Judged): string[] {
  // A single unit can be left out, if the list can be read at all.
  const parted = content.of('unit').length > 0 ? 'unit' : undefined;
  const files = filesAtFault(report).filter(
    (file) => isNeeded(file) && nounOf(file) !== parted && !isSparePage(file),
  );
  const records = faultyRecords(report)
    .filter((record) => !isDispensable(record))
    .map(({ noun, id }) => `${collections[noun].label} ${id}`);
  return [...new Set([...files, ...records])];
}

/** Whether a file is a list of words that only helps readers, without which a site can be built. */
function isSpareList(file: string): boolean {
  const noun = nounOf(file);
  return noun === 'synonym' || noun === 'abbreviation' || noun === 'subject';
}

/** Whether a file is one page among others, without which a site can be built. */
function isSparePage(file: string): boolean {
  const noun = nounOf(file);
  const id = noun === 'page' && collections.page.files.exec(file)?.[1];
  return id ? isDispensable({ noun: 'page', id }) : false;
}

/** Whether a site would be incomplete without a file. */
const isMissed = (file: string) => !isSpareList(file) && !isSparePage(file);

/**
 * The records of a site that the report lists as faulty, and those whose files or folders contain an error. A draft, or
 * internal work, may share an error with them, such as the code of a unit that is gone.
 */
function faultyRecords(report: Report): RecordRef[] {
  const byFile = filesAtFault(report).flatMap((file): RecordRef[] => {
    const noun = nounOf(file);
    const slug = /^guong-dien-hinh\/([^/]+)\//.exec(file)?.[1];
    if (slug) return [{ noun: 'exemplar', id: slug }];
    if (!noun || isList(noun)) return [];
    return [{ noun, id: idIn(noun, file) || noun }];
  });
  const all = [...report.faulty, ...byFile];
  const shown = all.filter(({ noun }) => noun !== 'draft' && !isInternal(noun));
  return [...new Map(shown.map((each) => [`${each.noun} ${each.id}`, each])).values()];
}
