import { forEach, type Rule } from '../../kit/rule.ts';

const scan = {
  decision: { scan: '9902-qd-ubnd.pdf', 'recipients.3.publish': 'an' },
  files: { 'khen-thuong/2021/9902-qd-ubnd.pdf': '%PDF-' },
};

export const scanUnredacted: Rule = {
  id: 'scan-unredacted',
  title: 'Bản quét chỉ được đăng khi đã che mọi trường hợp không công bố.',
  why: 'Bản quét vẫn nêu tên người đã ẩn trong danh sách. Chưa ghi ngày che thì trang không đăng bản quét; chỉ nhắc, vì việc ngừng công bố không được chờ.',
  severity: 'warning',
  bad: [
    scan,
    {
      says: 'Ẩn thêm một trường hợp thì phải che thêm',
      ...scan,
      decision: {
        ...scan.decision,
        'recipients.3.scanRedacted': '23/11/2026',
        'recipients.4.publish': 'an',
      },
    },
  ],
  good: [{ ...scan, decision: { ...scan.decision, 'recipients.3.scanRedacted': '23/11/2026' } }],
  content: forEach(['decision'], function* (record) {
    const { scan, recipients = [] } = record.value;
    if (!scan) return;
    for (const [index, row] of recipients.entries()) {
      if (row?.publish !== 'an' || row.scanRedacted) continue;
      yield {
        path: ['recipients', index, 'publish'],
        actual: 'trường hợp này không công bố mà bản quét của quyết định có thể còn nêu tên',
        expected: 'bản quét đã che trường hợp này, kèm ngày che',
        help: 'Trang không đăng bản quét nữa. Muốn đăng lại thì che tên trên bản quét, thay tệp PDF, rồi thêm dòng “scanRedacted: dd/mm/yyyy” vào trường hợp này.',
        related: { record, path: ['scan'] },
      };
    }
  }),
};
