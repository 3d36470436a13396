import { join } from 'node:path';
import { writeNew } from '../src/disk/write-new.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { roundPapers } from '../src/report/round-papers.ts';
import { refuseOut } from './build/refuse-out-dir.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, givenPath, run, settingsWithContent } from './command.ts';
import { filesOfRound } from './report/files-of-round.ts';
import { filesOfYear } from './report/files-of-year.ts';

const usage = `Cách dùng:
${Object.entries(roundPapers)
  .map(
    ([word, { title }]) =>
      `  npm run report -- ${word.padEnd(10)} --round 2026/tong-ket --out <thư mục>   ${title}`,
  )
  .join('\n')}
  npm run report -- thong-ke   --year 2026 --out <thư mục>             Số liệu thống kê 0601.N–0605.N
Thêm: --form <mã hình thức> (chỉ một hình thức) · --public (gộp ô dưới 5 người để công bố). Mỗi giấy tờ thành một tệp .docx và một tệp .xlsx.`;

await run(async () => {
  const text = { type: 'string' } as const;
  const { positionals, values: options } = readArguments(
    usage,
    { round: text, year: text, form: text, out: text, public: { type: 'boolean' } },
    [1, 1],
  );
  const [word = ''] = positionals;
  const settings = settingsWithContent();
  const { out, round, year } = options;
  if (!out) throw new CommandError(usage, 2);
  refuseOut(givenPath(out), settings);
  const set = readContentSet(filesOnDisk(settings.contentDir));
  const files =
    word === 'thong-ke' && year
      ? await filesOfYear(set, year, settings, options.public ?? false)
      : roundPapers[word] && round
        ? await filesOfRound(set, word, round, settings.today, options.form)
        : undefined;
  if (!files) throw new CommandError(usage, 2);
  writeNew(givenPath(out), new Map(files.map(({ name, bytes }) => [name, bytes])));
  for (const { name } of files) console.log(`Đã tạo ${join(out, name)}`);
});
