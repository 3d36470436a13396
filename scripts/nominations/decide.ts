import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import { decisionNoted, type RecordChange } from '../../src/model/nominations/changes.ts';
import {
  type DecidedRecord,
  decisionFrom,
  issuersOf,
} from '../../src/model/nominations/decision.ts';
import { day } from '../../src/model/schema/day.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { writeUnchanged } from '../write-files.ts';
import { editRecord, openRounds } from './rounds-on-disk.ts';

/** Options of the command, as typed. */
interface Given {
  number?: string | undefined;
  symbol?: string | undefined;
  signed?: string | undefined;
  form?: string | undefined;
  issuer?: string | undefined;
}

/**
 * Writes the record of a signed decision from a round's proposed nominees, and records it in the round
 * and its dossiers.
 */
export async function decide(settings: Settings, id: string, given: Given): Promise<void> {
  const { set, get } = openRounds(settings);
  const round = get(id);
  const { number, symbol, form = round.round.form } = given;
  const signed = day().safeParse(given.signed ?? '');
  if (!number || !symbol || !signed.success || !form) {
    throw new CommandError(
      'Cần số, ký hiệu, ngày ký của quyết định đã ký: --number 9940 --symbol QĐ-SXD --signed 20/12/2026; đợt xét không ghi hình thức thì thêm --form.',
      2,
    );
  }
  const issuer = given.issuer ?? onlyIssuer(issuersOf(set, form), form);
  const record = decisionFrom(round, { number, symbol, signed: signed.data, issuer, form });
  if (record.rows === 0) {
    throw new CommandError(
      `Chưa ghi gì: không trường hợp nào đề nghị ${form} có kết quả đồng ý. Ghi số phiếu bằng npm run nominations -- votes, hoặc ghi outcome.`,
    );
  }
  const changes = decisionNoted(round, record, signed.data);
  if (!isWritten(settings, record, changes)) {
    writeUnchanged(settings.contentDir, record.file, record.text);
  }
  for (const each of changes) editRecord(settings, each);
  const left = record.left.map(
    ({ nominee, proposed }) =>
      `  ${nominee.name}: ${proposed === undefined ? 'chưa có kết quả' : 'không đề nghị'}`,
  );
  console.log(
    [
      `Đã ghi ${record.rows} trường hợp vào ${record.file}.`,
      `Còn phải chép từ bản đã ký: ${record.blank.join(', ')}. Đối chiếu từng hàng với bản đã ký trước khi dựng trang.`,
      ...(left.length > 0 ? [`Không đưa vào (${left.length}):`, ...left] : []),
    ].join('\n'),
  );
  const { checkText } = await import('../import/check-text.ts');
  console.log(checkText(settings, record.file));
}

/**
 * Whether an interrupted run has written the record, but not all that refers to it.
 * @throws {CommandError} if the record was edited since, or is another one
 */
function isWritten(
  { contentDir }: Settings,
  { file, text }: DecidedRecord,
  changes: readonly RecordChange[],
): boolean {
  const path = join(contentDir, file);
  if (!isFile(path) || changes.length === 0) return false;
  const left = changes.map((each) => each.file).join(', ');
  if (readFileSync(path, 'utf8') !== text) {
    throw new CommandError(
      `Đã có ${file}, khác với tệp mà lệnh này sẽ ghi, còn ${left} chưa ghi nhận quyết định ấy. Nếu lần chạy trước bị dừng giữa chừng rồi tệp được sửa tiếp: chuyển tệp ra ngoài thư mục nội dung, chạy lại lệnh này, rồi chép những chỗ đã sửa vào tệp mới. Nếu là quyết định khác: xem lại số và ký hiệu. Chưa ghi gì.`,
      2,
    );
  }
  console.log(
    `Lần chạy trước bị dừng giữa chừng: đã có ${file}, chưa ghi nhận ở ${left}. Nay ghi nốt.`,
  );
  return true;
}

/** The only authority that confers the award. */
function onlyIssuer(able: readonly string[], form: string): string {
  const [only, ...others] = able;
  if (only && others.length === 0) return only;
  throw new CommandError(
    `Thêm --issuer: ${able.join(', ') || `không cơ quan nào trong co-quan-ban-hanh.yml ghi được quyết định ${form}`}.`,
    2,
  );
}
