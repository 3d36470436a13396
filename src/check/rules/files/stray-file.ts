import { nameOf } from '../../facts/paths.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

const papers =
  /^trang\/[a-z0-9-]+\.(?:docx|xlsx|pdf)$|^(?:khen-thuong|guong-dien-hinh)\/.*\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|csv|(?<!\.(?:md|yml)\.)txt)$/i;

export const strayFile: Rule = {
  id: 'stray-file',
  title: 'Không để lại tệp văn bản mà không bài, quyết định nào nhắc tới.',
  why: 'Tệp Word, Excel, PDF bỏ quên có thể chứa dữ liệu cá nhân, và đi theo cả bộ nội dung khi bàn giao.',
  severity: 'warning',
  bad: [{ files: { 'khen-thuong/2021/danh-sach.xlsx': 'PK' } }],
  *content({ of, files, textOf }) {
    const stray = [...files].filter((file) => papers.test(file));
    if (stray.length === 0) return;
    const named = new Set(
      [
        ...of('decision').map(({ value }) => value.scan),
        ...of('page').flatMap(({ facts }) => [
          ...(facts?.links ?? []).map(({ url }) => url),
          ...(facts?.components ?? []).flatMap(({ attributes }) =>
            attributes.map(({ value }) => value),
          ),
        ]),
        ...of('exemplar').flatMap(({ facts }) => (facts?.links ?? []).map(({ url }) => url)),
      ].flatMap((path) => (path ? [nameOf(path)] : [])),
    );
    for (const file of stray) {
      if (named.has(nameOf(file))) continue;
      // A page that cannot be parsed names no file, and gets an error itself.
      if (of('page').some((page) => textOf(page.file).includes(`"${nameOf(file)}"`))) continue;
      yield {
        file,
        actual: `không bài, quyết định nào nhắc tới ${quote(nameOf(file))}`,
        expected: 'thư mục chỉ có những tệp mà trang dùng',
        help: file.startsWith('trang/')
          ? `Đặt thẻ <Download file="${nameOf(file)}" label="…" /> vào trang cần phát tệp, hoặc chuyển tệp ra ngoài thư mục nội dung.`
          : /\.pdf$/i.test(file)
            ? 'Chuyển tệp ra ngoài thư mục nội dung; nếu là bản quét đã che dữ liệu cá nhân thì ghi tên tệp vào scan của quyết định.'
            : 'Chuyển tệp ra ngoài thư mục nội dung.',
      };
    }
  },
};
