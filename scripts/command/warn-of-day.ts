import { readSettings, type Settings } from '../../src/settings.ts';

/** Warns that the set day is later than the clock's: a site for it, once published, holds up all until that day. */
export function warnOfLaterDay({ today }: Settings, clock = readSettings({}).today): void {
  if (today <= clock) return;
  console.warn(
    `Cảnh báo: BUILD_DATE đang đặt ${today}, sau hôm nay (${clock}): nội dung hết hạn trước ngày ấy đã không hiện, và khi bản này đã đưa lên thì đến ngày ấy chỉ đưa lên tiếp được bản chỉ ngừng công bố. Nếu ngày ấy sai, hãy bỏ BUILD_DATE (xem cả tệp .env), rồi dựng lại.`,
  );
}

/** The same; also if the set day is in the past: content that has expired since is then shown. */
export function warnOfOtherDay(settings: Settings, clock = readSettings({}).today): void {
  const { today } = settings;
  warnOfLaterDay(settings, clock);
  if (today >= clock) return;
  console.warn(
    `Cảnh báo: BUILD_DATE đang đặt ${today}, trước hôm nay (${clock}): nội dung hết hạn công bố từ ngày ấy đến nay vẫn hiện. Hãy bỏ BUILD_DATE (xem cả tệp .env), dựng rồi đưa lên lại.`,
  );
}
