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

test('explains once how to get more help in a report with errors', () => {
  const text = textFormat({ ...report, errors: 2, diagnostics: [message, message] }, 'noi-dung');
  expect(text.match(/npm run check -- --explain yaml$/g)).toHaveLength(1);
});

test('states that there are no errors, and nothing else', () => {
  expect(textFormat(report, 'noi-dung')).toBe('Đã đọc 2 tệp, không có lỗi.');
});

test('does not claim that errors of internal work keep the site unchanged', () => {
  const own = { ...message, file: '_de-nghi/2026/tong-ket/doi-so-1.yml' };
  const text = (diagnostics: Diagnostic[]) =>
    textFormat({ ...report, errors: diagnostics.length, diagnostics }, '');
  expect(text([own])).toContain('trang không dùng tới nên vẫn dựng được.');
  expect(text([own, message])).toContain('Trang chưa được dựng lại');
});
