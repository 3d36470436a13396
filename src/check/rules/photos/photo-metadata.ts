import { photosOfExemplars } from '../../facts/exemplar-photos.ts';
import { findPersonalData } from '../../facts/personal-data/find.ts';
import type { Rule } from '../../kit/rule.ts';

const jpeg = (marks: string) => ({
  exemplar: { 'photos.0.file': 'don-khach.jpg' },
  files: {
    'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
    'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.jpg': `jpeg 1200x800 ${marks}`,
  },
});

export const photoMetadata: Rule = {
  id: 'photo-metadata',
  title: 'Ảnh không mang vị trí chụp, tên chủ máy hay dữ liệu cá nhân khác.',
  why: 'Ảnh chụp bằng điện thoại thường kèm tọa độ nơi chụp và tên người chụp; ai tải ảnh cũng đọc được. Lệnh npm run check -- --fix gỡ giúp.',
  severity: 'error',
  bad: [
    jpeg('gps'),
    jpeg('owner'),
    jpeg('xmp'),
    jpeg('author'),
    jpeg('SĐT:0912345678'),
    { files: { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': 'png 1200x800 gps' } },
    { files: { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': 'png 1200x800 author' } },
    { files: { 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': 'png 1200x800 packed' } },
  ],
  good: [jpeg('turned')],
  *content(content) {
    for (const { file, facts } of photosOfExemplars(content)) {
      const found = [
        facts.gps && 'vị trí chụp (GPS)',
        facts.owner && 'tên chủ máy hoặc người chụp',
        facts.texts.some((text) => findPersonalData(text).length > 0) && 'dữ liệu cá nhân',
      ].filter(Boolean);
      if (found.length === 0) continue;
      yield {
        file,
        actual: `ảnh còn kèm ${found.join(', ')}`,
        expected: 'ảnh không kèm thông tin ẩn',
        help: 'Chạy npm run check -- --fix để gỡ (hình không đổi), hoặc gỡ trong Properties, Details của Windows.',
      };
    }
  },
};
