import { resolve } from 'node:path';
import { PathError } from '../src/disk/entry.ts';
import { requireFolder } from '../src/disk/real-path.ts';
import { readSettings, SettingError, type Settings } from '../src/settings.ts';
import { placeRefusalOf, refusalOf, wordsOf } from './refusals.ts';

/** A command that cannot go on; `message` is the whole text for the person at the terminal. */
export class CommandError extends Error {
  exitCode: number;
  constructor(message: string, exitCode = 1, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** Runs a command; what stops it is said in its own words, never as a stack trace. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { message } = error as Error;
    const known = [CommandError, SettingError, PathError].some((kind) => error instanceof kind);
    const refused = refusalOf(error) ?? placeRefusalOf(error);
    console.error(known ? message : (refused ?? `Unexpected: ${wordsOf(error)}`));
    if (process.env.DEBUG) console.error(error);
    process.exitCode =
      error instanceof CommandError
        ? error.exitCode
        : error instanceof SettingError || error instanceof PathError
          ? 2
          : 1;
  }
}

/**
 * The settings of a command that reads content.
 * @throws {PathError} where there is no folder for it
 */
export function settingsWithContent(): Settings {
  const settings = readSettings(process.env);
  requireFolder(
    'CONTENT_DIR',
    settings.contentDir,
    'Hãy ghi đúng thư mục nội dung, ví dụ CONTENT_DIR=content.',
  );
  return settings;
}

/**
 * npm takes the words behind a command for its own where no `--` stands before them, and says nothing.
 * @throws {CommandError} with the command as it is meant
 */
export function refuseSwallowed(
  command: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): void {
  const isIn = (word: string) => env[`npm_config_${word.replaceAll('-', '_')}`];
  const swallowed = words.filter(isIn).map((word) => `--${word}`);
  if (swallowed.length === 0) return;
  throw new CommandError(
    `npm giữ ${swallowed.join(', ')} cho riêng nó vì trước đó thiếu “--”. Hãy chạy: npm run ${command} -- ${swallowed.join(' ')} …`,
    2,
  );
}

/** A path as the person means it who types it: npm runs every command in the project's folder. */
export const givenPath = (path: string): string => resolve(process.env.INIT_CWD || '.', path);

/** Takes `--port 4400` off the command line as the setting `PORT`. */
export function takePort(): void {
  const at = process.argv.findIndex((each) => /^--port(?:=|$)/.test(each));
  if (at < 0) return;
  const [, inline] = (process.argv[at] ?? '').split('=');
  process.env.PORT = inline ?? process.argv[at + 1] ?? '';
  process.argv.splice(at, inline === undefined ? 2 : 1);
}
