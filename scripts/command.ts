import { resolve } from 'node:path';
import { PathError } from '../src/disk/entry.ts';
import { requireFolder } from '../src/disk/real-path.ts';
import { readSettings, SettingError, type Settings } from '../src/settings.ts';
import { placeRefusalOf, refusalOf, wordsOf } from './refusals.ts';

/** A command that cannot continue; `message` is the whole text for the user. */
export class CommandError extends Error {
  exitCode: number;
  constructor(message: string, exitCode = 1, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** Runs a command; errors are printed as a message, never as a stack trace. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { message } = error as Error;
    const known = [CommandError, SettingError, PathError].some((kind) => error instanceof kind);
    const refused = refusalOf(error) ?? placeRefusalOf(error);
    const isAsked = error instanceof CommandError && error.exitCode === 0;
    (isAsked ? console.log : console.error)(known ? message : (refused ?? unexpected(error)));
    if (process.env.DEBUG) console.error(error);
    process.exitCode =
      error instanceof CommandError
        ? error.exitCode
        : error instanceof SettingError || error instanceof PathError
          ? 2
          : 1;
  }
}

const unexpected = (error: unknown) =>
  `Lỗi ngoài dự kiến của chương trình: ${wordsOf(error)}\nHãy chạy lại với biến môi trường DEBUG=1 rồi gửi toàn bộ kết quả cho người phụ trách kỹ thuật.`;

/**
 * The settings of a command that reads content.
 * @throws {PathError} if its folder does not exist
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

/** Resolves a path relative to the user's folder: npm runs every command in the project's folder. */
export const givenPath = (path: string): string => resolve(process.env.INIT_CWD || '.', path);

/** Moves `--port 4400` from the command line to the setting `PORT`. */
export function takePort(): void {
  const at = process.argv.findIndex((each) => /^--port(?:=|$)/.test(each));
  if (at < 0) return;
  const [, inline] = (process.argv[at] ?? '').split('=');
  process.env.PORT = inline ?? process.argv[at + 1] ?? '';
  process.argv.splice(at, inline === undefined ? 2 : 1);
}
