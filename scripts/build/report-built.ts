import { collections } from '../../src/model/collections.ts';
import { cureOfLost, publishedListName, recordAt } from '../../src/model/published-addresses.ts';
import { nounOf } from '../../src/model/read/read.ts';
import type { Settings } from '../../src/settings.ts';
import type { Built } from './build-site.ts';
import type { Memory } from './remember-addresses.ts';

/** Says what a build has made, what it has left out, and what it has found to be missing. */
export function reportBuilt(built: Built, { outDir }: Settings): void {
  const { leftOut, replaced, remembered, remains } = built;
  console.log(`Đã dựng ${built.pages} trang vào ${outDir}.`);
  if (built.samplesLeftOut > 0) {
    console.log(`Không đưa lên ${built.samplesLeftOut} nội dung minh họa; đặt SAMPLES=1 để hiện.`);
  }
  if (leftOut.length > 0) {
    const names = leftOut.map(({ noun, id }) => `${collections[noun].label} ${id}`);
    console.log(`Không đưa lên ${leftOut.length} nội dung có lỗi: ${names.join(', ')}.`);
  }
  if (replaced.length > 0) {
    console.log(
      `Tệp đang có lỗi hoặc bị mất nên dùng bản tốt của lần dựng trước: ${replaced.join(', ')}. Hãy sửa rồi dựng lại.`,
    );
  }
  for (const sentence of rememberedSentences(remembered)) console.log(sentence);
  reportAddresses(built.memory);
  if (remains.length > 0) {
    console.warn(
      `Cảnh báo: trang mới đã thay trang cũ; tệp của trang cũ không xóa được và tệp không do lần dựng nào ghi nay ở ${remains.join(', ')}. Ở đó có thể còn nội dung nay đã ngừng công bố: hãy xem lại rồi chuyển đi.`,
    );
  }
  for (const address of built.lost) console.warn(`Cảnh báo: ${lostSentence(address)}`);
}

/** Reports that the list of published addresses has grown, or why it could not. */
export function reportAddresses({ remembered, forgotten }: Memory): void {
  if (forgotten) console.warn(`Cảnh báo: ${forgotten}`);
  if (remembered === 0) return;
  console.log(
    `Đã ghi thêm ${remembered} địa chỉ vào ${publishedListName}; hãy lưu tệp này cùng nội dung.`,
  );
}

function lostSentence(address: string): string {
  const record = recordAt(address);
  const cure = record ? ` ${cureOfLost(record)}` : '';
  return `/${address} đã công bố, nay không còn trong nội dung; địa chỉ ấy báo “Nội dung này hiện không công bố.”${cure}`;
}

/** Who is withheld by memory alone, and how each intention is written. */
export function rememberedSentences(remembered: Built['remembered']): string[] {
  const byFile = Map.groupBy(remembered, ({ file }) => file);
  const said = [...byFile].map(([file, people]) => {
    const names = people.map(({ name }) => name).join(', ');
    if (!people.some(({ isRemoved }) => isRemoved))
      return `Vẫn không nêu tên ${names}: ${file} từng ẩn tên này, nay không còn tệp dùng được. Tệp mất ngoài ý muốn thì hãy lấy lại. Muốn công bố tên ấy thì lấy lại tệp, bỏ chỗ ẩn, dựng một lần rồi mới xóa tệp.`;
    const scan =
      nounOf(file) === 'decision' ? ' Bản quét chưa che tên ấy cũng để ngoài trang.' : '';
    return `Vẫn không nêu tên ${names} ở nội dung khác: ${file} từng ẩn tên này, nay không còn ghi (đã xóa hoặc đổi tên).${scan} Đổi vì viết sai thì ghi tên cũ vào alsoWritten của dòng ấy (vẫn là người ấy); là người khác, không cần ẩn, thì ghi vào othersWritten ở phần đầu tệp. Muốn nêu lại tên ấy ở nội dung khác thì ghi lại tên ở tệp, không ẩn, dựng một lần rồi hãy xóa.`;
  });
  return said.length === 0
    ? []
    : [
        ...said,
        'Những chỗ có thể còn nêu các tên ấy bằng cách viết khác: npm run check -- --withheld.',
      ];
}
