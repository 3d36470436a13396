import { relative } from 'node:path';
import { approverListOf, withApproval, withCorrection } from '../src/model/approval.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { root } from '../src/settings.ts';
import { askApproval, askCorrection } from './approve/ask-approval.ts';
import { checkExemplar } from './approve/check-exemplar.ts';
import { findExemplar } from './approve/find-exemplar.ts';
import { refuseMoreThanSlip, sayChanges } from './approve/say-changes.ts';
import { undoApproval, writeApproval } from './approve/write-approval.ts';
import { readArguments } from './command/arguments.ts';
import { run, settingsWithContent } from './command.ts';

const usage = `Cách dùng: npm run approve -- <tên thư mục của bài> [--by "người duyệt" --position "chức vụ" --on dd/mm/yyyy --basis "văn bản duyệt" --delegation "văn bản giao quyền, nếu có"]
Thiếu mục nào thì lệnh hỏi mục ấy.
Chỉ sửa lỗi chính tả của bài đã duyệt: npm run approve -- <tên thư mục của bài> --slip, do người được giao quyền (approvers trong co-quan.yml) duyệt.
Duyệt nhầm: npm run approve -- <tên thư mục của bài> --undo đưa bài về bản nháp.`;

await run(async () => {
  const { slug, answers, undo, slip } = given();
  const settings = settingsWithContent();
  const { contentDir, today } = settings;
  const exemplar = findExemplar(contentDir, slug);
  if (undo) {
    const path = undoApproval(exemplar);
    return console.log(
      `Đã bỏ việc duyệt; bài là bản nháp ở ${relative(root, path)}. Bài đã lên trang rồi thì dùng mục withdrawn để ngừng công bố.`,
    );
  }
  checkExemplar(exemplar, settings);
  if (slip) refuseMoreThanSlip(exemplar);
  console.log(exemplar.changes ? sayChanges(exemplar) : exemplar.summary);
  const approvers = approverListOf(readContentSet(filesOnDisk(contentDir)));
  const { bytes } = exemplar;
  const { author } = exemplar.entry.data as { author?: unknown };
  const written = slip
    ? withCorrection(bytes, await askCorrection(answers, approvers, author), exemplar.digest)
    : withApproval(bytes, await askApproval(answers, approvers, author), exemplar.digest, today);
  checkExemplar(exemplar, settings, written);
  const path = writeApproval(exemplar, written, slip);
  console.log(
    `Đã ghi việc duyệt vào ${relative(root, path)}. Duyệt nhầm thì chạy: npm run approve -- ${exemplar.entry.id} --undo`,
  );
});

function given() {
  const text = { type: 'string' } as const;
  const { positionals, values } = readArguments(
    usage,
    {
      ...{ by: text, position: text, on: text, basis: text, delegation: text },
      undo: { type: 'boolean', default: false },
      slip: { type: 'boolean', default: false },
    },
    [1, 1],
  );
  const { undo, slip, ...answers } = values;
  return { slug: positionals[0] ?? '', answers, undo, slip };
}
