import { join } from 'node:path';
import { formats } from '../src/check/reporters/index.ts';
import { withheldFormat } from '../src/check/reporters/review-list.ts';
import { fixFiles } from '../src/check/run/fix.ts';
import { type ContentSet, readContentSet } from '../src/model/read/content-set.ts';
import { contentOnDisk, filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { pathInRepository, root, shownPath } from '../src/settings.ts';
import { checkContent } from './check/check-content.ts';
import { outsideContent, outsideFormat, outsideWarning } from './check/outside-content.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, run, settingsWithContent } from './command.ts';
import { lostMemory } from './last-good.ts';
import { writeUnchanged } from './write-files.ts';

const usage = `Cách dùng: npm run check -- [--format text|json|github] [--fix] [--withheld] [--explain [<quy tắc>]]
  --withheld: mọi cách viết có chữ trong tên người không công bố, để đọc`;

await run(async () => {
  const { format, fix, withheld, explain: rule } = given();
  if (rule !== undefined) return explain(rule);
  const settings = settingsWithContent();
  const { contentDir } = settings;
  if (fix) applyFixes(contentDir);
  const content = readContentSet(contentOnDisk(contentDir));
  const report = checkContent(content, settings);
  const folder = format === 'github' ? pathInRepository(contentDir) : shownPath(contentDir);
  const outside = outsideContent(report, settings, join(root, 'public'));
  const lost = lostMemory(settings);
  if (withheld) {
    const parts = [lost, withheldFormat(report, folder), outsideFormat(outside)];
    return console.log(parts.filter((part) => part !== undefined).join('\n\n'));
  }
  process.stdout.write(`${formats[format](report, folder)}\n`);
  const warnings = format === 'text' ? [lost, outsideWarning(outside)] : [];
  for (const warning of warnings) if (warning) console.log(`\n${warning}`);
  // Names the office, in case CONTENT_DIR points elsewhere than intended.
  if (format === 'text') console.log(`\nThư mục: ${contentDir}. Cơ quan: ${officeIn(content)}.`);
  if (report.errors > 0) process.exitCode = 1;
});

function officeIn({ of }: ContentSet): string {
  const [office] = of('office');
  const { keeper, archiveOf } = (office?.data ?? {}) as Record<string, unknown>;
  const name = keeper ?? archiveOf;
  return typeof name === 'string' ? name : 'chưa ghi ở co-quan.yml';
}

function given() {
  const args = process.argv.slice(2);
  // Alone it lists the rules.
  if (args.at(-1) === '--explain') args.push('');
  const { values } = readArguments(
    usage,
    {
      format: { type: 'string', default: 'text' },
      explain: { type: 'string' },
      fix: { type: 'boolean' },
      withheld: { type: 'boolean' },
    },
    [0, 0],
    args,
  );
  if (!Object.hasOwn(formats, values.format)) throw new CommandError(usage, 2);
  return { ...values, format: values.format as keyof typeof formats };
}

async function explain(rule: string): Promise<void> {
  const { explain } = await import('../src/check/reporters/explain/explain.ts');
  const { text, isKnown } = explain(rule);
  if (!isKnown) throw new CommandError(text, 2);
  console.log(text);
}

/** Changes go to stderr, apart from the report, which programs may parse. */
function applyFixes(contentDir: string): void {
  const files = filesOnDisk(contentDir);
  // Each file is written right after reading, unless someone saves it in between.
  const read = new Map<string, Uint8Array>();
  const kept = {
    ...files,
    read(file: string) {
      const bytes = files.read(file);
      read.set(file, bytes);
      return bytes;
    },
  };
  let count = 0;
  for (const { file, content, changes } of fixFiles(kept)) {
    writeUnchanged(contentDir, file, content, read.get(file));
    count += 1;
    for (const change of changes) console.error(`Đã sửa ${file}: ${change}.`);
  }
  if (count === 0) console.error('Không có gì để tự sửa.');
}
