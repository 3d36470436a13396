import { nearest } from '../../../text/nearest.ts';
import { percentDecoded } from '../../../text/percent.ts';
import { photosOfExemplars } from '../../facts/exemplar-photos.ts';
import { folderOf, nameOf, namesBeside } from '../../facts/paths.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forEach, type Rule } from '../../kit/rule.ts';

export const photoMissing: Rule = {
  id: 'photo-missing',
  title: 'Ảnh được nhắc tới phải nằm cạnh bài.',
  why: 'Thiếu tệp ảnh thì trang có chỗ trống.',
  bad: [
    {
      exemplar: {
        'photos.1': { file: 'khong-co.png', alt: 'Xe đỗ trước hiên nhà', credit: 'Đội số 1' },
      },
    },
    { body: `${paragraph}![Xe đỗ trước hiên nhà](khong-co.png)\n` },
  ],
  good: [
    { body: `${paragraph}![Xe đỗ trước hiên nhà][xe]\n\n[xe]: don-khach.png\n` },
    { body: `${paragraph}![Xe đỗ trước hiên nhà](./don-khach.png)\n` },
  ],
  content: forEach(exemplarNouns, function* (record, { files }) {
    const folder = folderOf(record.file);
    const beside = [
      ...(record.value.photos ?? []).map(({ file }, index) => ({
        file,
        at: { path: ['photos', index, 'file'] as PropertyKey[] },
      })),
      ...(record.facts?.links ?? [])
        .filter(({ image, url }) => image && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
        .map(({ url, offset }) => ({ file: url, at: { bodyOffset: offset } })),
    ];
    for (const { file, at } of beside) {
      if (!file) continue;
      const name = (percentDecoded(file) ?? file).replace(/^\.\//, '').normalize('NFC');
      const isBeside = !name.includes('/') && !name.includes('\\');
      if (isBeside && files.has(`${folder}/${name}`)) continue;
      const own = isBeside ? namesBeside(record.file, files) : [];
      const near =
        own.find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearest(name, own);
      yield {
        ...at,
        actual: isBeside
          ? `không có tệp ${quote(name)} cạnh bài`
          : `đang ghi đường dẫn ${quote(name)}`,
        expected: 'tên một tệp ảnh nằm cùng thư mục với bài',
        help: near
          ? `Viết ${near}.`
          : 'Chép ảnh vào cạnh bài, ghi đúng tên tệp, kể cả chữ hoa và đuôi.',
      };
    }
  }),
};

export const photoUnused: Rule = {
  id: 'photo-unused',
  title: 'Ảnh cạnh bài phải được bài dùng.',
  why: 'Ảnh bỏ quên có thể là ảnh chưa được phép; để lâu không ai còn biết ảnh của ai.',
  bad: [{ files: { 'guong-dien-hinh/tach-lan-xe-hang/bo-quen.png': 'png 800x600' } }],
  *content(content) {
    for (const { file, exemplar } of photosOfExemplars(content)) {
      const folder = `${folderOf(file)}/`;
      // A text that cannot be read, or has another name, may use it.
      const texts = namesBeside(file, content.files).filter((name) =>
        /\.(?:mdx?|txt)$/i.test(name),
      );
      if (!exemplar?.facts && texts.length > 0) continue;
      if (exemplar && !exemplar.whole && !exemplar.value.photos?.length) continue;
      if (exemplar?.facts?.photos.some((each) => !content.files.has(folder + each))) continue;
      const name = nameOf(file).normalize('NFC');
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
