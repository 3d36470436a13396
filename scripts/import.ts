import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { importAnnex } from '../src/import/annex/import-annex.ts';
import { officeOf } from '../src/import/office.ts';
import { sideBySide } from '../src/import/plan/side-by-side.ts';
import { differenceText, reportText } from '../src/import/print-report.ts';
import { readPaper } from '../src/import/read/read-paper.ts';
import { ImportRefusal } from '../src/import/read/refusal.ts';
import { openDecisionRecord } from '../src/import/record/decision-record.ts';
import { writeTemplate } from '../src/import/template/template.ts';
import { collections } from '../src/model/collections.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { validRecords } from '../src/model/read/valid-records.ts';
import { refuseOut } from './build/refuse-out-dir.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, givenPath, run, settingsWithContent } from './command.ts';
import { type OpenedList, openDossier, textOf } from './import/open-dossier.ts';
import { readInput } from './import/read-input.ts';
import { readPlan } from './import/read-plan.ts';
import { writeFolder, writeUnchanged } from './write-files.ts';

const usage = `Cách dùng:
  npm run import -- <tệp .xlsx, .docx, .csv, .html>            xem danh sách đọc được gì
  npm run import -- <tệp> --to khen-thuong/2021/9902-qd-ubnd.md  ghi danh sách vào quyết định
  npm run import -- <tệp> --to _de-nghi/2026/<đợt>/<mã đơn vị>.yml  ghi danh sách vào hồ sơ đề nghị của đơn vị
  npm run import -- --template <tệp.xlsx> [--from <quyết định>]  tạo bảng mẫu có ô chọn
  npm run import -- <tệp .docx, .txt> --plan <thư mục mới>       đưa kế hoạch, chỉ thị thành chữ
Thêm: --replace (thay các hàng đang có) · --sheet "tên trang tính" · --columns "Stt, Họ và tên, Đơn vị" (danh sách không có hàng tiêu đề) · --rows (kể cả hàng đủ) · tệp là - thì đọc chữ dán vào.`;

await run(async () => {
  const { file, options } = given();
  const settings = settingsWithContent();
  try {
    if (options.template) await makeTemplate(options.template, options.from);
    else if (options.plan) await makePlan(file, options.plan);
    else await importList(file);
  } catch (error) {
    throw error instanceof ImportRefusal ? new CommandError(error.message) : error;
  }

  async function importList(file: string): Promise<void> {
    const record = options.to ? readRecord(options.to) : undefined;
    const known = office();
    const imported = importAnnex(await readPaper(readInput(file)), {
      ...known,
      form: record?.opened.form ?? record?.form,
      declared: record?.opened.declared,
      tables: options.sheet,
      columns: options.columns?.split(',').map((title) => title.trim()),
    });
    console.log(reportText(imported, options.rows));
    if (!record || !options.to) return;
    const { opened, bytes } = record;
    if (opened.rows.length > 0) {
      const difference = opened.differenceFrom(imported);
      console.log(`\n${differenceText(difference, known.awards)}`);
      if (difference.changes.length === 0 && !difference.isReordered) return;
      if (!options.replace) {
        throw new CommandError(
          `\nChưa ghi gì: ${options.to} đã có ${opened.rows.length} hàng. Nếu đúng là muốn thay thì thêm --replace.`,
        );
      }
    }
    writeUnchanged(settings.contentDir, options.to, opened.withRecipients(imported), bytes);
    console.log(`\nĐã ghi ${imported.recipients.length} hàng vào ${options.to}.`);
    const { checkText } = await import('./import/check-text.ts');
    console.log(checkText(settings, options.to));
  }

  async function makeTemplate(to: string, from?: string): Promise<void> {
    const rows = from ? readRecord(from).opened.rows : [];
    const path = givenPath(to);
    if (!/\.xlsx$/i.test(to))
      throw new CommandError(`--template là "${to}", cần tên tệp .xlsx, ví dụ mau.xlsx.`, 2);
    refuseOut(path, settings, { name: '--template' });
    writeUnchanged(dirname(path), basename(path), await writeTemplate(office(), rows));
    console.log(`Đã tạo ${to}${from ? ` với ${rows.length} hàng của ${from}` : ''}.`);
  }

  async function makePlan(file: string, folder: string): Promise<void> {
    const [own] = validRecords(readContentSet(filesOnDisk(settings.contentDir)), 'office');
    const plan = await readPlan(file, own && { name: own.value.archiveOf });
    refuseOut(givenPath(folder), settings, { name: '--plan', isForContent: true });
    writeFolder(givenPath(folder), new Map([...plan.files, ['doi-chieu.txt', sideBySide(plan)]]));
    console.log(`Đã tạo ${folder}: ${[...plan.files.keys()].join(', ')}.`);
    console.log(
      'Mở doi-chieu.txt, đọc từng đoạn cạnh bản nguồn, rồi mới chuyển các tệp vào thư mục của kế hoạch.',
    );
  }

  function office() {
    return officeOf(readContentSet(filesOnDisk(settings.contentDir)));
  }

  function readRecord(file: string): OpenedList {
    const dossier = collections.nomination.files.exec(file);
    if (!dossier && !collections.decision.files.test(file)) {
      throw new CommandError(
        `“${file}” không phải chỗ của một quyết định hay một hồ sơ đề nghị; viết như khen-thuong/2021/9902-qd-ubnd.md, _de-nghi/2026/tong-ket/doi-so-1.yml.`,
        2,
      );
    }
    const path = join(settings.contentDir, file);
    if (dossier) return openDossier(dossier, path, settings);
    if (!existsSync(path)) {
      throw new CommandError(
        `Chưa có ${file}: chép _mau/quyet-dinh-khen-thuong.md thành tệp ấy, điền phần đầu rồi nhập lại.`,
        2,
      );
    }
    const bytes = readInput(path);
    return { opened: openDecisionRecord(textOf(bytes, 'Tệp quyết định')), bytes };
  }
});

function given() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { positionals, values } = readArguments(
    usage,
    {
      to: text,
      from: text,
      template: text,
      plan: text,
      columns: text,
      sheet: { ...text, multiple: true },
      replace: flag,
      rows: flag,
    },
    [0, 1],
  );
  const [file = ''] = positionals;
  // A template is written from no paper, anything else is read from one.
  if (positionals.length === (values.template ? 0 : 1)) return { file, options: values };
  throw new CommandError(usage, 2);
}
