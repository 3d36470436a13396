import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { isWithin, realPath } from '../src/disk/real-path.ts';
import type { Settings } from '../src/settings.ts';
import { buildLock, releasesLock, withLock } from './build/lock.ts';
import { isEmpty, listed } from './build/own-site.ts';
import { rememberAddresses } from './build/remember-addresses.ts';
import { reportAddresses } from './build/report-built.ts';
import { recoverSite } from './build/swap-site.ts';
import { readArguments } from './command/arguments.ts';
import { warnOfOtherDay } from './command/warn-of-day.ts';
import { CommandError, givenPath, run, settingsWithContent } from './command.ts';
import { readPublication } from './publication.ts';
import { onlyWithdraws } from './publish/only-withdraws.ts';
import { publishedFacts } from './publish/published-facts.ts';
import { refuseEarlierDay } from './publish/refuse-earlier-day.ts';
import { refuseManyGone } from './publish/refuse-many-gone.ts';
import {
  refuseFolder,
  refuseOutdated,
  refuseUnpublishable,
  unchanged,
} from './publish/refuse-unpublishable.ts';
import {
  currentName,
  doubtfulIn,
  isClosedToOthers,
  layRelease,
  refuseReleases,
  releaseOf,
  releasesBefore,
  showRelease,
} from './publish/release.ts';
import {
  isMemoryLost,
  refuseShownAgain,
  rememberRelease,
  warnOfShownAgain,
  warnOfUnknownBefore,
} from './publish/release-memory.ts';
import { removeOldReleases } from './publish/remove-old-releases.ts';
import { openSite } from './verify/finished-site.ts';

const usage = `Cách dùng: npm run publish -- <thư mục chứa các bản đưa lên>
  --show-again       đưa lên cả khi trang hiện lại nội dung mà bản từ thư mục nội dung khác đã ngừng công bố
  --removed          đưa lên cả khi nhiều nội dung đang công bố không còn tệp trong thư mục nội dung
  --only <tên bản>   chỉ đưa lên nếu trang ở OUT_DIR là đúng bản ban-… ấy`;

await run(async () => {
  const { given, ...options } = asked();
  const settings = settingsWithContent();
  refuseFolder(given, settings);
  const folder = realPath(given);
  refuseReleases(folder, settings);
  const made = mkdirSync(folder, { recursive: true });
  try {
    await withLock(buildLock, () =>
      withLock(releasesLock(folder), () => publish(folder, settings, options)),
    );
  } catch (error) {
    if (made) removeMade(folder, made);
    throw error;
  }
});

/**
 * Removes folders that were created for a refused publication, unless something else has been put into
 * them.
 */
function removeMade(folder: string, made: string): void {
  const lock = releasesLock(folder);
  if (readdirSync(folder).join() === basename(lock)) rmSync(lock);
  for (let empty = folder; isEmpty(empty) && isWithin(empty, made); empty = dirname(empty))
    rmdirSync(empty);
}

/**
 * Verified while both locks are held, so that a publication that had to wait shows nothing that another
 * has withdrawn meanwhile.
 */
async function publish(
  folder: string,
  settings: Settings,
  { showAgain, removed: mayRemove, only }: Omit<ReturnType<typeof asked>, 'given'>,
): Promise<void> {
  await recoverSite(settings.outDir);
  const release = releaseOf(settings.outDir);
  if (only !== undefined && release !== only) {
    throw new CommandError(
      `Trang ở "${settings.outDir}" không phải ${only || 'trang vừa dựng'}: một lần dựng khác đã thay nó. Hãy đặt OUT_DIR riêng cho mỗi thư mục nội dung, dựng lại rồi đưa lên.${unchanged}`,
    );
  }
  const publication = readPublication(settings);
  const { listing, added } = await refuseUnpublishable(settings, publication);
  if (added.length > 0) {
    console.warn(
      `Cảnh báo: ${settings.outDir} có thêm ${listed(added)}, không do lần dựng nào ghi; các tệp ấy không được đưa lên. Hãy chuyển ra chỗ khác.`,
    );
  }
  warnOfOtherDay(settings);
  const site = await openSite(settings.outDir, settings, publication, undefined, listing);
  refuseOutdated(site);
  const facts = publishedFacts(site);
  const day = await refuseEarlierDay(facts, folder, settings, publication);
  const before = releasesBefore(folder, settings);
  const isWithdrawalAlone =
    !showAgain &&
    isMemoryLost(folder, settings, release, before) &&
    (await onlyWithdraws(facts, folder, settings, publication));
  if (isWithdrawalAlone) {
    console.warn(
      'Cảnh báo: không còn biết các bản trước đã ngừng công bố gì. Lần này chỉ bớt nội dung nên vẫn đưa lên; lần đưa lên có thêm nội dung sẽ phải chờ xác nhận (--show-again).',
    );
  } else if (!showAgain) refuseShownAgain(facts, folder, settings, release, before);
  if (!mayRemove) await refuseManyGone(folder, settings, publication);
  const aside = await layRelease(settings.outDir, folder, release, settings);
  reportAddresses(rememberAddresses(settings.outDir, settings));
  warnOfShownAgain(facts, folder);
  warnOfUnknownBefore(release, settings, before);
  rememberRelease(folder, settings, {
    ...{ release, facts, before, day },
    isOwnAlone: isWithdrawalAlone,
  });
  const others = showRelease(folder, release, settings);
  console.log(`Đã đưa lên bản ${release}; "${currentName}" trong ${folder} chỉ tới bản này.`);
  if (isClosedToOthers(folder, release)) {
    console.warn(
      `Cảnh báo: chỉ người chạy lệnh này đọc được bản vừa đưa lên; máy chủ web chạy dưới tên khác thì không mở được trang. Hãy chạy: chmod -R a+rX "${folder}" và đặt umask 022 cho người chạy lệnh.`,
    );
  }
  if (others.length > 0) {
    console.warn(
      `Cảnh báo: ở chỗ của liên kết "${currentName}" có thứ không do lệnh này tạo; đã chuyển nguyên vẹn sang ${others.join(', ')}. Nếu là bản cũ thì có thể còn nội dung nay đã ngừng công bố: hãy xem rồi chuyển đi.`,
    );
  }
  if (aside.length > 0) {
    console.warn(
      `Cảnh báo: ở chỗ của bản này đã có tệp khác, hoặc bản đã bị sửa; đã chuyển sang ${aside.join(', ')} và đặt bản nguyên vẹn vào. Hãy xem lại rồi chuyển đi.`,
    );
  }
  const { removed, remaining, refused } = await removeOldReleases(
    folder,
    release,
    facts,
    settings,
    publication,
  );
  if (removed.length > 0) console.log(`Đã xóa ${removed.length} bản cũ: ${removed.join(', ')}.`);
  if (remaining.length > 0) {
    console.warn(
      `Cảnh báo: đã xóa nội dung của ${remaining.join(', ')}, trừ những tệp không do lệnh này ghi. Hãy xem lại các thư mục ấy.`,
    );
  }
  for (const [name, reason] of refused) {
    console.warn(
      `Cảnh báo: chưa xóa hết được bản cũ ${name}, có thể còn nội dung nay đã ngừng công bố. ${reason} Lần đưa lên sau sẽ xóa tiếp.`,
    );
  }
  const said = [
    ...remaining,
    ...refused.keys(),
    ...[...aside, ...others].map((path) => basename(path)),
  ];
  const doubtful = doubtfulIn(folder, settings).filter((name) => !said.includes(name));
  if (doubtful.length > 0) {
    console.warn(
      `Cảnh báo: không xóa ${doubtful.join(', ')}, vì không phải bản nguyên vẹn của trang này (bị sửa, bị đổi tên, được chép thêm, của địa chỉ khác, hoặc chưa xóa được). Nếu là bản cũ thì có thể còn nội dung nay đã ngừng công bố: hãy xem rồi tự xóa.`,
    );
  }
}

function asked() {
  const flag = { type: 'boolean', default: false } as const;
  const { positionals, values } = readArguments(
    usage,
    { 'show-again': flag, removed: flag, only: { type: 'string' } },
    [1, 1],
  );
  const [folder = ''] = positionals;
  const { 'show-again': showAgain, removed, only } = values;
  return { given: givenPath(folder), showAgain, removed, only };
}
