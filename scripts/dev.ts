import { watch } from 'node:fs';
import { dev } from 'astro';
import { handOver, writePublication } from '../src/astro/hand-over.ts';
import { textFormat } from '../src/check/reporters/text.ts';
import { collections } from '../src/model/collections.ts';
import { type Publication, publicationOf } from '../src/model/publication.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { contentOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import type { PlainEntry } from '../src/model/read/read.ts';
import { portOf, type Settings, shownPath } from '../src/settings.ts';
import { scansLeftOut } from './build/check-scans.ts';
import { checkContent } from './check/check-content.ts';
import { run, settingsWithContent, takePort } from './command.ts';
import { withDrafts } from './dev/with-drafts.ts';
import { refusalOf } from './refusals.ts';

process.env.SAMPLES ??= '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const file = '.build/publication-dev.json';

await run(async () => {
  takePort();
  const settings = settingsWithContent();
  const port = portOf(process.env);
  await dev({ server: { port }, integrations: [handOver(await readForDev(settings), file)] });
  let waiting: NodeJS.Timeout | undefined;
  watch(settings.contentDir, { recursive: true }, () => {
    clearTimeout(waiting);
    // Editors write a file in several steps.
    waiting = setTimeout(() => void follow(settings), 100);
  });
});

/** A file that vanishes while it is read is read again at the next change. */
async function follow(settings: Settings): Promise<void> {
  try {
    writePublication(await readForDev(settings), file);
  } catch (error) {
    console.error(refusalOf(error) ?? (error as Error).message);
  }
}

/** The content as it stands, without records at fault; the terminal says what the check says. */
async function readForDev(settings: Settings): Promise<Publication> {
  const content = readContentSet(contentOnDisk(settings.contentDir));
  const report = checkContent(content, settings);
  if (report.diagnostics.length > 0)
    console.error(`\n${textFormat(report, shownPath(settings.contentDir))}\n`);
  // Digests and approvals do not matter to whoever is still writing: only what cannot be shown stays out.
  const leftOut = report.faulty.filter(
    ({ noun, id }) =>
      (noun === 'exemplar' || noun === 'decision' || noun === 'page') &&
      content.of(noun).some((entry) => entry.id === id && !isReadable(entry)),
  );
  const options = { ...settings, leftOut };
  const first = publicationOf(content, options);
  const publication = first.leavingOut({ scans: await scansLeftOut(first) });
  return withDrafts(publication, report, settings.today);
}

function isReadable({ noun, data }: PlainEntry): boolean {
  return collections[noun].schema.safeParse(data).success;
}
