import { isPdf, isScan, scanFile, scanName } from '../../../model/read/scan-file.ts';
import { nearest } from '../../../text/nearest.ts';
import { namesBeside } from '../../facts/paths.ts';
import { quote } from '../../facts/wording.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

export const scanMissing: Rule = {
  id: 'scan-missing',
  title: 'Bản quét là tệp PDF nằm cạnh quyết định.',
  why: 'Người đọc bấm vào bản quét để đối chiếu; tệp không có, hay để nơi khác, thì không mở được.',
  bad: [
    { decision: { scan: '9902-qd-ubnd.pdf' } },
    {
      decision: { scan: 'anh-chup.jpg' },
      files: { 'khen-thuong/2021/anh-chup.jpg': 'jpeg 1200x800' },
    },
    {
      decision: { scan: '9902-qd-ubnd.pdf' },
      files: { 'khen-thuong/2021/9902-qd-ubnd.pdf': 'Bản quét sẽ gửi sau.' },
    },
  ],
  good: [
    {
      decision: { scan: '9902-qd-ubnd.pdf' },
      files: { 'khen-thuong/2021/9902-qd-ubnd.pdf': '%PDF-' },
    },
  ],
  *file({ file, kind, bytes }) {
    if (kind !== 'file' || !isScan(file) || isPdf(bytes())) return;
    yield {
      actual: 'tệp mang đuôi .pdf mà không phải PDF',
      expected: 'tệp PDF còn nguyên',
      help: 'Chép lại từ máy quét; mở được bằng phần mềm đọc PDF thì mới dùng được.',
    };
  },
  content: forEach(['decision'], function* (record, { files }) {
    const { scan } = record.value;
    if (!scan) return;
    const isNamed = scanName.test(scan);
    if (isNamed && files.has(scanFile(record.id, scan))) return;
    const beside = namesBeside(record.file, files).filter((name) => /\.pdf$/i.test(name));
    const near = nearest(scan, beside);
    const other = beside.find((name) => name.toLowerCase() === scan.toLowerCase()) ?? near;
    yield {
      path: ['scan'],
      actual: isNamed ? `không có tệp ${quote(scan)} cạnh quyết định` : `đang ghi ${quote(scan)}`,
      expected: 'tên một tệp PDF nằm cạnh quyết định, không dấu, ví dụ 9902-qd-ubnd.pdf',
      help:
        near && scanName.test(near)
          ? `Viết ${near}.`
          : other
            ? `Đổi tên tệp ${other} thành ${scan.toLowerCase()}, ghi đúng tên ấy ở đây.`
            : isNamed || /\.pdf$/i.test(scan)
              ? 'Chép tệp vào cạnh quyết định, ghi đúng tên tệp; không đăng bản quét thì xóa dòng scan.'
              : 'Lưu bản quét thành tệp PDF cạnh quyết định, ghi tên tệp ấy; không đăng bản quét thì xóa dòng scan.',
    };
  }),
};
