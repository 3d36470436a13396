import type { ImageHeader } from '../../../model/read/image.ts';
import { photosOfExemplars } from '../../facts/exemplar-photos.ts';
import type { PhotoFacts } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

const extensions: Record<ImageHeader['type'], RegExp | undefined> = {
  jpeg: /\.jpe?g$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
  gif: /\.gif$/i,
  avif: /\.avif$/i,
  svg: undefined,
  heic: undefined,
};

const names: Partial<Record<ImageHeader['type'], string>> = {
  svg: 'SVG (có thể chứa mã)',
  heic: 'HEIC của điện thoại',
};

/** The first 30 bytes of a PNG of 1200 × 800. */
const cutOff = Uint8Array.from(
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\xb0\0\0\x03\x20\x08\x02\0\0\0\0',
  (letter) => letter.charCodeAt(0),
);

export const photoType: Rule = {
  id: 'photo-type',
  title: 'Ảnh là JPEG, PNG hoặc WebP thật, đuôi đúng với nội dung.',
  why: 'SVG có thể chứa mã chạy được; HEIC thì trình duyệt không mở được; đổi đuôi tệp không đổi được loại ảnh.',
  severity: 'error',
  bad: [
    { files: { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': 'jpeg 1200x800' } },
    {
      exemplar: { 'photos.0.file': 'don-khach.svg' },
      files: {
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.svg': 'svg 10x10',
      },
    },
    {
      exemplar: { 'photos.0.file': 'don-khach.heic' },
      files: {
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.heic': 'heic 10x10',
      },
    },
    { files: { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': 'không phải ảnh' } },
    {
      says: 'Ảnh chép dở',
      files: { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': cutOff },
    },
  ],
  good: [
    {
      exemplar: { 'photos.0.file': 'don-khach.JPG' },
      files: {
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.JPG': 'jpeg 1200x800',
      },
    },
  ],
  *content(content) {
    for (const { file, facts } of photosOfExemplars(content)) {
      const type = facts.header?.type;
      const expected = 'ảnh JPEG (.jpg), PNG (.png) hoặc WebP (.webp)';
      if (facts.digest === '') continue;
      if (!type)
        yield {
          file,
          actual: 'không phải ảnh, hoặc là loại ảnh lạ',
          expected,
          help: 'Mở bằng phần mềm xem ảnh rồi lưu lại thành JPEG.',
        };
      else if (!extensions[type])
        yield {
          file,
          actual: `ảnh ${names[type]}`,
          expected,
          help: 'Xuất lại thành JPEG hoặc PNG rồi sửa tên tệp trong bài.',
        };
      else if (!extensions[type].test(file))
        yield {
          file,
          actual: `nội dung là ${type.toUpperCase()} mà đuôi tệp là ${/\.[^.]*$/.exec(file)?.[0] ?? 'trống'}`,
          expected: 'đuôi tệp đúng với loại ảnh',
          help: `Đổi đuôi thành .${type === 'jpeg' ? 'jpg' : type} và sửa tên tệp trong bài.`,
        };
      else if (isCutOff(facts))
        yield {
          file,
          actual: 'ảnh bị cụt, thiếu phần sau',
          expected: 'tệp ảnh còn nguyên',
          help: 'Chép lại ảnh từ máy ảnh hoặc điện thoại.',
        };
    }
  },
};

/** Too short to hold a picture: without its size, or (PNG) without its last mark. */
function isCutOff({ header, bytes }: PhotoFacts): boolean {
  const isKnown = header?.type === 'jpeg' || header?.type === 'png' || header?.type === 'webp';
  return isKnown && (!header.width || !header.height || (header.type === 'png' && bytes < 45));
}
