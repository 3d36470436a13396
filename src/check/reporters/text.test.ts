import { expect, test } from 'vitest';
import type { Diagnostic } from '../kit/diagnostic.ts';
import { textFormat } from './text.ts';

const report = {
  files: 2,
  errors: 0,
  warnings: 0,
  diagnostics: [],
  faulty: [],
  forms: [],
  toOpen: [],
};
const message: Diagnostic = {
  file: 'don-vi.yml',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'yaml',
  field: '',
  message: 'Tệp: …',
  help: null,
  records: [],
};

test('a report with faults says once how to ask for more', () => {
  const text = textFormat({ ...report, errors: 2, diagnostics: [message, message] }, 'noi-dung');
  expect(text.match(/npm run check -- --explain yaml$/g)).toHaveLength(1);
});

test('a report without faults says so, and nothing else', () => {
  expect(textFormat(report, 'noi-dung')).toBe('Đã đọc 2 tệp, không có lỗi.');
});

test('faults of the office’s own work do not say that the site stays as it is', () => {
  const own = { ...message, file: '_de-nghi/2026/tong-ket/doi-so-1.yml' };
  const text = (diagnostics: Diagnostic[]) =>
    textFormat({ ...report, errors: diagnostics.length, diagnostics }, '');
  expect(text([own])).toContain('trang không dùng tới nên vẫn dựng được.');
  expect(text([own, message])).toContain('Trang chưa được dựng lại');
});
