import { readSettings } from '../src/settings.ts';
import { makeArchive } from './archive/make-archive.ts';
import { type Platform, platforms } from './archive/starters.ts';
import { refuseOut } from './build/refuse-out-dir.ts';
import { readArguments } from './command/arguments.ts';
import { CommandError, givenPath, run } from './command.ts';

const usage = `Cách dùng: npm run archive -- --out <thư mục> [--platform ${Object.keys(platforms).join('|')}]`;

await run(async () => {
  const { out, platform } = given();
  refuseOut(givenPath(out), readSettings(process.env));
  const { file, size, installed, files } = await makeArchive(givenPath(out), platform);
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(
    `Đã ghi ${file} (${megabytes(size)}; giải nén ra ${megabytes(installed)}, ${files} tệp) và ${file}.sha256.`,
  );
});

function given(): { out: string; platform: Platform } {
  const own = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const { out, platform } = readArguments(usage, {
    out: { type: 'string' },
    platform: { type: 'string', default: own },
  }).values;
  if (out && Object.hasOwn(platforms, platform)) return { out, platform: platform as Platform };
  throw new CommandError(usage, 2);
}
