import { mayBeRenamed } from '../../../model/read/content-files.ts';
import { textAnyhow } from '../../../model/read/source.ts';
import { nearest } from '../../../text/nearest.ts';
import { slugify } from '../../../text/slug.ts';
import { nameOf } from '../../facts/paths.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

const folderNames = [
  'guong-dien-hinh',
  'khen-thuong',
  'phong-trao',
  'hinh-thuc',
  'trang',
  '_nhap',
  '_de-nghi',
];
const folders = new RegExp(`^(?:${folderNames.join('|')}|_mau)/`);

export const filePlace: Rule = {
  id: 'file-place',
  title: 'Tệp nội dung phải nằm đúng chỗ.',
  why: 'Tệp đặt sai chỗ thì không được đọc, bài không lên trang mà không có cảnh báo nào.',
  bad: [
    { files: { 'guong-dien-hinh/mot-bai.md': '---\ntitle: Một bài\n---\n' } },
    { files: { 'khen-thuong/9905-qd-ctn.md': '---\nnumber: "9905"\n---\n' } },
    { files: { 'ke-hoach/ke-hoach.yml': 'symbol: KH-SGTVT\n' } },
    { files: { 'don-vi.yaml': '- id: doi-so-1\n' } },
    { files: { 'khenthuong/2022/9906-qd-ctn.md': '---\nnumber: "9906"\n---\n' } },
    { files: { '9906-qd-ctn.md': '---\nnumber: "9906"\n---\n' } },
    { files: { 'khen-thuong/2022/9907-qd-ctn.md.bak': '---\nnumber: "9907"\n---\n' } },
    { files: { 'guong-dien-hinh/mot-bai/index': '---\ntitle: Một bài\n---\n' } },
  ],
  good: [
    { files: { 'guong-dien-hinh/README.md': 'Ghi chú của Văn phòng.\n' } },
    { files: { 'khen-thuong/2022/ghi-chu': 'Ghi chú của Văn phòng.\n' } },
  ],
  *file({ file, noun, kind, bytes }) {
    if (noun || kind !== 'file' || /(?:^|\/)readme\.md$/i.test(file)) return;
    const moved = movedInto(file);
    if (moved) {
      yield {
        actual: `${quote(file)} nằm ngoài thư mục của phong trào`,
        expected: 'tệp của phong trào nằm trong phong-trao/<mã>/',
        help: `Chuyển thành ${moved}; <mã> là tên không dấu do cơ quan đặt.`,
      };
      return;
    }
    const isRecord = /\.(?:md|mdx|markdown|ya?ml)(?:\.txt)?$/i.test(file);
    const isList = /^[^/]+\.ya?ml$/i.test(file);
    if (isRecord && file.includes('/') && !folders.test(file)) yield strayFolder(file);
    // The handbook's pages are at the top level too.
    if (!isRecord && mayBeRenamed(file)) yield* renamed(file, bytes());
    const isStray = isRecord && !file.includes('/') && startsAsRecord(bytes());
    if (!isList && !isStray && !(folders.test(file) && isRecord)) return;
    if (/^(?:guong-dien-hinh|khen-thuong|phong-trao|hinh-thuc|_nhap)\/.*\.mdx$/i.test(file)) return;
    yield {
      actual: `${quote(file)} nằm sai chỗ hoặc sai tên`,
      expected: 'tệp đặt đúng thư mục, đúng tên',
      help: adviceFor(file),
    };
  },
};

const startsAsRecord = (bytes: Uint8Array) =>
  /^\ufeff?---\s/.test(new TextDecoder().decode(bytes.subarray(0, 8)));

/** A record under a name that no record has; a copy that an editor keeps stops nothing. */
function* renamed(file: string, bytes: Uint8Array): Generator<Violation> {
  const isDecision = file.startsWith('khen-thuong/');
  const keys = isDecision ? /^(?:number|recipients)[ \t]*:/m : /^(?:title|honourees)[ \t]*:/m;
  if (!startsAsRecord(bytes) || !keys.test(textAnyhow(bytes))) return;
  const name = isDecision
    ? `${/^#?[^.~#]*/.exec(nameOf(file))?.[0].replace('#', '')}.md`
    : 'index.md';
  yield {
    severity: 'warning',
    actual: `tệp này trông như một ${isDecision ? 'quyết định' : 'bài viết'}, nhưng tên không tận cùng bằng .md`,
    expected: `tên có đuôi .md, ví dụ ${name}`,
    help: `Là tệp chính thì đổi tên thành ${name}; là bản chép thì chuyển ra ngoài thư mục nội dung. Ai bị ẩn trong tệp này vẫn được ẩn.`,
  };
}

/** The current path of a file that was at the top level before movements had folders. */
function movedInto(file: string): string | undefined {
  if (file === 'chuc-danh.yml') return 'phong-trao/<mã>/trach-nhiem.yml';
  const [, rest] =
    /^ke-hoach\/((?:ke-hoach\.yml|ban-nguon\.txt|dia-chi-dieu-khoan\.txt))$/.exec(file) ?? [];
  if (rest) return `phong-trao/<mã>/${rest}`;
  return /^(?:ke-hoach|tieu-chi)\/.*\.md$/.test(file) ? `phong-trao/<mã>/${file}` : undefined;
}

/** A folder that nothing reads; one misspelt by one or two characters was probably meant to be read. */
function strayFolder(file: string): Violation {
  const [folder = ''] = file.split('/');
  const near = nearest(slugify(folder), folderNames);
  return {
    severity: near ? 'error' : 'warning',
    actual: `chương trình không đọc thư mục ${quote(folder)}`,
    expected: anyOf(folderNames),
    help: near ? `Đổi tên thư mục thành ${near}.` : 'Chuyển ra ngoài thư mục nội dung.',
  };
}

function adviceFor(file: string): string {
  if (/^[^/]+\.mdx?$/i.test(file))
    return 'Chuyển vào thư mục của nó: quyết định vào khen-thuong/<năm ký>/, bài vào guong-dien-hinh/<tên bài>/ và đổi tên thành index.md, trang tự soạn vào trang/.';
  if (/^(?:guong-dien-hinh|_nhap)\/[^/]+\/[^/]+$/.test(file) && !/^README/i.test(nameOf(file)))
    return 'Là bài viết thì đổi tên tệp thành index.md; thư mục đã có index.md thì xem tệp nào đúng, tệp kia chuyển ra ngoài.';
  if (/^(?:guong-dien-hinh|_nhap)\//.test(file)) {
    return 'Mỗi bài một thư mục, bài viết tên là index.md: guong-dien-hinh/<tên bài>/index.md.';
  }
  if (file.startsWith('khen-thuong/')) {
    const [, year = '', name = ''] = /^khen-thuong\/(\d{4})\/([^/]+)$/.exec(file) ?? [];
    if (/\.(?:md|markdown)\.txt$|\.markdown$/i.test(name))
      return `Đổi tên tệp thành ${name.replace(/\..*$/, '')}.md.`;
    return year
      ? 'Đổi tên theo số và ký hiệu, đuôi .md, ví dụ 9902-qd-ubnd.md.'
      : 'Chuyển vào thư mục của năm ký, giữ nguyên tên, ví dụ ký năm 2022 thì vào khen-thuong/2022/.';
  }
  if (file.startsWith('trang/'))
    return `Trang tự soạn là một tệp .mdx ngay trong trang/: đổi thành trang/${slugify(nameOf(file).replace(/\..*$/, ''))}.mdx.`;
  if (/\.yaml$/i.test(file)) return 'Đổi đuôi .yaml thành .yml.';
  return 'Đổi tên theo tệp mẫu, đuôi .md hoặc .yml; tệp không dùng thì chuyển ra ngoài.';
}
