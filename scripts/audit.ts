import { auditArchive } from './audit/archive.ts';
import { auditFullDisk } from './audit/full-disk.ts';
import { auditFuzzing } from './audit/fuzz.ts';
import { auditHeaders } from './audit/headers.ts';
import { auditHtml } from './audit/html.ts';
import { auditKeptPages } from './audit/kept-pages.ts';
import { auditKills } from './audit/kills.ts';
import { auditLighthouse } from './audit/lighthouse.ts';
import { auditModes } from './audit/modes.ts';
import { auditShareImages } from './audit/share-images.ts';
import { auditSlow3g } from './audit/slow-3g.ts';
import { auditSweep } from './audit/sweep.ts';
import { CommandError, run } from './command.ts';

/** Checks that are too slow for `npm test` or depend on the machine. */
const audits: Record<string, () => Promise<void>> = {
  'share-images': auditShareImages,
  headers: auditHeaders,
  html: auditHtml,
  lighthouse: auditLighthouse,
  modes: auditModes,
  'slow-3g': auditSlow3g,
  kills: auditKills,
  'full-disk': auditFullDisk,
  'kept-pages': auditKeptPages,
  archive: auditArchive,
  fuzz: () => auditFuzzing(),
  sweep: auditSweep,
};

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
