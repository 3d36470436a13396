import { readVotes } from '../../src/import/nominations/read-votes.ts';
import { readPaper } from '../../src/import/read/read-paper.ts';
import { nomineesOf } from '../../src/model/nominations/annex.ts';
import { votesTaken } from '../../src/model/nominations/changes.ts';
import { votesNeeded } from '../../src/model/nominations/outcome.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { readInput } from '../import/read-input.ts';
import { editRecord, openRounds } from './rounds-on-disk.ts';

/** Writes the votes of a counted sheet to nominees by id; all of them or none. */
export async function takeVotes(settings: Settings, id: string, file: string): Promise<void> {
  const round = openRounds(settings).get(id);
  const counted = readVotes(await readPaper(readInput(file)));
  const { changes, wrong } = votesTaken(round, counted);
  if (wrong.length > 0) {
    const list = wrong.map((each) => `  ${each.id} ${each.name}`).join('\n');
    throw new CommandError(
      `Chưa ghi gì: ${wrong.length} hàng không khớp với danh sách đang có (danh sách đã nhập lại sau khi in?). In lại biên bản kiểm phiếu rồi điền:\n${list}`,
    );
  }
  if (counted.length === 0) throw new CommandError('Cột số phiếu còn trống; chưa ghi gì.');
  for (const each of changes) editRecord(settings, each);
  const needed = votesNeeded(round.round);
  const result = openRounds(settings).get(id);
  const passed = nomineesOf(result).filter(({ proposed }) => proposed).length;
  console.log(
    `Đã ghi số phiếu của ${counted.length}/${nomineesOf(result).length} trường hợp.${
      needed === undefined
        ? ' Đợt xét chưa ghi tỷ lệ phiếu cần đạt (council.share, members): ghi outcome cho từng người, hoặc ghi tỷ lệ vào dot-xet.yml.'
        : ` Cần ${needed} phiếu: ${passed} trường hợp đạt.`
    }`,
  );
}
