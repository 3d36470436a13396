import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import {
  refusePortablePlaces,
  removePortable,
  reportPortable,
  reportStale,
  writePortable,
} from './build/portable/write-portable.ts';
import { reportBuilt } from './build/report-built.ts';
import { CommandError, refuseSwallowed, run, settingsWithContent } from './command.ts';

await run(async () => {
  refuseSwallowed('build', ['without-faulty', 'policy-in-pages', 'portable']);
  const options = readArguments();
  const settings = settingsWithContent();
  if (options.portable) refusePortablePlaces(settings);
  reportBuilt(await buildSite(settings, options), settings);
  if (options.portable) reportPortable(await writePortable(settings));
  else reportStale(await removePortable(settings));
});

function readArguments(): { withoutFaulty?: boolean; policyInPages?: boolean; portable?: boolean } {
  try {
    const flag = { type: 'boolean' } as const;
    const { values } = parseArgs({
      options: { 'without-faulty': flag, 'policy-in-pages': flag, portable: flag },
    });
    return {
      withoutFaulty: values['without-faulty'],
      policyInPages: values['policy-in-pages'],
      portable: values.portable,
    };
  } catch {
    throw new CommandError(
      'Cách dùng: npm run build [-- --without-faulty] [-- --policy-in-pages] [-- --portable]',
      2,
    );
  }
}
