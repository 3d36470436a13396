import { collections } from '../../src/model/collections.ts';
import type { Settings } from '../../src/settings.ts';
import type { Built } from './build-site.ts';

/** Says what a build has made, and what it has left out. */
export function tellBuilt(
  { pages, samplesLeftOut, leftOut, replaced }: Built,
  { outDir }: Settings,
): void {
  console.log(`Đã dựng ${pages} trang vào ${outDir}.`);
  if (samplesLeftOut > 0) {
    console.log(`Không đưa lên ${samplesLeftOut} nội dung minh họa; đặt SAMPLES=1 để hiện.`);
  }
  if (leftOut.length > 0) {
    const names = leftOut.map(({ noun, id }) => `${collections[noun].label} ${id}`);
    console.log(`Không đưa lên ${leftOut.length} nội dung có lỗi: ${names.join(', ')}.`);
  }
  if (replaced.length > 0) {
    console.log(
      `Tệp đang có lỗi nên dùng bản tốt của lần dựng trước: ${replaced.join(', ')}. Hãy sửa rồi dựng lại.`,
    );
  }
}
