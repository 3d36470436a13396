import { ImportRefusal } from '../src/import/read/refusal.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, run, settingsWithContent } from './command.ts';
import { boardText, roundsText } from './nominations/board.ts';
import { decide } from './nominations/decide.ts';
import { draftExemplar } from './nominations/draft.ts';
import { openRounds } from './nominations/rounds-on-disk.ts';
import { takeVotes } from './nominations/take-votes.ts';
import { writeStep } from './nominations/write-step.ts';

const usage = `Cách dùng:
  npm run nominations                                   các đợt xét khen thưởng
  npm run nominations -- board 2026/tong-ket            đơn vị nào đã gửi, còn thiếu gì
  npm run nominations -- step 2026/tong-ket/doi-so-1 da-gui --on 03/12/2026 [--note "…"]
  npm run nominations -- votes 2026/tong-ket kiem-phieu.xlsx   ghi số phiếu từ biên bản kiểm phiếu đã điền
  npm run nominations -- decide 2026/tong-ket --number 9940 --symbol QĐ-SXD --signed 20/12/2026 [--form giay-khen] [--issuer …]
  npm run nominations -- draft 2026/9940-qd-sxd#cn01 --slug don-khach-som   bản nháp bài điển hình từ một trường hợp`;

await run(async () => {
  const text = { type: 'string' } as const;
  const { positionals: words, values: options } = readArguments(
    usage,
    {
      on: text,
      note: text,
      number: text,
      symbol: text,
      signed: text,
      form: text,
      issuer: text,
      slug: text,
    },
    [0, 3],
  );
  const settings = settingsWithContent();
  const [command, target = '', value = ''] = words;
  try {
    if (command === undefined) console.log(roundsText(openRounds(settings)));
    else if (command === 'board' && target)
      console.log(boardText(openRounds(settings), target, settings.today));
    else if (command === 'step' && value) writeStep(settings, target, value, options);
    else if (command === 'votes' && value) await takeVotes(settings, target, value);
    else if (command === 'decide' && target) await decide(settings, target, options);
    else if (command === 'draft' && target) draftExemplar(settings, target, options.slug);
    else throw new CommandError(usage, 2);
  } catch (error) {
    throw error instanceof ImportRefusal ? new CommandError(error.message) : error;
  }
});
