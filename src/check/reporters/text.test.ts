import { expect, test } from 'vitest';
import type { Message } from '../kit/report.ts';
import { textFormat } from './text.ts';

const settings = { contentDir: '/noi-dung' };
const report = { files: 2, errors: 0, warnings: 0, messages: [], faulty: [] };
const message: Message = {
  file: 'don-vi.yml',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'yaml',
  field: '',
  message: 'Tệp: …',
  fix: null,
};

test('a report with faults says once how to ask for more', () => {
  const text = textFormat({ ...report, errors: 2, messages: [message, message] }, settings);
  expect(text.match(/npm run check -- --explain yaml$/g)).toHaveLength(1);
});

test('a report without faults says so, and nothing else', () => {
  expect(textFormat(report, settings)).toBe('Đã đọc 2 tệp, không có lỗi.');
});
