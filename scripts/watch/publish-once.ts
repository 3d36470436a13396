import { spawn } from 'node:child_process';
import type { Settings } from '../../src/settings.ts';
import { withheldMarks } from './withheld-marks.ts';

/** What came of one run. */
export interface Outcome {
  /**
   * `published`: the site is what the content says. `published-without-faulty`: records at fault are
   * left out, since a withdrawal could not wait for them. `kept`: the site stands as it was.
   */
  result: 'published' | 'published-without-faulty' | 'kept';
  /** What the commands said, the last of it. */
  said: string;
  /** What was withheld when the content was read. */
  withheld: string[];
}

/**
 * Builds and publishes the content once. A fault keeps the site as it is, unless something is
 * withheld now that was not at the last publication: then all goes out but the records at fault, since
 * a fault elsewhere must not delay a withdrawal (SECURITY.md).
 * @param before marks of what was withheld at the last publication; none yet: undefined
 */
export async function publishOnce(
  folder: string,
  settings: Settings,
  before: readonly string[] | undefined,
): Promise<Outcome> {
  const withheld = withheldMarks(settings);
  const built = await command('build', settings);
  if (built.isDone) {
    const { isDone, said } = await command('publish', settings, folder);
    return { result: isDone ? 'published' : 'kept', said: built.said + said, withheld };
  }
  const known = new Set(before);
  const isWaiting = before !== undefined && withheld.some((mark) => !known.has(mark));
  if (!isWaiting) return { result: 'kept', said: built.said, withheld };
  const partly = await command('build', settings, '--without-faulty');
  const sent = partly.isDone ? await command('publish', settings, folder) : undefined;
  const said = [built, partly, sent].map((each) => each?.said ?? '').join('');
  return { result: sent?.isDone ? 'published-without-faulty' : 'kept', said, withheld };
}

/** Runs a command of the project in a process of its own, whose memory goes with it. */
function command(
  name: 'build' | 'publish',
  { contentDir, outDir }: Settings,
  ...options: string[]
): Promise<{ isDone: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, `scripts/${name}.ts`, ...options], {
      env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', reject).on('close', (status) => resolve({ isDone: status === 0, said }));
  });
}
