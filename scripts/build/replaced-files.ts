import { join } from 'node:path/posix';
import { photosOf } from '../../src/model/digest.ts';
import type { RecordRef } from '../../src/model/publication.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { isDownload } from '../../src/model/read/office-file.ts';
import { scanOf } from '../../src/model/withholding/scan.ts';
import { CommandError } from '../command.ts';

/** Files that a site takes from the disk during rendering, and that differ from those that were checked. */
export class ReplacedFiles extends CommandError {
  /** The exemplars and decisions to which these photos and scans belong. */
  records: readonly RecordRef[];
  /** Those that pages offer. */
  downloads: readonly string[];
  constructor(taken: readonly Taken[]) {
    const files = [...new Set(taken.map(({ file }) => file))];
    super(
      `Tệp của bài, của quyết định hoặc tệp tải về đang được thay, chép dở hoặc xóa trong lúc dựng, nên chưa được kiểm tra: ${files.slice(0, 5).join(', ')}. Chờ chép xong rồi dựng lại; nếu vẫn vậy thì có chương trình đang ghi vào tệp ấy.`,
    );
    this.records = taken.map(({ record }) => record).filter(({ noun }) => noun !== 'page');
    this.downloads = files.filter(isDownload);
  }
}

interface Taken {
  file: string;
  record: RecordRef;
}

/**
 * Texts are read once; photos, scans and downloads are read from the disk again during rendering, and
 * one replaced meanwhile was never checked. Files that no record names may change.
 * @param changed files of the content that have changed since they were checked
 * @param without records and downloads that this site leaves out
 * @throws {ReplacedFiles}
 */
export function refuseReplaced(
  changed: readonly string[],
  content: ContentSet,
  without: { leftOut: readonly RecordRef[]; downloads: readonly string[] },
): void {
  if (changed.length === 0) return;
  const isOut = ({ noun, id }: RecordRef) =>
    without.leftOut.some((one) => one.noun === noun && one.id === id);
  const taken = takenBy(content, changed).filter(
    ({ file, record }) =>
      changed.includes(file) && !isOut(record) && !without.downloads.includes(file),
  );
  if (taken.length > 0) throw new ReplacedFiles(taken);
}

/** The files that records name, each with its record. */
function takenBy({ of }: ContentSet, changed: readonly string[]): Taken[] {
  const downloads = changed.filter(isDownload);
  return [
    ...of('exemplar').flatMap((entry) =>
      photosOf(entry).map((name) => ({ file: join(entry.file, '..', name), record: entry })),
    ),
    ...of('decision').flatMap((entry) => {
      const file = scanOf(entry);
      return file ? [{ file, record: entry }] : [];
    }),
    ...of('page').flatMap((entry) =>
      downloads
        .filter((file) => entry.body.includes(file.slice('trang/'.length)))
        .map((file) => ({ file, record: entry })),
    ),
  ].map(({ file, record: { noun, id } }) => ({ file, record: { noun, id } }));
}
