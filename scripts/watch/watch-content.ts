import { setTimeout as wait } from 'node:timers/promises';
import { isFolder, PathError } from '../../src/disk/entry.ts';
import type { WatchStatus } from '../../src/model/watch-status.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { isEmpty } from '../build/own-site.ts';
import {
  changedBetween,
  type FolderState,
  folderState,
  hashedState,
  quietState,
} from '../folder-state.ts';
import { currentName, currentRelease } from '../publish/release.ts';
import { reasonOf } from '../refusals.ts';
import { damageOf, liveState } from './live-release.ts';
import { type Outcome, publishOnce } from './publish-once.ts';
import { prepareBuild } from './ready-build.ts';
import { sentenceOf, sentenceOfDamaged, writeStatus } from './status-file.ts';

/** How a content folder is watched, in milliseconds. */
export interface Pace {
  /** Time between two polls. */
  look: number;
  /** Time without a change before changes are processed. */
  quiet: number;
  /** Longest time that a build or a publication may take. */
  longest: number;
}

/**
 * Time between two comparisons of all bytes, for drives that do not keep modification times; in
 * milliseconds.
 */
const everyByte = 600_000;

/** What is known since the last comparison of all bytes. */
interface Known {
  day: string;
  state: FolderState;
  hashes: FolderState;
  live: FolderState;
  /** Changes to the current release that could not be undone. */
  damage: string[];
}

/**
 * Keeps a published site up to date with its content until stopped. It publishes whenever the content
 * has changed and edits have settled; on every new day, since consents and notices end by date; whenever
 * the release that readers get is another one or was changed; and again, after a pause, what could not
 * be published, so that a full disk or an unavailable release folder causes no longer delay. Polling
 * takes at most a tenth of the time.
 */
export async function watchContent(folder: string, { look, quiet, longest }: Pace): Promise<never> {
  let known: Known | undefined;
  let failures = 0;
  let again = Number.POSITIVE_INFINITY;
  let byBytes = Number.POSITIVE_INFINITY;
  let isReachable = true;
  let hasPublished = false;
  for (;;) {
    const settings = readSettings(process.env);
    const start = performance.now();
    let pause = look;
    try {
      const { contentDir, today } = settings;
      const isTouched =
        known?.day !== today ||
        changedBetween(known.state, stateOf(settings)).length > 0 ||
        changedBetween(known.live, liveState(folder)).length > 0;
      pause = Math.max(look, 10 * (performance.now() - start));
      const isDue = start >= again;
      if (isTouched || isDue || start >= byBytes) {
        const state = await quietState(contentDir, quiet);
        refuseAway(contentDir, state);
        const begun = performance.now();
        const hashes = hashedState(contentDir, state);
        const shown = currentRelease(folder);
        hasPublished ||= shown !== undefined;
        const damage: string[] = hasPublished ? damageOf(folder) : [];
        let left = damage;
        const cost = performance.now() - begun;
        const changed = known ? changedBetween(known.hashes, hashes) : [];
        const isChanged = known?.day !== today || changed.length > 0;
        // A release restored from a backup may show what was withdrawn since.
        const isOther = known && shown !== undefined && shown !== known.live.get(currentName);
        // Changed times alone do not count.
        const isNew = isChanged || isOther || damage.join() !== known?.damage.join();
        if (isNew || isDue) {
          const outcome =
            damage.length > 0 && !isChanged && isAway(folder)
              ? { result: 'kept' as const, said: away(folder), warnings: [] }
              : await publishOnce(folder, settings, damage.length > 0, {
                  longest,
                  tell: (since) => reportRunning(since, longest, changed, settings),
                });
          prepareBuild(settings);
          const isKept = outcome.result === 'kept';
          hasPublished ||= !isKept;
          // Another failed attempt is not reported.
          if (damage.length > 0) left = damageOf(folder);
          if (isNew || !isKept) report(outcome, settings, { changed, damage, left });
          failures = isKept ? (isNew ? 1 : failures + 1) : 0;
          again = isKept
            ? performance.now() + pauseAfter(failures, look)
            : Number.POSITIVE_INFINITY;
        }
        // A failure is taken up again at the next poll.
        known = { day: today, state, hashes, live: liveState(folder), damage: left };
        byBytes = performance.now() + Math.max(everyByte, 10 * cost);
      }
      isReachable = true;
    } catch (error) {
      const reason = reasonOf(error);
      const result = 'unreachable';
      if (isReachable) say({ result, sentence: sentenceOf(result), said: reason });
      isReachable = false;
    }
    await wait(pause);
  }
}

/** Twelve polls, a minute, before the first retry, twice as long before each later one, at most an hour. */
export function pauseAfter(failures: number, look: number): number {
  return Math.min(look * 12 * 2 ** (failures - 1), 3_600_000);
}

/** Nothing is copied automatically if a drive may only be unmounted: mounting it would hide the copy. */
const isAway = (folder: string) => !isFolder(folder) || isEmpty(folder);

const away = (folder: string) =>
  `Thư mục "${folder}" không còn hoặc trống; ổ đĩa chứa các bản đưa lên có thể chưa được gắn. Hãy xem lại; nếu chủ ý xóa thì khởi động lại lệnh này.\n`;

function stateOf({ contentDir }: Settings): FolderState {
  const state = folderState(contentDir);
  refuseAway(contentDir, state);
  return state;
}

/** @throws {PathError} if the folder is completely empty, as while a network drive is not mounted */
export function refuseAway(contentDir: string, state: FolderState): void {
  if (state.size > 0) return;
  throw new PathError(
    `Thư mục "${contentDir}" trống; ổ mạng chứa nội dung có thể chưa được gắn. Hãy xem lại.`,
  );
}

/** Writes the result of a run to the content folder, and prints it. */
function report(
  { result, said, warnings }: Outcome,
  settings: Settings,
  { changed, damage, left }: { changed: string[]; damage: string[]; left: string[] },
): void {
  stateOf(settings);
  const isDamaged = damage.length > 0;
  const status = {
    result,
    warnings,
    said: isDamaged ? `${damageSentence(damage)}\n${said}` : said,
    sentence: isDamaged
      ? sentenceOfDamaged(result, left.length === 0)
      : sentenceOf(result, warnings.length > 0),
  };
  writeStatus(settings.contentDir, { at: inVietnam(new Date()), changed, ...status });
  say(status, isDamaged);
}

/** Writes that a command takes long to the content folder, and prints it. */
function reportRunning(
  since: Date,
  longest: number,
  changed: string[],
  { contentDir }: Settings,
): void {
  const at = inVietnam(since);
  const said = `Lệnh ấy chạy từ ${at}; sau ${Math.round(longest / 60_000)} phút thì bị dừng, và lệnh tự thử lại.`;
  const status = { result: 'running' as const, sentence: sentenceOf('running'), said };
  writeStatus(contentDir, { at, changed, warnings: [], ...status });
  say(status);
}

/** The changes to a release, in words; the first if there are many. */
function damageSentence(damage: readonly string[]): string {
  const more = damage.length > 5 ? ` và ${damage.length - 5} chỗ nữa` : '';
  return `Bản đang công bố bị sửa, thiếu tệp hoặc có chỗ không đọc được: ${damage.slice(0, 5).join(', ')}${more}.`;
}

function say(
  {
    result,
    sentence,
    said,
    warnings = [],
  }: Pick<WatchStatus, 'result' | 'sentence' | 'said'> & Partial<Pick<WatchStatus, 'warnings'>>,
  isDamaged = false,
): void {
  console.log(`${inVietnam(new Date())} ${sentence}`);
  if (result !== 'published' || isDamaged) console.log(said.trimEnd());
  else for (const warning of warnings) console.log(warning);
}

/** A time in Vietnam: `2026-11-27T21:45:03+07:00`. */
function inVietnam(moment: Date): string {
  return `${new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
