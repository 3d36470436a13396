import { SettingError } from '../src/settings.ts';
import { refusalOf } from './refusals.ts';

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
    const known = error instanceof CommandError || error instanceof SettingError;
    const { message } = error as Error;
    console.error(known ? message : (refusalOf(error) ?? `Unexpected: ${message}`));
    if (process.env.DEBUG) console.error(error);
    process.exitCode =
      error instanceof CommandError ? error.exitCode : error instanceof SettingError ? 2 : 1;
  }
}

/** Takes `--port 4400` off the command line as the setting `PORT`. */
export function takePort(): void {
  const at = process.argv.findIndex((each) => /^--port(?:=|$)/.test(each));
  if (at < 0) return;
  const [, inline] = (process.argv[at] ?? '').split('=');
  process.env.PORT = inline ?? process.argv[at + 1] ?? '';
  process.argv.splice(at, inline === undefined ? 2 : 1);
}
