import { spawnSync } from 'node:child_process';
import { takePort } from './command.ts';

process.env.SAMPLES ??= '1';
// Viewing the samples never touches a site built for publication.
process.env.OUT_DIR = '.build/start';
takePort();
// A build needs some 700 MB, which its process would occupy for as long as the site is served.
const build = ['scripts/build.ts', ...process.argv.splice(2)];
const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
process.exitCode = status ?? 1;
if (status === 0) await import('./preview.ts');
