import { longestSlug, slugPattern } from '../../../model/schema/text.ts';
import { slugify } from '../../../text/slug.ts';
import { isPhotoName } from '../../facts/photo-facts.ts';
import { quote } from '../../facts/wording.ts';
import { photoAs } from '../../kit/example.ts';
import type { Rule } from '../../kit/rule.ts';

export const fileName: Rule = {
  id: 'file-name',
  title: 'Tên thư mục, tên tệp dùng chữ thường không dấu, nối bằng gạch, không quá dài.',
  why: 'Tên ấy là địa chỉ của trang; chữ có dấu, chữ hoa hay dấu cách làm địa chỉ hỏng khi gửi qua Zalo, thư điện tử. Tên quá dài thì máy không ghi được tệp của trang.',
  bad: [
    { move: { order: 'khen-thuong/2022/9905-QĐ-CTN.md' } },
    { move: { exemplar: `guong-dien-hinh/${'chuyen-xe-'.repeat(21)}dem/index.md` }, ...photoAs() },
    photoAs('đón khách.png'),
  ],
  good: [{ move: { exemplar: 'guong-dien-hinh/don-khach-2/index.md' }, ...photoAs() }],
  *file({ file, noun, template }) {
    const isPhoto = /^(?:guong-dien-hinh|_nhap)\//.test(file) && isPhotoName(file);
    if ((!noun && !isPhoto) || template || /\.yml$/.test(file)) return;
    const parts = file
      .replace(/\.[^./]*$/, '')
      .split('/')
      .slice(isPhoto ? -1 : 1);
    for (const [index, part] of parts.entries()) {
      const what = index < parts.length - 1 ? 'thư mục' : 'tệp';
      if (part.length > longestSlug) {
        yield {
          actual: `tên ${what} dài ${part.length} ký tự`,
          expected: `không quá ${longestSlug} ký tự`,
          help: `Đổi tên ${what} cho ngắn; tên ấy chỉ cần nêu việc làm.`,
        };
        continue;
      }
      if (part === 'index' || slugPattern.test(part)) continue;
      if (isPhoto && /^[\w-]+$/.test(part)) continue;
      const slug = slugify(part);
      const ending = what === 'tệp' ? (/\.[^./]*$/.exec(file)?.[0] ?? '') : '';
      yield {
        actual: `tên ${what} đang là ${quote(part)}`,
        expected: 'chữ thường không dấu, chữ số và gạch nối',
        help: slug
          ? `Đổi tên ${what} thành ${slug}${ending}; tên ấy đã có thì đối chiếu hai bên trước.`
          : `Đặt tên ${what} nêu việc làm, không dấu.`,
      };
    }
  },
};
