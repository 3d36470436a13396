import { photosOfExemplars } from '../../facts/exemplar-photos.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const photoUnused: Rule = {
  id: 'photo-unused',
  title: 'Ảnh cạnh bài phải được bài dùng.',
  why: 'Ảnh bỏ quên có thể là ảnh chưa được phép; để lâu không ai còn biết ảnh của ai.',
  severity: 'error',
  bad: [{ files: { 'guong-dien-hinh/tach-lan-xe-hang/bo-quen.png': 'png 800x600' } }],
  good: [],
  *content(content) {
    for (const { file, exemplar } of photosOfExemplars(content)) {
      const folder = file.replace(/[^/]*$/, '');
      if (!exemplar?.facts && content.files.has(`${folder}index.md`)) continue;
      if (content.files.has(`${folder}index.mdx`)) continue;
      if (exemplar?.facts?.photos.some((each) => !content.files.has(folder + each))) continue;
      const name = (file.split('/').at(-1) ?? '').normalize('NFC');
      if (exemplar?.facts?.photos.some((each) => each === name)) continue;
      yield {
        file,
        actual: `bài không dùng ảnh ${quote(name)}`,
        expected: 'ảnh được ghi ở photos hoặc đặt trong bài',
        help: 'Ảnh đã được phép dùng thì ghi vào photos; nếu không thì xóa tệp.',
      };
    }
  },
};
