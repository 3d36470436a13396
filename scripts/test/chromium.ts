import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandError } from '../command.ts';
import { installByApt, mayUseApt } from './apt.ts';

/** Chromium's headless shell, in which tests run almost twice as fast. */
const shell = 'chromium-headless-shell';

/** The path of an installed Chromium, Chrome or Edge: `CHROMIUM_PATH`, then the usual paths. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: path } = process.env;
  if (path && !existsSync(path)) {
    throw new CommandError(
      `CHROMIUM_PATH is "${path}", which is not a file. Correct or unset it.`,
      2,
    );
  }
  return path || usualPlaces().find((each) => existsSync(each));
}

/**
 * The same; first installs the shell, or otherwise Chromium, with apt if it is missing and we may (root
 * on Debian or Ubuntu).
 * @throws {CommandError} if there is none; the message says how to get one.
 */
export function chromiumOrInstall(): string {
  const isShell = (path = '') => path.includes('headless-shell');
  if (!process.env.CHROMIUM_PATH && !isShell(findChromium()) && mayUseApt()) installByApt(shell);
  const found =
    findChromium() ?? (mayUseApt() && installByApt('chromium') ? findChromium() : undefined);
  if (found) return found;
  throw new CommandError(
    `Browser tests need Chromium, Chrome or Edge. Install one (Debian: sudo apt-get install -y ${shell}) or set CHROMIUM_PATH to its program.`,
  );
}

function usualPlaces(): string[] {
  const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = [...names, 'microsoft-edge'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  if (process.platform === 'win32') return windowsPlaces();
  if (process.platform !== 'darwin') return onPath;
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return [...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`), ...onPath];
}

function windowsPlaces(): string[] {
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LocalAppData } = process.env;
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return [ProgramFiles, x86, LocalAppData].flatMap((folder) =>
    folder ? programs.map((program) => join(folder, program)) : [],
  );
}
