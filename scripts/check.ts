import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { checkContent } from './check/check-content.ts';
import { explain } from './check/explain.ts';
import { formats } from './check/format/index.ts';
import { CommandError, run } from './command.ts';

const usage = `Cách dùng: npm run check [-- --format text|json|github] [--explain <quy tắc>]`;

await run(async () => {
  const { format, explain: rule } = readArguments();
  if (rule !== undefined) return console.log(explain(rule));
  const settings = readSettings(process.env);
  const report = checkContent(settings);
  process.stdout.write(`${formats[format](report, settings)}\n`);
  if (report.errors > 0) process.exitCode = 1;
});

function readArguments(): { format: keyof typeof formats; explain?: string } {
  const text = { type: 'string' } as const;
  const options = { format: { ...text, default: 'text' }, explain: text };
  try {
    const { values } = parseArgs({ options });
    if (Object.hasOwn(formats, values.format)) {
      return { ...values, format: values.format as keyof typeof formats };
    }
  } catch {
    // Told below.
  }
  throw new CommandError(usage, 2);
}
