import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { textFormat } from '../src/check/reporters/text.ts';
import { entryAt } from '../src/disk/entry.ts';
import { writeWhole } from '../src/disk/write-whole.ts';
import { ImportRefusal } from '../src/import/read/refusal.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { readSettings, root, shownPath } from '../src/settings.ts';
import { refuseOut } from './build/refuse-out-dir.ts';
import { checkContent } from './check/check-content.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, givenPath, run } from './command.ts';
import { readPlan } from './import/read-plan.ts';
import { type Answers, askOffice } from './init/ask-office.ts';
import { readCatalogue } from './init/catalogue.ts';
import { newContent } from './init/new-content.ts';
import { questions } from './init/questions.ts';
import { settingsFile } from './init/settings-file.ts';
import { reasonOf } from './refusals.ts';
import { refuseStopped, writeFolder } from './write-files.ts';

const usage = `Cách dùng: npm run init -- <thư mục mới> [--name "…" --kind … …]
Thiếu mục nào thì lệnh hỏi mục đó; mục để trống được thì viết "". Các mục:
${questions.map(({ flag, label, hint }) => `  ${`--${flag}`.padEnd(11)} ${label} (${hint})`).join('\n')}`;

await run(async () => {
  const { folder, answers: flags } = given();
  refuseFull(folder);
  // Reports a path that could never be built before asking anything.
  const place = resolve(root, folder);
  readSettings({ CONTENT_DIR: place });
  refuseOut(place, readSettings(process.env), { name: 'Thư mục mới', isForContent: true });
  const catalogue = readCatalogue(join(root, 'content'));
  const answers = await askOffice(flags, catalogue);
  const plan = answers.plan ? await planOf(answers) : undefined;
  const { folders, files } = newContent(answers, catalogue, plan);
  writeFolder(folder, files, folders);
  console.log(`\nĐã lập ${folder}: ${files.size} tệp. Đọc README.md trong đó trước.`);
  for (const remark of plan?.remarks ?? []) console.log(`! ${remark}`);
  const own = writeSettings(folder, answers);
  sayWhatIsOwed(folder);
  const before = own ? '' : `CONTENT_DIR=${folder} `;
  console.log(`\nBa lệnh tiếp theo:
  ${before}npm run check     liệt kê những gì còn thiếu, còn sai
  ${before}npm run dev       xem trang trên máy này khi đang viết
  ${before}${own ? '' : `SITE_URL=${answers.site} `}npm run build     dựng trang để công bố`);
});

/** A non-empty folder is someone's work. */
function refuseFull(folder: string): void {
  if (!existsSync(folder)) return;
  try {
    if (readdirSync(folder).length === 0) return;
    refuseStopped(folder);
  } catch (error) {
    // Otherwise a file, or an unreadable folder.
    if (error instanceof CommandError) throw error;
  }
  throw new CommandError(
    `“${folder}” không phải thư mục trống; chọn một tên chưa có, lệnh này không ghi đè lên gì cả.`,
    2,
  );
}

async function planOf({ plan, name, parent }: Answers) {
  try {
    return await readPlan(plan, { name, parentBody: parent });
  } catch (error) {
    throw error instanceof ImportRefusal ? new CommandError(`${plan}: ${error.message}`) : error;
  }
}

/** The settings are stored beside the program, not in the content; existing ones are unchanged. */
function writeSettings(folder: string, { site }: Answers): boolean {
  const text = settingsFile(folder, site);
  const path = join(root, '.env');
  const given = `muốn dùng hẳn thì ghi vào đó:\n\n${text}`;
  if (entryAt(path)) {
    console.log(`Đã có .env nên lệnh không sửa; ${given}`);
    return false;
  }
  try {
    writeWhole(path, text);
    console.log('Đã ghi .env: từ nay các lệnh dùng thư mục và địa chỉ này.');
    return true;
  } catch (error) {
    // The content exists already, and running the command again would be refused.
    console.log(`Chưa ghi được .env (${reasonOf(error)}); ${given}`);
    return false;
  }
}

function sayWhatIsOwed(folder: string): void {
  const contentDir = resolve(root, folder);
  const settings = readSettings({ CONTENT_DIR: contentDir, BUILD_DATE: process.env.BUILD_DATE });
  const report = checkContent(readContentSet(filesOnDisk(contentDir)), settings);
  console.log(`\nLệnh kiểm tra:\n\n${textFormat(report, shownPath(contentDir))}`);
}

function given() {
  const options = Object.fromEntries(
    questions.map(({ flag }) => [flag, { type: 'string' }] as const),
  );
  const { positionals, values } = readArguments(usage, options, [1, 1]);
  const [written = ''] = positionals;
  // The path to type in the project's folder; npm reports any other current folder.
  const folder = isAbsolute(written) ? written : relative(root, givenPath(written));
  return { folder, answers: values as Partial<Record<string, string>> };
}
