import { join } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import type { Publication } from '../../src/model/publication.ts';
import { recordAt } from '../../src/model/published-addresses.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { CommandError } from '../command.ts';
import { reasonOf } from '../refusals.ts';
import { addressOf, openSite } from '../verify/finished-site.ts';
import { unchanged } from './refuse-unpublishable.ts';
import { currentRelease } from './release.ts';
import { recordsWithoutFile, stillShownAgainstRecords } from './still-shown.ts';

/** More records than these are rarely deleted at once. */
const most = 10;
/** Minimum number of missing records if their folder has no others. */
const fewest = 3;

/**
 * Refuses a publication that would remove many records whose files are missing and do nothing else: a
 * network drive may be mounted in part. A withdrawal recorded in a record is not delayed, and the
 * missing records are removed with it.
 * @param publication what today's content lets a site show
 * @throws {CommandError} that lists them, and the option that removes them
 */
export async function refuseManyGone(
  folder: string,
  settings: Settings,
  publication: Publication,
): Promise<void> {
  const release = join(folder, currentRelease(folder) ?? '');
  if (release === folder || !isFolder(release)) return;
  const addresses = addressesIn(release);
  // Avoids reading ten thousand pages for most publications; at this point tombstones still count.
  if (!areMany(recordsWithoutFile(addresses, publication), addresses)) return;
  const site = await openSite(release, settings, publication);
  const shown = site.pages
    .filter(({ tombstone, redirect }) => !tombstone && redirect === undefined)
    .map(({ address }) => address);
  const gone = recordsWithoutFile(shown, publication);
  if (!areMany(gone, shown)) return;
  const says = `${gone.length} nội dung đang công bố không còn tệp trong "${settings.contentDir}" (${gone
    .slice(0, 5)
    .map((address) => `/${address}`)
    .join(', ')}${gone.length > 5 ? ', …' : ''})`;
  const [withheld] = stillShownAgainstRecords(site);
  if (withheld !== undefined) {
    console.warn(
      `Cảnh báo: ${says}, nên bị gỡ cùng nội dung vừa ngừng công bố. Nếu ổ mạng chưa được gắn đủ: gắn lại, dựng rồi đưa lên lại thì trang có lại đủ.`,
    );
    return;
  }
  throw new CommandError(
    `${says}: ổ mạng chứa nội dung có thể chưa được gắn đủ, hoặc đang được chép lại. Hãy xem lại; nếu chủ ý xóa hay đổi tên nhiều tệp thì chạy: npm run publish -- "${folder}" --removed${unchanged} Ngừng công bố bằng cách ghi vào bài, vào dòng (withdrawn, publish: an) thì không bị hỏi và được đưa lên ngay.`,
  );
}

/** The pages of a release; none, with a warning, if it cannot be listed: a withdrawal must not wait for that. */
function addressesIn(release: string): string[] {
  try {
    return listSite(release)
      .files.filter((file) => file.endsWith('.html'))
      .map(addressOf);
  } catch (error) {
    console.warn(
      `Cảnh báo: không đọc được hết bản đang công bố, nên không xem được có nhiều nội dung bị gỡ hay không. ${reasonOf(error)}`,
    );
    return [];
  }
}

/** Whether so many records are missing, or all of a folder, that it is probably not intended. */
function areMany(gone: readonly string[], shown: readonly string[]): boolean {
  if (gone.length > most) return true;
  return [...Map.groupBy(gone, folderOf)].some(
    ([folder, those]) =>
      those.length >= fewest &&
      !shown.some((address) => {
        const isThere = folderOf(address) === folder && !those.includes(address);
        return isThere && recordAt(address) !== undefined;
      }),
  );
}

/** `guong-dien-hinh/a/` → `guong-dien-hinh/`; `khen-thuong/2021/9902-qd-ubnd/` → `khen-thuong/2021/`. */
const folderOf = (address: string) => address.replace(/[^/]+\/$/, '');
