import { photosOfExemplars } from '../../facts/exemplar-photos.ts';
import { largestPhoto, mostPixels, smallestSide } from '../../facts/photo-limits.ts';
import type { Rule } from '../../kit/rule.ts';

const own = 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png';

export const photoSize: Rule = {
  id: 'photo-size',
  title: 'Ảnh không quá nhỏ, không quá lớn.',
  why: 'Ảnh quá nhỏ thì nhòe; ảnh quá lớn làm chậm việc dựng trang và máy của người đọc.',
  severity: 'error',
  bad: [{ files: { [own]: 'png 120x80' } }, { files: { [own]: 'png 30000x30000' } }],
  good: [{ files: { [own]: 'png 6000x4000' } }, { files: { [own]: 'png 640x480' } }],
  *content(content) {
    for (const { file, facts } of photosOfExemplars(content)) {
      const { width, height } = facts.header ?? {};
      if (facts.bytes > largestPhoto) {
        yield {
          file,
          actual: `ảnh nặng ${Math.round(facts.bytes / 1e6)} MB`,
          expected: `không quá ${largestPhoto / 1e6} MB`,
          help: 'Thu ảnh về chừng 1600 điểm ảnh chiều rộng rồi lưu lại.',
        };
      }
      if (width === undefined || height === undefined) continue;
      if (width * height > mostPixels || Math.max(width, height) > 20_000) {
        yield {
          file,
          actual: `ảnh ${width}×${height} điểm ảnh`,
          expected: 'không quá 120 triệu điểm ảnh',
          help: 'Thu ảnh về chừng 1600 điểm ảnh chiều rộng.',
        };
      } else if (Math.max(width, height) < smallestSide) {
        yield {
          file,
          actual: `ảnh chỉ ${width}×${height} điểm ảnh`,
          expected: `cạnh dài từ ${smallestSide} điểm ảnh trở lên`,
          help: 'Dùng ảnh gốc, không dùng ảnh thu nhỏ.',
        };
      }
    }
  },
};
