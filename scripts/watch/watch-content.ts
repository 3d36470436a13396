import { setTimeout as wait } from 'node:timers/promises';
import { PathError } from '../../src/disk/entry.ts';
import type { WatchStatus } from '../../src/model/watch-status.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { changedBetween, type FolderState, folderState, quietState } from '../folder-state.ts';
import { placeRefusalOf, refusalOf } from '../refusals.ts';
import { type Outcome, publishOnce } from './publish-once.ts';
import { sentenceOf, writeStatus } from './status-file.ts';

/** How a content folder is watched, in milliseconds. */
export interface Pace {
  /** Between two looks. */
  look: number;
  /** Without a change, before what has changed is taken up. */
  quiet: number;
}

/**
 * Keeps a published site as the content says, until it is stopped: whenever the content has changed
 * and is quiet, on every new day, since consents and notices end by date, and again after a while what
 * could not be published, since a full disk or a release folder that is away delays it only as long.
 */
export async function watchContent(folder: string, { look, quiet }: Pace): Promise<never> {
  let done: { state: FolderState; day: string } | undefined;
  let failures = 0;
  let again = Number.POSITIVE_INFINITY;
  for (let isReachable = true; ; await wait(look)) {
    const settings = readSettings(process.env);
    try {
      const now = stateOf(settings);
      const isNew = done?.day !== settings.today || changedBetween(done.state, now).length > 0;
      if (isNew || performance.now() >= again) {
        const state = await quietState(settings.contentDir, quiet);
        const changed = done ? changedBetween(done.state, state) : [];
        const outcome = await publishOnce(folder, settings);
        const isKept = outcome.result === 'kept';
        // Trying again in vain is no news.
        if (isNew || changed.length > 0 || !isKept) report(outcome, settings, changed);
        failures = isKept ? (isNew ? 1 : failures + 1) : 0;
        again = isKept ? performance.now() + pauseAfter(failures, look) : Number.POSITIVE_INFINITY;
        // What could not be followed is taken up again at the next look.
        done = { state, day: settings.today };
      }
      isReachable = true;
    } catch (error) {
      const reason = refusalOf(error) ?? placeRefusalOf(error) ?? (error as Error).message;
      if (isReachable) say({ result: 'unreachable', said: reason });
      isReachable = false;
    }
  }
}

/** Twelve looks, a minute, before the first try again, twice as long before each later one, at most an hour. */
export function pauseAfter(failures: number, look: number): number {
  return Math.min(look * 12 * 2 ** (failures - 1), 3_600_000);
}

/** @throws {PathError} where nothing at all is in the folder, as while a network drive is away */
function stateOf({ contentDir }: Settings): FolderState {
  const state = folderState(contentDir);
  if (state.size > 0) return state;
  throw new PathError(
    `Thư mục "${contentDir}" trống; ổ mạng chứa nội dung có thể chưa được gắn. Hãy xem lại.`,
  );
}

/** Writes what came of a run where the content is, and says it. */
function report({ result, said }: Outcome, settings: Settings, changed: string[]): void {
  stateOf(settings);
  writeStatus(settings.contentDir, {
    at: inVietnam(new Date()),
    result,
    sentence: sentenceOf(result),
    changed,
    said,
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
