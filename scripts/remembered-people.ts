import { isGone } from '../src/model/publication.ts';
import type { ContentSet } from '../src/model/read/content-set.ts';
import type { PlainEntry } from '../src/model/read/read.ts';
import { isSample } from '../src/model/schema/sample.ts';
import { removedNames, removedPeople } from '../src/model/withholding/removed-people.ts';
import type { Settings } from '../src/settings.ts';
import { withheldIn } from './people-on-record.ts';

/**
 * Files whose deletion, or the deletion of a row, leaves someone withheld only by the memory of earlier
 * builds: the build masks the name, the check does not know it.
 * @param lastGood as `lastGoodRecords` returns them
 */
export function rememberedFiles(
  lastGood: readonly PlainEntry[],
  content: ContentSet,
  { samples }: Pick<Settings, 'samples'>,
): string[] {
  const counted = lastGood.filter((entry) => samples || !isSample(entry));
  const gone = counted.filter(
    (entry) => entry.data !== undefined && isGone(entry, content) && withheldIn(entry).length > 0,
  );
  const removed = removedPeople(counted, content).filter(
    (entry) => removedNames(entry, content).length > 0,
  );
  return [...new Set([...gone, ...removed].map(({ file }) => file))];
}

/** What nobody is asked about such people, and how to be asked. */
export const rememberedSentence = (files: readonly string[]): string =>
  `có người được ẩn nay chỉ còn được nhớ từ lần dựng trước (đã xóa dòng hoặc tệp, hoặc đổi tên): ${files.join(', ')}. Khi dựng, trang chỉ thay các cách viết chắc chắn là tên ấy, như họ tên đầy đủ; kiểm tra không hỏi, không liệt kê các cách viết khác (gọi bằng một hai chữ, chữ viết tắt, tài khoản…), nên chúng vẫn được đăng. Muốn xem hết thì ghi lại dòng hoặc tệp ấy với publish: an (bài thì với withdrawn), chạy npm run check -- --withheld, sửa các chỗ nêu người ấy rồi mới xóa lại.`;
