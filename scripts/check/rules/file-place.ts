import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

const folders = /^(?:guong-dien-hinh|khen-thuong|tieu-chi|hinh-thuc-khen-thuong|ke-hoach|_nhap)\//;

export const filePlace: Rule = {
  id: 'file-place',
  title: 'Tệp nội dung phải nằm đúng chỗ.',
  why: 'Tệp đặt sai chỗ thì không được đọc, bài không lên trang mà không ai hay.',
  severity: 'error',
  bad: [
    { files: { 'guong-dien-hinh/mot-bai.md': '---\ntitle: Một bài\n---\n' } },
    { files: { 'khen-thuong/9905-qd-ctn.md': '---\nnumber: "9905"\n---\n' } },
    { files: { 'don-vi.yaml': '- id: doi-so-1\n' } },
    { files: { 'khen-thuong/2022/9906-qd-ctn.md.txt': '---\nnumber: "9906"\n---\n' } },
  ],
  good: [{ files: { 'guong-dien-hinh/README.md': 'Ghi chú của Văn phòng.\n' } }],
  *file({ file, noun, kind }) {
    if (noun || kind !== 'file' || /(?:^|\/)readme\.md$/i.test(file)) return;
    const isRecord = /\.(?:md|mdx|markdown|ya?ml)(?:\.txt)?$/i.test(file);
    const isList = /^[^/]+\.ya?ml$/i.test(file);
    if (!isList && !(folders.test(file) && isRecord)) return;
    if (
      /^(?:guong-dien-hinh|khen-thuong|tieu-chi|hinh-thuc-khen-thuong|_nhap)\/.*\.mdx$/i.test(file)
    )
      return;
    yield {
      found: `${quote(file)} nằm sai chỗ hoặc sai tên`,
      expected: 'tệp đặt đúng thư mục, đúng tên',
      fix: adviceFor(file),
    };
  },
};

function adviceFor(file: string): string {
  if (/^(?:guong-dien-hinh|_nhap)\//.test(file)) {
    return 'Mỗi bài một thư mục, bài viết tên là index.md: guong-dien-hinh/<tên bài>/index.md.';
  }
  if (file.startsWith('khen-thuong/')) {
    return 'Đặt vào thư mục của năm ký: khen-thuong/2021/9902-qd-ubnd.md.';
  }
  return 'Đổi tên theo tệp mẫu, đuôi .md hoặc .yml; tệp không dùng thì chuyển ra ngoài.';
}
