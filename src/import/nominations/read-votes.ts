import type { Votes } from '../../model/nominations/changes.ts';
import { fold } from '../../text/fold.ts';
import { ImportRefusal } from '../read/refusal.ts';
import type { ReadPaper } from '../read/table.ts';

/** Column heads of a returned sheet of counted votes. */
export const voteColumns = {
  id: 'Mã',
  name: 'Họ và tên, tên tập thể',
  votes: 'Số phiếu đồng ý',
} as const;

/**
 * The votes of a counted sheet: the workbook printed by `report -- kiem-phieu`, with its votes filled
 * in. Skips rows without votes.
 * @throws {ImportRefusal} if no table has the columns, or a count is not a whole number
 */
export function readVotes({ tables }: ReadPaper): Votes[] {
  const [id, name, votes] = Object.values(voteColumns).map(fold);
  for (const { name: sheet, rows } of tables) {
    const at = rows.findIndex((cells) => {
      const heads = cells.map(fold);
      return heads.includes(id ?? '') && heads.includes(votes ?? '');
    });
    if (at < 0) continue;
    const heads = rows[at]?.map(fold) ?? [];
    const columns = [id, name, votes].map((head) => heads.indexOf(head ?? ''));
    return rows.slice(at + 1).flatMap((cells, index): Votes[] => {
      const [key = '', who = '', count = ''] = columns.map((column) => cells[column]?.trim() ?? '');
      if (!key.includes('#') || count === '') return [];
      if (!/^\d{1,4}$/.test(count)) {
        throw new ImportRefusal(
          `“${sheet}”, hàng ${at + index + 2}: số phiếu của ${who} ghi “${count}”; cần một số nguyên.`,
        );
      }
      return [{ id: key, name: who, votes: Number(count) }];
    });
  }
  throw new ImportRefusal(
    `Không thấy bảng có hai cột “${voteColumns.id}”, “${voteColumns.votes}”; dùng tệp Excel do npm run report -- kiem-phieu in ra.`,
  );
}
