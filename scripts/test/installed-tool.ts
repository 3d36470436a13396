import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/** A tool that one measurement runs; it is no part of the project, whose packages it would double. */
export interface Tool {
  /** As people know it. */
  title: string;
  /** On npm, exactly this version. */
  name: string;
  version: string;
  /** The file that is run, inside the package. */
  file: string;
}

/**
 * The path of a tool's file; installs the tool into the cache the first time, without its scripts.
 * @throws {CommandError} when npm cannot install it
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
