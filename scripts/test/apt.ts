import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether apt may install programs for tests here: root on Debian or Ubuntu. */
export function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs packages with apt, and prints that. @returns whether it succeeded */
export function installByApt(...packages: string[]): boolean {
  console.log(`Installing ${packages.join(', ')} by apt.`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
