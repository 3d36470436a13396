import { CommandError, run } from './command.ts';
import { proveFuzzing } from './proof/fuzz.ts';
import { proveHeaders } from './proof/headers.ts';
import { proveKills } from './proof/kills.ts';
import { proveLighthouse } from './proof/lighthouse.ts';
import { proveModes } from './proof/modes.ts';
import { proveShareImages } from './proof/share-images.ts';

/** What the project promises and does not test each time, because it is long or depends on the machine. */
const proofs: Record<string, () => Promise<void>> = {
  'share-images': proveShareImages,
  headers: proveHeaders,
  lighthouse: proveLighthouse,
  modes: proveModes,
  kills: proveKills,
  fuzz: () => proveFuzzing(),
};

await run(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !proofs[name]);
  if (unknown) {
    throw new CommandError(
      `There is no proof "${unknown}". Write any of: ${Object.keys(proofs).join(', ')}; none runs all.`,
      2,
    );
  }
  for (const [name, prove] of Object.entries(proofs)) {
    if (names.length === 0 || names.includes(name)) await prove();
  }
});
