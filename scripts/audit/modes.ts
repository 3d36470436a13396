import { spawnSync } from 'node:child_process';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { buildTestSite } from '../test/build-test-site.ts';
import { chromiumOrInstall } from '../test/chromium.ts';

/** Tries every template in every mode: light, dark, forced colours, print, narrow, zoomed, open. */
export async function auditModes(): Promise<void> {
  if ((await buildTestSite()).failed > 0) throw new CommandError('The sample site does not build.');
  const { status } = spawnSync(
    process.execPath,
    // An audit is no race: a machine with other work may take its time.
    ['node_modules/@playwright/test/cli.js', 'test', 'modes.spec', '--timeout=240000'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ALL_TEMPLATES: '1', CHROMIUM_PATH: chromiumOrInstall() },
    },
  );
  if (status !== 0) throw new CommandError('Not every template keeps its promises in every mode.');
}
