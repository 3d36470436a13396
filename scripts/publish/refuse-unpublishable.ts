import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLocal, type Settings, siteAddress } from '../../src/settings.ts';
import { readRecord } from '../build/build-record.ts';
import { isWithin } from '../build/refuse-out-dir.ts';
import { CommandError } from '../command.ts';
import { sumsName } from '../verify/sums.ts';
import { verifySite } from '../verify/verify-site.ts';

/**
 * Releases lie apart from the site that a build replaces and from the content that staff keep.
 * @throws {CommandError} when the folder for releases is one of them, or lies in one.
 */
export function refuseFolder(folder: string, { outDir, contentDir }: Settings): void {
  const taken = [outDir, contentDir].find((each) => isWithin(folder, each));
  if (!taken) return;
  throw new CommandError(
    `Thư mục chứa các bản đưa lên là "${folder}", trùng hoặc nằm trong "${taken}". Hãy chọn một thư mục riêng.`,
    2,
  );
}

/**
 * Only a site as a build left it is published, built for the address where it is published, and only
 * while it fits the content of today.
 * @throws {CommandError} when there is none, when it is for another address or with other records,
 * when a file was changed, or when an invariant is violated.
 */
export async function refuseUnpublishable(settings: Settings): Promise<void> {
  const { outDir, origin, samples } = settings;
  const address = siteAddress(settings);
  if (isLocal(origin)) {
    throw new CommandError(
      `SITE_URL là ${address}, chỉ mở được trên máy này. Hãy đặt SITE_URL là địa chỉ công bố rồi dựng và đưa lên lại: SITE_URL=https://dia-chi-cua-trang/`,
      2,
    );
  }
  if (!existsSync(join(outDir, sumsName))) {
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
  await verifySite(outDir, settings);
}
