import type { SourceFault } from '../../../model/read/source.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  title: 'Tệp phải có phần đầu giữa hai dòng “---”.',
  why: 'Phần đầu chứa tiêu đề, ngày, nguồn; không có nó thì không biết tệp là bài nào.',
  bad: [
    { files: { 'guong-dien-hinh/bai-trong/index.md': '' } },
    { files: { 'guong-dien-hinh/khong-co-phan-dau/index.md': 'Chỉ có thân bài.\n' } },
    { files: { 'guong-dien-hinh/chua-dong/index.md': '---\ntitle: Chưa đóng\n' } },
    { files: { 'guong-dien-hinh/kieu-khac/index.md': '+++\ntitle = "Kiểu khác"\n+++\n' } },
    {
      says: 'Thiếu dòng “---” thứ nhất',
      files: { 'guong-dien-hinh/thieu-mo/index.md': 'title: Thiếu mở\n---\nThân bài.\n' },
    },
    {
      says: 'Word đổi hai gạch cuối thành một gạch dài',
      files: { 'guong-dien-hinh/gach-dai/index.md': '---\ntitle: Gạch dài\n—\nThân bài.\n' },
    },
    { files: { 'guong-dien-hinh/dong-trong/index.md': '\n\n---\ntitle: Trống\n---\n' } },
    { files: { 'guong-dien-hinh/mo-ngan/index.md': '--\ntitle: Ngắn\n---\n' } },
  ],
  *file({ origin }) {
    const { fault, text } = origin?.source ?? {};
    const violation = fault && wordings[fault]?.(text ?? '');
    if (violation) yield violation;
  },
};

/** A mistyped fence, as by Word: “--”, “—”, “----”, with a space before it. */
const nearlyFence = /^[ \t]*(?:[-–—]{1,6}|[-–—](?: [-–—]){1,4})[ \t]*$/;

function withoutOpening(text: string): Violation {
  const expected = 'phần đầu giữa hai dòng “---”, dòng “---” thứ nhất ở trên cùng';
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  const place = { line: first + 1, column: 1 };
  if (first > 0 && /^---[ \t]*$/.test(line))
    return {
      place: { line: 1, column: 1 },
      actual: `có ${first} dòng trống ở trên dòng “---” đầu tiên`,
      expected,
      help: `Xóa ${first} dòng trống ở đầu tệp.`,
    };
  if (nearlyFence.test(line))
    return {
      place,
      actual: `dòng đầu tiên đang là ${quote(line)}`,
      expected,
      help: 'Viết lại dòng ấy thành “---”: ba dấu gạch ngắn, sát lề.',
    };
  if (/^[\p{L}\w]+[ \t]*:/u.test(line) && lines.some((each) => /^---[ \t]*$/.test(each)))
    return {
      place,
      actual: 'thiếu dòng “---” thứ nhất ở đầu tệp',
      expected,
      help: `Thêm một dòng “---” lên trên cùng, ngay trên dòng ${quote(line)}.`,
    };
  const fence = lines.indexOf('---');
  if (fence > 0 && /^[\w-]+:/.test(lines[fence + 1] ?? ''))
    return {
      place,
      actual: `trước dòng “---” đầu tiên còn chữ: ${quote(line)}`,
      expected,
      help: `Xóa ${fence} dòng đứng trước dòng “---” đầu tiên; cần giữ thì chép xuống nội dung bài.`,
    };
  return {
    actual: 'dòng đầu tiên không phải “---”',
    expected: 'phần đầu giữa hai dòng “---”',
    help: 'Thêm phần đầu như trong tệp mẫu; trước “---” không có dòng nào.',
  };
}

/** The front matter was opened: it ends before the first line that cannot be part of it. */
function withoutClosing(text: string): Violation {
  const expected = 'một dòng “---” ngay sau mục cuối cùng của phần đầu';
  const lines = text.split('\n');
  const near = lines.findIndex((line, index) => index > 0 && nearlyFence.test(line));
  if (near > 0)
    return {
      place: { line: near + 1, column: 1 },
      actual: `phần đầu chưa đóng: dòng này đang là ${quote(lines[near] ?? '')}`,
      expected,
      help: 'Viết lại dòng ấy thành “---”: ba dấu gạch ngắn, sát lề.',
    };
  const ofHead = /^(?:\s|[-#]\s|["']?[\w-]+["']?:)/;
  const body = lines.findIndex((line, index) => index > 0 && line !== '' && !ofHead.test(line));
  const last = lines.findLastIndex(
    (line, index) => index > 0 && line.trim() !== '' && (body < 0 || index < body),
  );
  return {
    place: { line: Math.max(1, last + 1), column: 1 },
    actual: 'phần đầu mở bằng “---” mà chưa đóng',
    expected,
    help: `Thêm một dòng “---” ngay dưới dòng ${quote(lines[Math.max(0, last)] ?? '')}.`,
  };
}

const wordings: Partial<Record<SourceFault, (text: string) => Violation>> = {
  'no-front-matter': withoutOpening,
  'unclosed-front-matter': withoutClosing,
  empty: () => ({
    actual: 'đang trống',
    expected: 'nội dung như trong tệp mẫu',
    help: 'Chép lại từ tệp mẫu, hoặc xóa tệp.',
  }),
  'toml-front-matter': () => ({
    actual: 'phần đầu nằm giữa hai dòng “+++”',
    expected: 'hai dòng “---” và các dòng “tên mục: nội dung”',
    help: 'Chép lại phần đầu theo tệp mẫu.',
  }),
};
