import { entryAt, kindOf } from '../../src/disk/entry.ts';
import { isWithin, realPath, requireFolder } from '../../src/disk/real-path.ts';
import type { Publication } from '../../src/model/publication.ts';
import { isLocal, root, type Settings, siteAddress } from '../../src/settings.ts';
import { readRecord } from '../build/build-record.ts';
import { hashOfSums } from '../build/own-site.ts';
import { readReceipt, receiptAt } from '../build/receipt.ts';
import { placeRefusal, refusePlace } from '../build/refuse-out-dir.ts';
import { CommandError } from '../command.ts';
import type { FinishedSite } from '../verify/finished-site.ts';
import { summedListing } from '../verify/sums.ts';
import { SiteViolation, verifySite } from '../verify/verify-site.ts';
import { replacedFiles, stillShownWhenVerified } from './still-shown.ts';

/**
 * Releases must be outside the site, which builds replace, and outside the content, which staff edit.
 * @throws {CommandError} if the folder for releases is one of them, or is inside one.
 */
export function refuseFolder(folder: string, { outDir, contentDir }: Settings): void {
  const name = 'Thư mục chứa các bản đưa lên';
  const real = realPath(folder);
  refusePlace(name, folder, real, realPath(contentDir));
  const project = realPath(root);
  const taken = isWithin(real, realPath(outDir)) ? outDir : real === project ? project : undefined;
  if (taken) throw placeRefusal(name, folder, real, taken);
  const there = entryAt(real);
  if (there && !there.isDirectory()) {
    throw new CommandError(
      `${name} là "${folder}": đây là ${kindOf(there)}, cần một thư mục. Hãy chọn thư mục khác.`,
      2,
    );
  }
}

/**
 * Nobody else can open a site built for this machine.
 * @throws {CommandError}
 */
export function refuseLocal(settings: Settings): void {
  if (isLocal(settings.origin)) {
    throw new CommandError(
      `SITE_URL là ${siteAddress(settings)}, chỉ mở được trên máy này. Hãy đặt SITE_URL là địa chỉ công bố rồi dựng và đưa lên lại: SITE_URL=https://dia-chi-cua-trang/`,
      2,
    );
  }
}

/**
 * Only a site whose files are exactly as a build left them is published, if it was built for this address and still
 * complies with today's content. What was added to the folder since (a desktop's `Thumbs.db`) is never copied, so it
 * stops nothing.
 * @param publication what that content lets a site show, if already read
 * @returns the files of the site, and what else is there
 * @throws {CommandError} if there is no site, if it is for another address or with other records, if a
 * file was changed or is missing, or if an invariant is violated.
 */
export async function refuseUnpublishable(
  settings: Settings,
  publication?: Publication,
): Promise<ReturnType<typeof summedListing>> {
  const { outDir, samples } = settings;
  const address = siteAddress(settings);
  refuseLocal(settings);
  requireFolder('OUT_DIR', outDir, 'Hãy chạy "npm run build" trước.');
  if (!hashOfSums(outDir)) {
    throw new CommandError(`Chưa có trang ở ${outDir}. Hãy chạy "npm run build" trước.`);
  }
  const record = readRecord(outDir);
  if (!record) {
    throw new CommandError(
      `Trang ở ${outDir} không ghi được dựng cho địa chỉ nào. Hãy chạy lại "npm run build".`,
    );
  }
  if (record.address !== address) {
    throw new CommandError(
      `Trang ở ${outDir} dựng ngày ${record.day} cho ${record.address}, còn SITE_URL là ${address}: đường dẫn, mã QR trong trang dẫn tới chỗ khác. Hãy dựng lại với SITE_URL ấy rồi mới đưa lên.`,
    );
  }
  if (record.samples !== samples) {
    throw new CommandError(
      record.samples
        ? `Trang ở ${outDir} có nội dung minh họa (dựng với SAMPLES=1). Hãy dựng lại không có SAMPLES rồi mới đưa lên.`
        : `Trang ở ${outDir} không có nội dung minh họa, còn SAMPLES đang là 1. Hãy bỏ SAMPLES, hoặc dựng lại với SAMPLES=1.`,
    );
  }
  const summed = summedListing(outDir);
  try {
    await verifySite(outDir, settings, publication, undefined, summed.listing);
  } catch (error) {
    if (error instanceof SiteViolation)
      error.message += `\nNội dung có thể đã đổi sau khi dựng trang ở ${outDir}: hãy dựng lại rồi mới đưa lên. Nếu việc dựng báo lỗi thì sửa lỗi ấy, hoặc chạy npm run build -- --without-faulty.${unchanged}`;
    throw error;
  }
  refuseUnknown(outDir);
  return summed;
}

/**
 * Refuses a site built from older content, which shows what has been withdrawn or deleted since: after a
 * failed build, or with another OUT_DIR. Content that was only added or changed since waits for the next
 * build.
 * @param site the site to be published, verified against today's content
 * @throws {CommandError} with the places
 */
export function refuseOutdated(site: FinishedSite): void {
  const replaced = replacedFiles(site).map(({ file }) => file);
  const places = [...new Set([...stillShownWhenVerified(site), ...replaced])];
  if (places.length === 0) return;
  const more = places.length > most ? ` và ${places.length - most} chỗ nữa` : '';
  throw new CommandError(
    `Nội dung đã đổi sau khi dựng trang ở ${site.folder}: trang ấy còn hiện điều nay đã ẩn, đã xóa, đã thay hoặc không đọc được (${places.slice(0, most).join(', ')}${more}). Hãy dựng lại rồi mới đưa lên.${unchanged}`,
  );
}

const most = 5;
/** The end of every refusal. */
export const unchanged = '\nChưa đưa gì lên; bản đang công bố vẫn như cũ.';

/** Someone who changes a site can recompute its sums, but not the receipt beside it. */
function refuseUnknown(outDir: string): void {
  const site = realPath(outDir);
  if (readReceipt(site).has(hashOfSums(site) ?? '')) return;
  throw new CommandError(
    `Trang ở ${outDir} không phải trang mà lần dựng trước đã ghi lại: bị sửa sau khi dựng, hoặc được chép tới mà không kèm tệp ${receiptAt(site)}. Hãy dựng lại rồi mới đưa lên.`,
  );
}
