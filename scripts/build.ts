import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { reportBuilt } from './build/report-built.ts';
import { CommandError, run, settingsWithContent } from './command.ts';

await run(async () => {
  const options = readArguments();
  const settings = settingsWithContent();
  reportBuilt(await buildSite(settings, options), settings);
});

function readArguments(): { withoutFaulty?: boolean; policyInPages?: boolean } {
  try {
    const flag = { type: 'boolean' } as const;
    const { values } = parseArgs({ options: { 'without-faulty': flag, 'policy-in-pages': flag } });
    return { withoutFaulty: values['without-faulty'], policyInPages: values['policy-in-pages'] };
  } catch {
    throw new CommandError(
      'Cách dùng: npm run build [-- --without-faulty] [-- --policy-in-pages]',
      2,
    );
  }
}
