import { leaveOut } from '../../src/astro/left-out.ts';
import type { RecordRef } from '../../src/check/kit/diagnostic.ts';
import type { Report } from '../../src/check/kit/report.ts';
import { textFormat } from '../../src/check/reporters/text.ts';
import { collections } from '../../src/model/collections.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { checkContent } from '../check/check-content.ts';
import { CommandError } from '../command.ts';

/** Nouns whose single records a site can do without. */
const dispensable = ['exemplar', 'decision', 'unit'];

/**
 * Checks the content before anything is rendered.
 * @param withoutFaulty whether records at fault are left out, so that they do not delay the others
 * @returns the records left out
 * @throws {CommandError} with the whole report where a fault stops the build.
 */
export function checkFirst(settings: Settings, withoutFaulty: boolean): RecordRef[] {
  const report = checkContent(settings);
  const text = () => textFormat(report, shownPath(settings.contentDir));
  if (report.errors > 0 && !withoutFaulty) {
    throw new CommandError(
      `${text()}\nCần đăng ngay việc khác (ví dụ ngừng công bố một bài)? npm run build -- --without-faulty chỉ để lại những nội dung có lỗi.`,
    );
  }
  const faulty = faultyRecords(report);
  const needed = faulty.filter(({ noun }) => !dispensable.includes(noun));
  if (needed.length > 0) {
    throw new CommandError(
      `${text()}\nKhông bỏ riêng được: ${needed.map(({ noun, id }) => `${collections[noun].label} ${id}`).join(', ')}. Trang không thể thiếu phần này.`,
    );
  }
  leaveOut(faulty);
  return faulty;
}

/** The records that the report calls faulty, and those in whose files or folders a fault stands. */
function faultyRecords({ diagnostics, faulty }: Report): RecordRef[] {
  const byFile = diagnostics
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ file }): RecordRef[] => {
      const noun = nounOf(file);
      const slug = /^guong-dien-hinh\/([^/]+)\//.exec(file)?.[1];
      if (slug) return [{ noun: 'exemplar', id: slug }];
      if (!noun || 'list' in collections[noun]) return [];
      return [{ noun, id: collections[noun].files.exec(file)?.[1] ?? noun }];
    });
  const all = [...faulty, ...byFile];
  return [...new Map(all.map((each) => [`${each.noun} ${each.id}`, each])).values()];
}
