import type { ImageHeader } from '../../../model/read/image.ts';
import { type ExemplarPhoto, photosOfExemplars } from '../../facts/exemplar-photos.ts';
import { findPersonalData } from '../../facts/personal-data/find.ts';
import { largestPhoto, mostPixels, smallestSide } from '../../facts/photo-limits.ts';
import { basePhoto, bytesFrom, photoAs } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

const extensions: Record<ImageHeader['type'], RegExp | undefined> = {
  jpeg: /\.jpe?g$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
  gif: undefined,
  avif: undefined,
  svg: undefined,
  heic: undefined,
};

const names: Partial<Record<ImageHeader['type'], string>> = {
  svg: 'SVG (có thể chứa mã)',
  heic: 'HEIC của điện thoại',
  gif: 'GIF (ít màu, có thể chuyển động)',
  avif: 'AVIF (máy cũ không mở được)',
};

/** The first 30 bytes of a PNG of 1200 × 800. */
const cutOff = bytesFrom('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\0\0\x03\x20\x08\x02\0\0\0\0');

/** A JPEG of 1200 × 800 with truncated rows. */
const halfJpeg = bytesFrom(
  `\xff\xd8\xff\xc0\0\x11\x08\x03\x20\x04\xb0\x03\x01\x11\0\x02\x11\x01\x03\x11\x01\xff\xda\0\x08${'\x55'.repeat(60)}`,
);

/** A content rule that inspects each picture beside an exemplar. */
function ofPhotos(look: (photo: ExemplarPhoto) => Iterable<Violation>): Rule['content'] {
  return function* (content) {
    for (const photo of photosOfExemplars(content))
      for (const violation of look(photo)) yield { ...violation, file: photo.file };
  };
}

export const photoType: Rule = {
  id: 'photo-type',
  title: 'Ảnh là JPEG, PNG hoặc WebP thật, đuôi đúng với nội dung.',
  why: 'SVG có thể chứa mã chạy được; HEIC thì trình duyệt không mở được; đổi đuôi tệp không đổi được loại ảnh.',
  bad: [
    { files: { [basePhoto]: 'jpeg 1200x800' } },
    photoAs('don-khach.svg', 'svg 10x10'),
    photoAs('don-khach.heic', 'heic 10x10'),
    { files: { [basePhoto]: 'không phải ảnh' } },
    photoAs('don-khach.gif', 'gif 1200x800'),
    { says: 'Nửa tấm ảnh JPEG', ...photoAs('don-khach.jpg', halfJpeg) },
    { says: 'Ảnh chép dở', files: { [basePhoto]: cutOff } },
  ],
  good: [photoAs('don-khach.JPG', 'jpeg 1200x800')],
  content: ofPhotos(function* ({ file, facts }) {
    const type = facts.header?.type;
    const expected = 'ảnh JPEG (.jpg), PNG (.png) hoặc WebP (.webp)';
    if (facts.digest === '') return;
    if (!type)
      yield {
        actual: 'không phải ảnh, hoặc là loại ảnh lạ',
        expected,
        help: 'Mở bằng phần mềm xem ảnh rồi lưu lại thành JPEG.',
      };
    else if (!extensions[type])
      yield {
        actual: `ảnh ${names[type]}`,
        expected,
        help: 'Xuất lại thành JPEG hoặc PNG rồi sửa tên tệp trong bài.',
      };
    else if (!extensions[type].test(file))
      yield {
        actual: `nội dung là ${type.toUpperCase()} mà đuôi tệp là ${/\.[^.]*$/.exec(file)?.[0] ?? 'trống'}`,
        expected: 'đuôi tệp đúng với loại ảnh',
        help: `Đổi đuôi thành .${type === 'jpeg' ? 'jpg' : type} và sửa tên tệp trong bài.`,
      };
    // Without its size or its end: a truncated copy.
    else if (!facts.header?.width || !facts.header.height || !facts.whole)
      yield {
        actual: 'ảnh bị cụt, thiếu phần sau',
        expected: 'tệp ảnh còn nguyên',
        help: 'Chép lại ảnh từ máy ảnh hoặc điện thoại.',
      };
  }),
};

export const photoSize: Rule = {
  id: 'photo-size',
  title: 'Ảnh không quá nhỏ, không quá lớn.',
  why: 'Ảnh quá nhỏ thì nhòe; ảnh quá lớn làm chậm việc dựng trang và máy của người đọc.',
  bad: [{ files: { [basePhoto]: 'png 120x80' } }],
  good: [{ files: { [basePhoto]: 'png 6000x4000' } }, { files: { [basePhoto]: 'png 640x480' } }],
  content: ofPhotos(function* ({ facts }) {
    const { width, height } = facts.header ?? {};
    if (facts.bytes > largestPhoto) {
      yield {
        actual: `ảnh nặng ${Math.round(facts.bytes / 1e6)} MB`,
        expected: `không quá ${largestPhoto / 1e6} MB`,
        help: 'Thu ảnh về chừng 1600 điểm ảnh chiều rộng rồi lưu lại.',
      };
    }
    if (width === undefined || height === undefined) return;
    if (width * height > mostPixels || Math.max(width, height) > 20_000) {
      yield {
        actual: `ảnh ${width}×${height} điểm ảnh`,
        expected: 'không quá 120 triệu điểm ảnh',
        help: 'Thu ảnh về chừng 1600 điểm ảnh chiều rộng.',
      };
    } else if (Math.max(width, height) < smallestSide) {
      yield {
        actual: `ảnh chỉ ${width}×${height} điểm ảnh`,
        expected: `cạnh dài từ ${smallestSide} điểm ảnh trở lên`,
        help: 'Dùng ảnh gốc, không dùng ảnh thu nhỏ.',
      };
    }
  }),
};

const jpeg = (marks: string) => photoAs('don-khach.jpg', `jpeg 1200x800 ${marks}`);

export const photoMetadata: Rule = {
  id: 'photo-metadata',
  title: 'Ảnh không mang vị trí chụp, tên chủ máy hay dữ liệu cá nhân khác.',
  why: 'Ảnh chụp bằng điện thoại thường kèm tọa độ nơi chụp và tên người chụp; ai tải ảnh cũng đọc được. Lệnh npm run check -- --fix gỡ giúp.',
  bad: [jpeg('gps'), jpeg('owner'), jpeg('xmp'), jpeg('author'), jpeg('SĐT:0912345678')],
  good: [jpeg('turned')],
  content: ofPhotos(function* ({ facts }) {
    const found = [
      facts.gps && 'vị trí chụp (GPS)',
      facts.owner && 'tên chủ máy hoặc người chụp',
      facts.texts.some((text) => findPersonalData(text).length > 0) && 'dữ liệu cá nhân',
    ].filter(Boolean);
    if (found.length === 0) return;
    yield {
      actual: `ảnh còn kèm ${found.join(', ')}`,
      expected: 'ảnh không kèm thông tin ẩn',
      help: 'Chạy npm run check -- --fix để gỡ (hình không đổi), hoặc gỡ trong Properties, Details của Windows.',
    };
  }),
};
