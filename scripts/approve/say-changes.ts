import { moreThanSlip } from '../../src/model/approved-changes.ts';
import { CommandError } from '../command.ts';
import type { Exemplar } from './find-exemplar.ts';

/** What has changed since a leader approved, to be read on the terminal. */
export function sayChanges({ entry, changes = [], arePhotosSame, digest }: Exemplar): string {
  const lines = changes.map(({ where, before, after }) =>
    [
      `${where}:`,
      ...(before === undefined ? [] : [`- ${before}`]),
      ...(after === undefined ? [] : [`+ ${after}`]),
    ].join('\n'),
  );
  return [
    `Bài “${entry.id}” so với bản đã duyệt (- chữ đã duyệt, + chữ hiện nay):`,
    '─'.repeat(60),
    ...lines,
    ...(arePhotosSame ? [] : ['Ảnh: tệp ảnh đã đổi sau khi duyệt.']),
    ...(changes.length === 0 && arePhotosSame ? ['Không có gì đổi.'] : []),
    '─'.repeat(60),
    `Mã: ${digest}`,
  ].join('\n');
}

/** @throws {CommandError} where more has changed than a slip of spelling, or what was approved is not known */
export function refuseMoreThanSlip({ entry, changes, arePhotosSame, isApproved }: Exemplar): void {
  const again = `Trình lãnh đạo duyệt rồi chạy: npm run approve -- ${entry.id}`;
  if (!isApproved) throw new CommandError(`“${entry.id}” chưa được duyệt lần nào. ${again}`);
  if (!changes)
    throw new CommandError(
      `Không còn giữ chữ của bản đã duyệt trên máy này, nên không biết đã sửa những gì. ${again}`,
    );
  const reason = arePhotosSame ? moreThanSlip(changes) : 'đã đổi tệp ảnh';
  if (reason) throw new CommandError(`Không chỉ là lỗi chính tả: ${reason}. ${again}`);
}
