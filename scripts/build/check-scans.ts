import type { RecordRef } from '../../src/check/kit/diagnostic.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { scanFile, scanName } from '../../src/model/read/scan-file.ts';
import { scanOf } from '../../src/model/withholding/scan.ts';
import { type KeptResults, nothingKept } from '../cache-file.ts';
import { CommandError } from '../command.ts';
import { unpacked } from '../verify/unpacked.ts';
import { closedPdf, personalDataInPdf, textsOfPdf } from './pdf-texts.ts';

/**
 * Checks every scan that a decision names: it exists beside the decision, is readable, and neither its
 * text layer nor its metadata contains personal data.
 * @param withoutFaulty whether to leave out decisions with an invalid scan instead
 * @returns these decisions
 * @throws {CommandError} with all errors of all scans.
 */
export async function checkScans(
  content: ContentSet,
  withoutFaulty: boolean,
  kept = nothingKept,
): Promise<RecordRef[]> {
  const faults: { id: string; says: string }[] = [];
  for (const { id, data } of content.of('decision')) {
    const { scan } = (data ?? {}) as { scan?: unknown };
    if (typeof scan !== 'string') continue;
    const says = await faultOf(content, scanFile(id, scan), scan, kept);
    if (says) faults.push({ id, says });
  }
  const faulty = faults.map(({ id }): RecordRef => ({ noun: 'decision', id }));
  if (faults.length > 0 && !withoutFaulty) {
    throw new CommandError(faults.map(({ says }) => says).join('\n'));
  }
  return faulty;
}

/**
 * Searches the scans that a site shows, their text layers and metadata, for names that rows withhold. A
 * scan that may show a withheld row is left out of the site, which is reported and does not fail the
 * build.
 * @returns the paths of those that name someone; unredacted scans are already left out
 */
export async function scansLeftOut(
  { content, of, withholding, isNamingAddress }: Publication,
  kept = nothingKept,
): Promise<string[]> {
  for (const file of withholding.unredactedScans) {
    console.warn(
      `${file}: quyết định có trường hợp không công bố, nên bản quét không được đăng. Che trường hợp ấy trên bản quét, rồi ghi scanRedacted kèm ngày che vào trường hợp ấy.`,
    );
  }
  const naming: string[] = [];
  for (const decision of withholding.withheld.length > 0 ? of('decision') : []) {
    const file = scanOf(decision);
    if (!file) continue;
    const find = withholding.findIn(decision);
    // An unreadable scan cannot be searched; the check of scans reports it.
    const read = await textsOfPdf(content, file, kept).catch(() => undefined);
    const isNaming = () =>
      [...(read?.texts ?? []), ...(read?.unseen ?? [])].some((text) => find(text).length > 0) ||
      // In the form in which the finished site is searched.
      isNamingAddress(unpacked(file, content.read(file)));
    if (read && !isNaming()) continue;
    naming.push(file);
    console.warn(
      `${file}: lớp chữ hoặc thuộc tính của bản quét còn nêu tên trường hợp không công bố, nên bản quét không được đăng. Che rồi quét lại, không giữ lớp chữ cũ.`,
    );
  }
  return naming;
}

async function faultOf(
  content: ContentSet,
  file: string,
  scan: string,
  kept: KeptResults,
): Promise<string | undefined> {
  if (!scanName.test(scan)) {
    return `${file}: tên bản quét là “${scan}”, cần tên một tệp PDF nằm cạnh quyết định, không dấu, ví dụ 9902-qd-ubnd.pdf.`;
  }
  if (!content.list.some((listed) => listed.file === file)) {
    return `${file}: không có tệp này, cần bản quét nằm cạnh quyết định. Chép tệp vào, hoặc xóa dòng scan.`;
  }
  try {
    const found = await personalDataInPdf(content, file, kept);
    return (
      found &&
      `${file}: lớp chữ hoặc thuộc tính của bản quét có ${found}, cần bản quét không có dữ liệu cá nhân. Che phần ấy rồi quét lại, hoặc xóa dòng scan.`
    );
  } catch (error) {
    return `${file}: ${closedPdf(error)}, cần một tệp PDF không đặt mật khẩu. Quét lại, hoặc xóa dòng scan.`;
  }
}
