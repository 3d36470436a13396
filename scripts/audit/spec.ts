import { spawnSync } from 'node:child_process';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { buildTestSite } from '../test/build-test-site.ts';
import { chromiumOrInstall } from '../test/chromium.ts';

/**
 * Runs one file of browser tests on a newly built sample site.
 * @param words part of its path
 * @throws {CommandError} with the reason, if the site does not build or a test fails
 */
export async function auditSpec(
  words: string,
  reason: string,
  env: Record<string, string> = {},
): Promise<void> {
  if ((await buildTestSite()).failures.length > 0)
    throw new CommandError('The sample site does not build.');
  const { status } = spawnSync(
    process.execPath,
    // Audits have no time limit on a busy machine.
    ['node_modules/@playwright/test/cli.js', 'test', words, '--timeout=240000'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env, CHROMIUM_PATH: chromiumOrInstall() },
    },
  );
  if (status !== 0) throw new CommandError(reason);
}
