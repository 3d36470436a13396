import { resolve } from 'node:path';
import { readSettings } from '../src/settings.ts';
import { alone, buildLock } from './build/lock.ts';
import { mendSite } from './build/replace-site.ts';
import { CommandError, run } from './command.ts';
import { appendAddresses } from './publish/append-addresses.ts';
import { refuseUnverified } from './publish/refuse-unverified.ts';
import { currentName, publishRelease } from './publish/release.ts';
import { removeOldReleases } from './publish/remove-old-releases.ts';

await run(async () => {
  const folder = readArguments();
  const settings = readSettings(process.env);
  await alone(buildLock, async () => {
    mendSite(settings.outDir);
    refuseUnverified(settings);
    const release = publishRelease(settings.outDir, folder);
    const removed = removeOldReleases(folder, release, settings);
    const added = appendAddresses(settings);
    console.log(`Đã đưa lên bản ${release}; "${currentName}" trong ${folder} chỉ tới bản này.`);
    if (removed.length > 0) console.log(`Đã xóa ${removed.length} bản cũ: ${removed.join(', ')}.`);
    if (added > 0)
      console.log(`Đã ghi thêm ${added} địa chỉ đã công bố; hãy lưu tệp này cùng nội dung.`);
  });
});

function readArguments(): string {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || folder.startsWith('-') || more.length > 0) {
    throw new CommandError('Cách dùng: npm run publish -- <thư mục chứa các bản đưa lên>', 2);
  }
  return resolve(folder);
}
