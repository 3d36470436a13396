import { watch } from 'node:fs';
import { dev } from 'astro';
import { give, handOver } from '../src/astro/hand-over.ts';
import { textFormat } from '../src/check/reporters/text.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { contentOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { portOf, type Settings, shownPath } from '../src/settings.ts';
import { checkContent } from './check/check-content.ts';
import { readArguments } from './command/arguments.ts';
import { run, settingsWithContent, takePort } from './command.ts';
import { type InProgress, inProgress } from './dev/in-progress.ts';
import { messagesInPlace } from './dev/messages-in-place.ts';
import { reasonOf } from './refusals.ts';

process.env.SAMPLES ??= '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

await run(async () => {
  takePort();
  readArguments('Cách dùng: npm run dev -- [--port 4400]', {});
  const settings = settingsWithContent();
  const port = portOf(process.env);
  let { publication, unshown } = await readForDev(settings);
  const { integration, reload } = messagesInPlace(settings, () => unshown);
  await dev({ server: { port }, integrations: [handOver(publication), integration] });
  let waiting: NodeJS.Timeout | undefined;
  watch(settings.contentDir, { recursive: true }, () => {
    clearTimeout(waiting);
    // Editors write a file in several steps.
    waiting = setTimeout(() => void follow(), 100);
  });

  /** A file that vanishes during reading is read again at the next change. */
  async function follow(): Promise<void> {
    try {
      ({ publication, unshown } = await readForDev(settings));
      if (!unshown.all) give(publication);
      reload();
    } catch (error) {
      console.error(reasonOf(error));
    }
  }
});

/** The current content; prints the check's report. */
async function readForDev(settings: Settings): Promise<InProgress> {
  const files = contentOnDisk(settings.contentDir);
  const report = checkContent(readContentSet(files), settings);
  if (report.diagnostics.length > 0)
    console.error(`\n${textFormat(report, shownPath(settings.contentDir))}\n`);
  return inProgress(files, report.diagnostics, settings);
}
