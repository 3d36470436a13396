import { withheldBecause } from '../../../model/permission.ts';
import { isCancelled } from '../../facts/award-name.ts';
import { citationsOf } from '../../facts/citations.ts';
import { exemplarNouns, type Rule } from '../../kit/rule.ts';

const related = [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-UBND', on: '12/12/2022' }];

export const cancelledAward: Rule = {
  id: 'cancelled-award',
  title: 'Bài không dẫn trường hợp khen thưởng đã bị hủy bỏ.',
  why: 'Nêu gương bằng một khen thưởng không còn hiệu lực làm người đọc hiểu sai.',
  bad: [{ decision: { status: 'huy-bo', related } }],
  good: [{ decision: { status: 'huy-bo-mot-phan', 'recipients.1.status': 'huy-bo', related } }],
  *content(content) {
    for (const { record, path, award } of citationsOf(content)) {
      if (record.value.withdrawn || !award || !isCancelled(award)) continue;
      yield {
        record,
        path,
        actual: 'trường hợp khen thưởng này đã bị hủy bỏ',
        expected: 'trường hợp còn hiệu lực',
        help: 'Xóa mã này khỏi bài rồi trình lãnh đạo duyệt lại, hoặc ngừng công bố bài (withdrawn).',
        related: { record: award.decision, path: ['status'] },
      };
    }
  },
};

export const withheldLink: Rule = {
  id: 'withheld-link',
  title: 'Không nên dẫn tới bài, trường hợp đang ngừng công bố.',
  why: 'Người đọc bấm vào chỉ thấy “không công bố”. Chỉ nhắc, vì việc ngừng công bố không được chờ sửa bài khác.',
  severity: 'warning',
  bad: [
    { decision: { 'recipients.2.publish': 'an' } },
    {
      model: { withdrawn: '01/02/2022' },
      body: `${'Tổ trực chốt chia dòng xe từ xa để xe bớt phải chờ, xem cách làm ở bài khác. '.repeat(10)}\n\n[Tách làn](/guong-dien-hinh/tach-lan-xe-hang/)\n`,
    },
  ],
  *content(content) {
    const { of, exemplarById, today } = content;
    for (const { record, path, award } of citationsOf(content)) {
      if (record.value.withdrawn || award?.row.publish !== 'an') continue;
      yield {
        record,
        path,
        actual: 'quyết định đang ẩn trường hợp này (publish: an)',
        expected: 'trường hợp được công bố',
        help: 'Có thể để nguyên. Muốn bỏ thì xóa mã này rồi trình lãnh đạo duyệt lại bài; không tự mở lại trường hợp đang ẩn.',
        related: { record: award.decision, path: ['recipients', award.index, 'publish'] },
      };
    }
    for (const record of exemplarNouns.flatMap((noun) => of(noun))) {
      if (record.value.withdrawn) continue;
      for (const { url, offset } of record.facts?.links ?? []) {
        const slug = /(?:^|\/)guong-dien-hinh\/([^/#?]+)/.exec(url)?.[1];
        const other = slug ? exemplarById.get(slug) : undefined;
        if (!other || !withheldBecause(other.value, today)) continue;
        yield {
          record,
          bodyOffset: offset,
          actual: 'liên kết dẫn tới bài đang ngừng công bố',
          expected: 'bài đang được công bố',
          help: 'Có thể để nguyên. Muốn bỏ thì bỏ liên kết, giữ lại chữ, rồi trình lãnh đạo duyệt lại bài.',
        };
      }
    }
  },
};
