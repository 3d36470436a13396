import { dirname } from 'node:path/posix';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

export const scanMissing: Rule = {
  id: 'scan-missing',
  title: 'Bản quét phải là một tệp PDF nằm cạnh quyết định.',
  why: 'Trang dẫn tới bản quét; thiếu tệp thì người đối chiếu gặp trang lỗi.',
  severity: 'error',
  bad: [
    { decision: { scan: '9902-qd-ubnd.pdf' } },
    {
      decision: { scan: '../9902-qd-ubnd.pdf' },
      files: { 'khen-thuong/9902-qd-ubnd.pdf': '%PDF-' },
    },
  ],
  good: [
    {
      decision: { scan: '9902-qd-ubnd.pdf' },
      files: { 'khen-thuong/2021/9902-qd-ubnd.pdf': '%PDF-' },
    },
  ],
  *content({ of, files }) {
    for (const record of of('decision')) {
      const { scan } = record.value;
      if (!scan) continue;
      const folder = dirname(record.file);
      if (/^[a-z0-9-]+\.pdf$/.test(scan) && files.has(`${folder}/${scan}`)) continue;
      const beside = [...files]
        .filter((file) => dirname(file) === folder && file.endsWith('.pdf'))
        .map((file) => file.slice(folder.length + 1));
      const near = nearest(scan, beside);
      yield {
        record,
        path: ['scan'],
        found: `không có tệp ${quote(scan)} cạnh quyết định`,
        expected: 'tên một tệp PDF nằm cạnh quyết định, không dấu, ví dụ 9902-qd-ubnd.pdf',
        fix: near ? `Viết ${near}.` : 'Chép tệp vào cạnh quyết định, hoặc xóa dòng scan.',
      };
    }
  },
};
