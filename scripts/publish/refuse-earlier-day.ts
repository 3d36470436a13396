import { join } from 'node:path';
import { entryAt } from '../../src/disk/entry.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { Settings } from '../../src/settings.ts';
import { readRecord } from '../build/build-record.ts';
import { isForUs } from '../build/own-site.ts';
import { CommandError } from '../command.ts';
import { onlyWithdraws } from './only-withdraws.ts';
import { unchanged } from './refuse-unpublishable.ts';
import { currentName } from './release.ts';
import { lastDay } from './release-memory.ts';

/**
 * Refuses to publish if the clock is behind what was published: expired consents would apply again. A
 * withdrawal that adds nothing to the current release does not wait, since nothing expired is in that.
 * @param facts what the new site publishes (`publishedFacts`)
 * @returns the latest day that a site was published for, which the new release inherits: otherwise the
 * publication after a withdrawal would show what has expired
 * @throws {CommandError}
 */
export async function refuseEarlierDay(
  facts: ReadonlySet<string>,
  folder: string,
  settings: Settings,
  publication: Publication,
): Promise<string> {
  const day = latestDay(folder, settings);
  if (day <= settings.today) return settings.today;
  if (await onlyWithdraws(facts, folder, settings, publication, true)) {
    console.warn(
      `Cảnh báo: đã đưa lên bản dựng ngày ${day}, sau hôm nay (${settings.today}). Lần này chỉ bớt nội dung nên vẫn đưa lên; hãy chỉnh đồng hồ của máy (hoặc BUILD_DATE).`,
    );
    return day;
  }
  throw new CommandError(
    `Đã đưa lên bản dựng ngày ${day}, sau hôm nay (${settings.today}): nếu đồng hồ của máy chạy lùi thì nội dung đã hết hạn công bố sẽ hiện lại. Hãy chỉnh đồng hồ (hoặc BUILD_DATE), dựng lại rồi đưa lên. Nếu chính ngày ${day} là sai, hãy xóa liên kết "${currentName}" rồi đưa lên lại ngay. Lần đưa lên chỉ ngừng công bố, không thêm gì, thì không phải chờ.${unchanged}`,
  );
}

/** Deleting the link says that the day was wrong. */
function latestDay(folder: string, settings: Settings): string {
  const current = join(folder, currentName);
  if (!entryAt(current)) return settings.today;
  const record = readRecord(current);
  const shown = record && isForUs(record, settings) ? record.day : '';
  return [settings.today, shown, lastDay(folder)].sort().at(-1) ?? settings.today;
}
