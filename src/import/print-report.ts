import { recipientTypes } from '../model/schema/recipient-type.ts';
import { exact } from '../text/fold.ts';
import type { KnownAward } from './annex/awards.ts';
import { labelsOf } from './annex/choice-labels.ts';
import type { Difference, RowChange } from './annex/difference.ts';
import { type AnnexImport, type RowReport, rowStatuses } from './annex/report.ts';

/** The report of an import for the terminal. @param everyRow whether to list rows without remarks too */
export function reportText({ recipients, report }: AnnexImport, everyRow = false): string {
  const { rows, columns, remarks } = report;
  const count = (status: RowReport['status']) => rows.filter((row) => row.status === status).length;
  const counts = Object.entries(rowStatuses).map(
    ([status, { label }]) => `${count(status as RowReport['status'])} ${label}`,
  );
  const types = Object.entries(recipientTypes).flatMap(([type, { label }]) => {
    const number = recipients.filter(({ recipientType }) => recipientType === type).length;
    return number > 0 ? [`${label.toLowerCase()} ${number}`] : [];
  });
  const column = (became: string) =>
    columns
      .filter((each) => each.became === became)
      .map(
        ({ table, column, title, holds }) =>
          `  “${table}” cột ${column}: ${title}${holds ? ` (${holds})` : ''}`,
      );
  return [
    `${recipients.length} trường hợp: ${types.join(', ')}. Theo hàng: ${counts.join(', ')}.`,
    ...part('Cột đã bỏ, không giữ ở đâu', column('forbidden')),
    ...part('Cột không nhập (không rõ là gì)', column('unknown')),
    ...part(
      'Lưu ý',
      remarks.map((remark) => `  ${remark}`),
    ),
    ...part('Cần xem', rowLines(rows, 'xem')),
    ...part('Bỏ', rowLines(rows, 'bo')),
    ...part('Đã tự đổi', didLines(rows)),
    ...part('Đủ', everyRow ? rowLines(rows, 'du') : []),
  ].join('\n');
}

/** The changes of a second import, row by row. */
export function differenceText(
  { changes, isReordered }: Difference,
  awards: readonly KnownAward[],
): string {
  if (changes.length === 0 && !isReordered) return 'Danh sách không khác với tệp quyết định.';
  const lines = changes.map((change) => `  ${changeLine(change, awards)}`);
  return [
    `Khác với tệp quyết định: ${changes.length} hàng${isReordered ? ', thứ tự thay đổi' : ''}.`,
    ...lines,
  ].join('\n');
}

function changeLine(each: RowChange, awards: readonly KnownAward[]): string {
  const place = (row: Record<string, unknown>) => (row.no === undefined ? '' : ` (Stt ${row.no})`);
  if (each.change === 'them') return `+ thêm ${each.after.name}${place(each.after)}`;
  if (each.change === 'bot') return `- bớt ${each.before.name}${place(each.before)}`;
  const shown = (key: string, value: unknown) =>
    value === undefined
      ? '(trống)'
      : value === true
        ? 'có'
        : `“${labelsOf(key, awards).get(String(value)) ?? value}”`;
  const fields = each.fields.map(
    ({ key, title, from, to }) => `${title} ${shown(key, from)} → ${shown(key, to)}`,
  );
  const isRenamed = each.fields.some(
    ({ key, from, to }) => key === 'name' && exact(String(from)) !== exact(String(to)),
  );
  const withheld =
    isRenamed && each.before.publish === 'an'
      ? `. Hàng này đang ẩn nên trang vẫn không nêu tên cũ; hãy ghi tên cũ vào alsoWritten của hàng (vẫn là người ấy) hoặc othersWritten (là người khác, không cần ẩn)`
      : '';
  return `~ đổi ${each.before.name}${place(each.before)}: ${fields.join('; ')}${withheld}`;
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function rowLines(rows: readonly RowReport[], status: RowReport['status']): string[] {
  return rows
    .filter((row) => row.status === status)
    .map(({ table, row, text, notes }) => {
      const words = notes
        .filter(({ kind }) => kind === 'ask' || status === 'bo')
        .map(({ at, text }) => (at.startsWith('hàng') ? text : `${at} ${text}`));
      return `  “${table}” hàng ${row} – ${text}${words.length > 0 ? `: ${words.join('; ')}` : ''}`;
    });
}

/** Automatic changes, the positions of one change together. */
function didLines(rows: readonly RowReport[]): string[] {
  const places = new Map<string, string[]>();
  for (const { table, notes, status } of rows) {
    if (status === 'bo') continue;
    for (const { kind, at, text } of notes) {
      const key = `“${table}” – ${text}`;
      if (kind === 'did') places.set(key, [...(places.get(key) ?? []), at]);
    }
  }
  return [...places].map(([text, at]) => {
    const more = at.length > 12 ? ` và ${at.length - 12} ô nữa` : '';
    return `  ${text}: ${at.slice(0, 12).join(', ')}${more}`;
  });
}
