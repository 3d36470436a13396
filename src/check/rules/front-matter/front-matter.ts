import type { SourceFault } from '../../../model/read/source.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  title: 'Tệp phải có phần đầu giữa hai dòng “---”.',
  why: 'Phần đầu chứa tiêu đề, ngày, nguồn; không có nó thì không biết tệp là bài nào.',
  severity: 'error',
  bad: [
    { files: { 'guong-dien-hinh/bai-trong/index.md': '' } },
    { files: { 'guong-dien-hinh/khong-co-phan-dau/index.md': 'Chỉ có thân bài.\n' } },
    { files: { 'guong-dien-hinh/chua-dong/index.md': '---\ntitle: Chưa đóng\n' } },
    { files: { 'guong-dien-hinh/kieu-khac/index.md': '+++\ntitle = "Kiểu khác"\n+++\n' } },
  ],
  good: [],
  *file({ origin }) {
    const wording = origin?.source.fault && wordings[origin.source.fault];
    if (wording) yield wording;
  },
};

const wordings: Partial<Record<SourceFault, Violation>> = {
  empty: {
    actual: 'đang trống',
    expected: 'nội dung như trong tệp mẫu',
    help: 'Chép lại từ tệp mẫu, hoặc xóa tệp.',
  },
  'no-front-matter': {
    actual: 'dòng đầu tiên không phải “---”',
    expected: 'phần đầu giữa hai dòng “---”',
    help: 'Thêm phần đầu như trong tệp mẫu; trước “---” không có dòng nào.',
  },
  'unclosed-front-matter': {
    actual: 'phần đầu mở bằng “---” mà chưa đóng',
    expected: 'một dòng “---” ngay sau mục cuối cùng của phần đầu',
    help: 'Thêm một dòng “---”.',
  },
  'toml-front-matter': {
    actual: 'phần đầu nằm giữa hai dòng “+++”',
    expected: 'hai dòng “---” và các dòng “tên mục: nội dung”',
    help: 'Chép lại phần đầu theo tệp mẫu.',
  },
};
