import { setTimeout as wait } from 'node:timers/promises';
import type { WatchStatus } from '../../src/model/watch-status.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { changedBetween, type FolderState, folderState, quietState } from '../folder-state.ts';
import { refusalOf } from '../refusals.ts';
import { publishOnce } from './publish-once.ts';
import { readStatus, sentenceOf, writeStatus } from './status-file.ts';

/** How a content folder is watched, in milliseconds. */
export interface Pace {
  /** Between two looks. */
  look: number;
  /** Without a change, before what has changed is taken up. */
  quiet: number;
}

/**
 * Keeps a published site as the content says, until it is stopped: whenever the content has changed
 * and is quiet, and on every new day, since consents and notices end by date.
 */
export async function watchContent(folder: string, { look, quiet }: Pace): Promise<never> {
  let done: { state: FolderState; day: string } | undefined;
  for (let isReachable = true; ; await wait(look)) {
    const settings = readSettings(process.env);
    try {
      const now = folderState(settings.contentDir);
      if (done?.day !== settings.today || changedBetween(done.state, now).length > 0) {
        const state = await quietState(settings.contentDir, quiet);
        const changed = done ? changedBetween(done.state, state) : [];
        await followContent(folder, settings, changed);
        // What could not be followed is taken up again at the next look.
        done = { state, day: settings.today };
      }
      isReachable = true;
    } catch (error) {
      const reason = refusalOf(error) ?? (error as Error).message;
      if (isReachable) say({ result: 'unreachable', said: reason });
      isReachable = false;
    }
  }
}

/** Builds and publishes, and writes what came of it. */
async function followContent(folder: string, settings: Settings, changed: string[]): Promise<void> {
  const before = readStatus(settings.contentDir)?.withheld;
  const { result, said, withheld } = await publishOnce(folder, settings, before);
  writeStatus(settings.contentDir, {
    at: inVietnam(new Date()),
    result,
    sentence: sentenceOf(result),
    changed,
    said,
    withheld: result === 'kept' ? before : withheld,
  });
  say({ result, said });
}

function say({ result, said }: Pick<WatchStatus, 'result' | 'said'>): void {
  console.log(`${inVietnam(new Date())} ${sentenceOf(result)}`);
  if (result !== 'published') console.log(said.trimEnd());
}

/** A moment as clocks in Vietnam show it: `2026-11-27T21:45:03+07:00`. */
function inVietnam(moment: Date): string {
  return `${new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
