import { fold } from '../../../text/fold.ts';
import { sureAddresses } from '../../facts/citations.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

const one = (lines: string, id = 'dt-0001') =>
  `- id: ${id}\n  name: Ông Thiện, Đội 1\n  recipientType: ca-nhan\n  basis: Hồ sơ số 9961\n${lines}`;
const thien = '  commendations: ["2021/9902-qd-ubnd#cn01"]\n';

export const subjectRows: Rule = {
  id: 'subject-rows',
  title:
    'Mỗi trường hợp ghi ở doi-tuong.yml phải có trong quyết định, đúng đối tượng, của một người; mã không nêu tên.',
  why: 'Ghép nhầm hai người trùng tên là công bố sai về cả hai. Mã là một phần địa chỉ, nên không được nêu tên.',
  bad: [
    { files: { 'doi-tuong.yml': one('  commendations: ["2021/9902-qd-ubnd#cn09"]\n') } },
    { files: { 'doi-tuong.yml': one('  commendations: ["2021/9902-qd-ubnd#tt01"]\n') } },
    { files: { 'doi-tuong.yml': one(thien) + one(thien, 'dt-0002') } },
    { files: { 'doi-tuong.yml': one(thien, 'vu-duc-thien') } },
  ],
  good: [{ files: { 'doi-tuong.yml': one(thien) } }],
  *content(content) {
    const { of, commendationById } = content;
    const isSure = sureAddresses(content);
    const owners = new Map<string, string>();
    for (const record of of('subject')) {
      for (const [index, id] of (record.value.commendations ?? []).entries()) {
        if (!id || !isSure(id)) continue;
        const at = { record, path: ['commendations', index] };
        const found = commendationById.get(id);
        const other = owners.get(id);
        owners.set(id, record.id);
        if (!found) {
          yield {
            ...at,
            actual: `không có trường hợp ${quote(id)}`,
            expected: 'mã của một trường hợp có trong quyết định đã nhập',
            help: 'Sao mã từ trang của quyết định: tt là tập thể, cn là cá nhân, hgd là hộ gia đình.',
          };
        } else if (found.row.recipientType !== record.value.recipientType) {
          yield {
            ...at,
            actual: 'trường hợp này thuộc đối tượng khác',
            expected: 'trường hợp cùng đối tượng với mục',
            help: 'Đối chiếu lại hồ sơ, sửa mã hoặc recipientType.',
          };
        } else if (other) {
          yield {
            ...at,
            actual: `trường hợp này đã ghi ở mục ${other}`,
            expected: 'mỗi trường hợp thuộc một mục',
            help: 'Đối chiếu lại hồ sơ, xóa ở mục không đúng.',
          };
        }
        const slug = fold(found?.row.name ?? '').replace(/[^a-z0-9]+/g, '-');
        if (slug && index === 0 && record.id.includes(slug)) {
          yield {
            record,
            path: ['id'],
            actual: `mã ${quote(record.id)} nêu tên`,
            expected: 'mã không nêu tên, như dt-0001',
            help: 'Đặt mã khác trước khi công bố.',
          };
        }
      }
    }
  },
};
