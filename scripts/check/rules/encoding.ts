import type { SourceFault } from '../../../src/records/source.ts';
import type { Finding, Rule } from '../rule.ts';

export const encoding: Rule = {
  id: 'encoding',
  title: 'Tệp phải là Unicode, lưu kiểu UTF-8.',
  why: 'Tệp lưu bằng bảng mã khác thì chữ Việt hiện thành ký hiệu lạ và tìm không ra.',
  severity: 'error',
  bad: [
    {
      files: {
        'guong-dien-hinh/bai-utf-16/index.md': Buffer.from('\ufeff---\ntitle: a\n---\n', 'utf16le'),
      },
    },
  ],
  good: [],
  *file({ origin }) {
    const wording = origin?.source.fault && wordings[origin.source.fault];
    if (wording) yield wording;
  },
};

const save = 'Mở tệp bằng Notepad, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8.';

const wordings: Partial<Record<SourceFault, Finding>> = {
  'utf-16': { found: 'đang lưu kiểu UTF-16', expected: 'UTF-8', fix: save },
  'not-utf-8': {
    found: 'không phải UTF-8 (có thể là TCVN3, VNI hay bảng mã cũ khác)',
    expected: 'UTF-8',
    fix: save,
  },
};
