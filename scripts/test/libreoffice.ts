import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandError } from '../command.ts';
import { installByApt, mayUseApt } from './apt.ts';

/** The path of an installed LibreOffice: `LIBREOFFICE_PATH`, then the usual paths. */
export function findLibreOffice(): string | undefined {
  const { LIBREOFFICE_PATH: path } = process.env;
  if (path && !existsSync(path)) {
    throw new CommandError(
      `LIBREOFFICE_PATH is "${path}", which is not a file. Correct or unset it.`,
      2,
    );
  }
  return path || usualPlaces().find((each) => existsSync(each));
}

/**
 * The same; first installs it with apt if it is missing and we may (root on Debian or Ubuntu).
 * @throws {CommandError} if there is none; the message says how to get one.
 */
export function libreOfficeOrInstall(): string {
  const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'];
  const found =
    findLibreOffice() ?? (mayUseApt() && installByApt(...packages) ? findLibreOffice() : undefined);
  if (found) return found;
  throw new CommandError(
    `Tests of downloads need LibreOffice. Install it (Debian: sudo apt-get install -y ${packages.join(' ')}) or set LIBREOFFICE_PATH to its soffice program.`,
  );
}

function usualPlaces(): string[] {
  const { ProgramFiles = 'C:/Program Files' } = process.env;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)));
  return [
    ...onPath,
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    join(ProgramFiles, 'LibreOffice/program/soffice.exe'),
  ];
}
