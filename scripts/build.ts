import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { reportBuilt } from './build/report-built.ts';
import { CommandError, run, settingsWithContent } from './command.ts';

await run(async () => {
  const withoutFaulty = readArguments();
  const settings = settingsWithContent();
  reportBuilt(await buildSite(settings, { withoutFaulty }), settings);
});

function readArguments(): boolean {
  try {
    const { values } = parseArgs({ options: { 'without-faulty': { type: 'boolean' } } });
    return values['without-faulty'] ?? false;
  } catch {
    throw new CommandError('Cách dùng: npm run build [-- --without-faulty]', 2);
  }
}
