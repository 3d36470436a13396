import { buildSite } from './build/build-site.ts';
import { renewPortable } from './build/portable/write-portable.ts';
import { reportBuilt } from './build/report-built.ts';
import { returnMemory } from './build/return-memory.ts';
import { readArguments } from './command/arguments.ts';
import { warnOfLaterDay } from './command/warn-of-day.ts';
import { run, settingsWithContent } from './command.ts';

const usage = `Cách dùng: npm run build -- [--without-faulty] [--policy-in-pages] [--portable]`;

await run(async () => {
  const { values } = readArguments(usage, {
    'without-faulty': { type: 'boolean' },
    'policy-in-pages': { type: 'boolean' },
    portable: { type: 'boolean' },
  });
  const { portable, 'without-faulty': withoutFaulty, 'policy-in-pages': policyInPages } = values;
  const settings = settingsWithContent();
  returnMemory(settings);
  warnOfLaterDay(settings);
  reportBuilt(await buildSite(settings, { withoutFaulty, policyInPages }), settings);
  await renewPortable(settings, portable === true);
});
