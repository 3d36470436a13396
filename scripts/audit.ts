import { audits } from './audit/audits.ts';
import { CommandError, run } from './command.ts';

await run(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !audits[name]);
  if (unknown) {
    throw new CommandError(
      `There is no audit "${unknown}". Choose one or more of: ${Object.keys(audits).join(', ')}; without names all run.`,
      2,
    );
  }
  for (const [name, audit] of Object.entries(audits)) {
    if (names.length === 0 || names.includes(name)) await audit();
  }
});
