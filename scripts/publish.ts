import { realPath } from '../src/disk/real-path.ts';
import type { Settings } from '../src/settings.ts';
import { buildLock, releasesLock, withLock } from './build/lock.ts';
import { rememberAddresses } from './build/remember-addresses.ts';
import { reportAddresses } from './build/report-built.ts';
import { recoverSite } from './build/swap-site.ts';
import { CommandError, givenPath, run, settingsWithContent } from './command.ts';
import { readPublication } from './publication.ts';
import { refuseFolder, refuseUnpublishable } from './publish/refuse-unpublishable.ts';
import {
  currentName,
  doubtfulIn,
  layRelease,
  refuseEarlierDay,
  refuseReleases,
  releaseOf,
  showRelease,
} from './publish/release.ts';
import { removeOldReleases } from './publish/remove-old-releases.ts';

await run(async () => {
  const given = readArguments();
  const settings = settingsWithContent();
  refuseFolder(given, settings);
  const folder = realPath(given);
  refuseReleases(folder, settings);
  await withLock(buildLock, () => withLock(releasesLock(folder), () => publish(folder, settings)));
});

/** Verified under both locks, so that whoever waited shows nothing that another has withdrawn meanwhile. */
async function publish(folder: string, settings: Settings): Promise<void> {
  await recoverSite(settings.outDir);
  const release = releaseOf(settings.outDir);
  const publication = readPublication(settings);
  await refuseUnpublishable(settings, publication);
  refuseEarlierDay(folder, settings);
  await layRelease(settings.outDir, folder, release, settings);
  reportAddresses(rememberAddresses(settings.outDir, settings));
  showRelease(folder, release, settings);
  console.log(`Đã đưa lên bản ${release}; "${currentName}" trong ${folder} chỉ tới bản này.`);
  const { removed, remaining } = await removeOldReleases(folder, release, settings, publication);
  if (removed.length > 0) console.log(`Đã xóa ${removed.length} bản cũ: ${removed.join(', ')}.`);
  if (remaining.length > 0) {
    console.warn(
      `Cảnh báo: đã xóa nội dung của ${remaining.join(', ')}, trừ những tệp không do lệnh này ghi. Hãy xem lại các thư mục ấy.`,
    );
  }
  const doubtful = doubtfulIn(folder, settings).filter((name) => !remaining.includes(name));
  if (doubtful.length > 0) {
    console.warn(
      `Cảnh báo: không xóa ${doubtful.join(', ')}, vì tên không khớp mã kiểm tra (bản bị sửa, bị đổi tên hoặc được chép thêm). Nếu là bản cũ thì có thể còn nội dung nay đã ngừng công bố: hãy xem rồi tự xóa.`,
    );
  }
}

function readArguments(): string {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || folder.startsWith('-') || more.length > 0) {
    throw new CommandError('Cách dùng: npm run publish -- <thư mục chứa các bản đưa lên>', 2);
  }
  return givenPath(folder);
}
