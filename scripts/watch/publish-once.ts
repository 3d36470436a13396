import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/settings.ts';
import { filesAtFault } from '../build/files-at-fault.ts';
import { readPublication } from '../publication.ts';
import { currentName, currentRelease, releaseOf } from '../publish/release.ts';
import { lastShown } from '../publish/release-memory.ts';
import { replacedFiles, stillShown } from '../publish/still-shown.ts';
import { type FinishedSite, openSite } from '../verify/finished-site.ts';
import { spawned, startBuild } from './ready-build.ts';

/** The result of one run. */
export interface Outcome {
  /**
   * `published`: the site matches the content. `published-without-faulty`: invalid records are left out,
   * since a withdrawal could not wait for them. `kept`: the site is unchanged.
   */
  result: 'published' | 'published-without-faulty' | 'kept';
  /** The end of the commands' output. */
  said: string;
  /** What the builds and publications that readers got warned of, each in a line. */
  warnings: string[];
}

/** How long a command may take, so that a hanging one does not keep the site as it is forever. */
export interface Limit {
  /** Milliseconds after which it is stopped. */
  longest: number;
  /** Called once if it takes a sixth of that. */
  tell: (since: Date) => void;
}

/**
 * Builds and publishes the content once. On an error the site stays unchanged, unless it shows what the
 * content withholds today: then everything except the invalid records is published, since an unrelated
 * error must not delay a withdrawal (SECURITY.md).
 * @param isDamaged whether readers get a release that differs from how it was published
 */
export async function publishOnce(
  folder: string,
  settings: Settings,
  isDamaged: boolean,
  limit: Limit,
): Promise<Outcome> {
  // The last site built is available sooner than a new one, and also if the content is invalid.
  const shown = isDamaged ? (currentRelease(folder) ?? lastShown(folder)) : undefined;
  const restored = shown ? await publishOnly(shown, folder, settings, limit) : undefined;
  const { result, said, made } = await follow(folder, settings, limit);
  const published = [restored?.isDone ? restored.said : '', ...made];
  return {
    result,
    said: (restored?.isDone ? restored.said : '') + said,
    warnings: warningsIn(published.join('')),
  };
}

/** The lines of what a command has said that warn. */
export const warningsIn = (said: string): string[] => [
  ...new Set(said.match(/^Cảnh báo: .+$/gm) ?? []),
];

/** @returns also what the commands have said that made what readers now get */
async function follow(
  folder: string,
  settings: Settings,
  limit: Limit,
): Promise<Omit<Outcome, 'warnings'> & { made: string[] }> {
  const built = await ended(startBuild(settings, []), limit);
  if (built.isDone) {
    const sent = await publishOnly(releaseOf(settings.outDir), folder, settings, limit);
    const all = [built.said, sent.said];
    return sent.isDone
      ? { result: 'published', said: all.join(''), made: all }
      : { result: 'kept', said: all.join(''), made: [] };
  }
  if (!(await isWithdrawalWaiting(folder, settings)))
    return { result: 'kept', said: built.said, made: [] };
  const partly = await ended(startBuild(settings, ['--without-faulty']), limit);
  const sent = partly.isDone
    ? await publishOnly(releaseOf(settings.outDir), folder, settings, limit)
    : undefined;
  const all = [partly.said, sent?.said ?? ''];
  const said = [built.said, ...all].join('');
  return sent?.isDone
    ? { result: 'published-without-faulty', said, made: all }
    : { result: 'kept', said, made: [] };
}

/**
 * Publishes the site only if it has this name: another content folder may have been built into the same
 * folder meanwhile.
 */
const publishOnly = (release: string, folder: string, settings: Settings, limit: Limit) =>
  ended(spawned(['scripts/publish.ts', folder, '--only', release], settings), limit);

/**
 * Examines the published site itself: it may have been published manually, or by another watch. An
 * unreadable one counts as showing too much.
 */
export async function isWithdrawalWaiting(folder: string, settings: Settings): Promise<boolean> {
  const current = join(folder, currentName);
  if (!existsSync(current)) return false;
  const publication = readPublication(settings);
  try {
    const site = await openSite(current, settings, publication);
    if (stillShown(site)[Symbol.iterator]().next().done === false) return true;
    return await isReplaced(site, settings);
  } catch {
    return true;
  }
}

/** Whether a scan or download was replaced by one that is not at fault itself, which would cost readers what is there. */
async function isReplaced(site: FinishedSite, settings: Settings): Promise<boolean> {
  const replaced = replacedFiles(site);
  if (replaced.length === 0) return false;
  const faulty = await filesAtFault(site.publication.content, settings);
  return replaced.some(({ source }) => !faulty.has(source));
}

interface Said {
  isDone: boolean;
  said: string;
}

/** What a command has said once it has ended, or was stopped. */
export function ended(child: ChildProcess, { longest, tell }: Limit): Promise<Said> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    const since = new Date();
    const late = setTimeout(tell, longest / 6, since);
    const over = setTimeout(() => {
      // Its own processes may keep its output open.
      child.on('exit', () => {
        const minutes = Math.round(longest / 6_000) / 10;
        said += `Lệnh này chạy quá ${minutes} phút nên đã bị dừng (đổi mức ấy: npm run watch -- … --longest <phút>).\n`;
        resolve({ isDone: false, said });
      });
      child.kill('SIGKILL');
    }, longest);
    const isOver = () => [late, over].forEach(clearTimeout);
    child.on('exit', isOver).on('error', (error) => {
      isOver();
      reject(error);
    });
    child.on('close', (status) => resolve({ isDone: status === 0, said }));
  });
}
