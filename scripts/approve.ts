import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, root } from '../src/settings.ts';
import { askApproval } from './approve/ask-approval.ts';
import { findStory } from './approve/find-story.ts';
import { writeApproval } from './approve/write-approval.ts';
import { CommandError, run } from './command.ts';

const usage = `Cách dùng: npm run approve -- <tên thư mục của bài> [--by "người duyệt" --position "chức vụ" --on dd/mm/yyyy --basis "văn bản duyệt"]
Thiếu mục nào thì lệnh hỏi mục ấy.`;

await run(async () => {
  const { slug, given } = readArguments();
  const { contentDir, today } = readSettings(process.env);
  const story = findStory(contentDir, slug);
  console.log(story.summary);
  const approval = await askApproval(given);
  const path = writeApproval(story, approval, today);
  console.log(`Đã ghi việc duyệt vào ${relative(root, path)}. Hãy chạy: npm run check`);
});

function readArguments() {
  const text = { type: 'string' } as const;
  const options = { by: text, position: text, on: text, basis: text };
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [slug] = positionals;
    if (positionals.length === 1 && slug) return { slug, given: values };
  } catch {
    // Told below.
  }
  throw new CommandError(usage, 2);
}
