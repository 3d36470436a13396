import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formats } from '../src/check/reporters/index.ts';
import { withProgress } from '../src/check/reporters/progress.ts';
import { diskCache } from '../src/check/run/cache.ts';
import { checkContent } from '../src/check/run/check-content.ts';
import { type Change, fixContent } from '../src/check/run/fix.ts';
import { readSettings } from '../src/settings.ts';
import { CommandError, run } from './command.ts';

const usage = `Cách dùng: npm run check [-- --format text|json|github] [--fix] [--explain [<quy tắc>]]`;

await run(async () => {
  const { format, fix, explain: rule } = readArguments();
  if (rule !== undefined) {
    return console.log(await explained(rule));
  }
  const settings = readSettings(process.env);
  if (!existsSync(settings.contentDir)) {
    throw new CommandError(
      `Không có thư mục nội dung ${settings.contentDir}. Xem lại CONTENT_DIR.`,
      2,
    );
  }
  if (fix) showChanges(fixContent(settings.contentDir));
  const report = withProgress((onRead) => checkContent(settings, diskCache(settings), onRead));
  process.stdout.write(`${formats[format](report, settings)}\n`);
  if (report.errors > 0) process.exitCode = 1;
});

async function explained(rule: string): Promise<string> {
  const { explain, UnknownRule } = await import('../src/check/reporters/explain/explain.ts');
  try {
    return explain(rule);
  } catch (error) {
    throw error instanceof UnknownRule ? new CommandError(error.message, 2) : error;
  }
}

function readArguments(): { format: keyof typeof formats; explain?: string; fix?: boolean } {
  const text = { type: 'string' } as const;
  const options = {
    format: { ...text, default: 'text' },
    explain: text,
    fix: { type: 'boolean' } as const,
  };
  const args = process.argv.slice(2);
  if (args.at(-1) === '--explain') args.push('');
  try {
    const { values } = parseArgs({ args, options });
    if (Object.hasOwn(formats, values.format)) {
      return { ...values, format: values.format as keyof typeof formats };
    }
  } catch {
    // Told below.
  }
  throw new CommandError(usage, 2);
}

/** Told apart from the report, which programs may read. */
function showChanges(changes: Change[]): void {
  for (const { file, change } of changes) console.error(`Đã sửa ${file}: ${change}.`);
  if (changes.length === 0) console.error('Không có gì để tự sửa.');
}
