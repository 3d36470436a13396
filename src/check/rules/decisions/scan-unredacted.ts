import { forEach, type Rule } from '../../kit/rule.ts';

const scan = {
  decision: { scan: '9902-qd-ubnd.pdf', 'recipients.3.publish': 'an' },
  files: { 'khen-thuong/2021/9902-qd-ubnd.pdf': '%PDF-' },
};

export const scanUnredacted: Rule = {
  id: 'scan-unredacted',
  title:
    'Bản quét chỉ được đăng khi đã che mọi trường hợp không công bố, và chỉ những trường hợp ấy.',
  why: 'Bản quét vẫn nêu tên người đã ẩn trong danh sách. Chưa ghi ngày che thì trang không đăng bản quét; chỉ nhắc, vì việc ngừng công bố không được chờ.',
  severity: 'warning',
  bad: [
    scan,
    {
      says: 'Ngày che ở trường hợp đang công bố',
      decision: { 'recipients.3.scanRedacted': '23/11/2026' },
    },
  ],
  good: [{ ...scan, decision: { ...scan.decision, 'recipients.3.scanRedacted': '23/11/2026' } }],
  content: forEach(['decision'], function* (record) {
    const { scan, recipients = [] } = record.value;
    for (const [index, row] of recipients.entries()) {
      if (row.scanRedacted && row.publish !== 'an')
        yield {
          path: ['recipients', index, 'scanRedacted'],
          actual: 'ghi ngày che trên bản quét mà trường hợp này đang công bố',
          expected: 'ngày che chỉ ở trường hợp không công bố (publish: an)',
          help: 'Không công bố thì thêm dòng “publish: an”; đang công bố thì xóa dòng scanRedacted.',
        };
      if (!scan || row.publish !== 'an' || row.scanRedacted) continue;
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
