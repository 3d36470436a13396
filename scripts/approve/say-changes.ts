import { whyApproveAnew } from '../../src/model/approved-changes.ts';
import { CommandError } from '../command.ts';
import type { Exemplar } from './find-exemplar.ts';

/** The changes since the approval, for the terminal. */
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

/** @throws {CommandError} if more than a spelling slip has changed, or the approved text is unknown */
export function refuseMoreThanSlip(exemplar: Exemplar): void {
  const why = whyApproveAnew(exemplar);
  if (!why) return;
  throw new CommandError(
    `Phải trình duyệt lại, vì ${why}. Lãnh đạo duyệt rồi thì chạy: npm run approve -- ${exemplar.entry.id}`,
  );
}
