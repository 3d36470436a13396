import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/** A tool for one measurement; not a dependency, since it would double the project's packages. */
export interface Tool {
  /** Its name for people. */
  title: string;
  /** The exact package on npm. */
  name: string;
  version: string;
  /** The file to run, inside the package. */
  file: string;
}

/**
 * The path of a tool's file; installs the tool into the cache on first use, without its scripts.
 * @throws {CommandError} if npm cannot install it
 */
export function installed({ title, name, version, file }: Tool): string {
  const home = join(cacheDir, `${name.replace('/', '-')}-${version}`);
  const path = join(home, 'node_modules', name, file);
  if (existsSync(path)) return path;
  console.log(`Installing ${title} ${version} into ${home}, for this measurement only.`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--prefix', home, '--save-exact', '--ignore-scripts', '--no-audit'];
  const { status } = spawnSync('npm', [...words, `${name}@${version}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return path;
  throw new CommandError(
    `This measurement needs ${title}: npm install --prefix ${home} ${name}@${version} failed.`,
  );
}
