import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const planIssuer: Rule = {
  id: 'plan-issuer',
  title: 'Văn bản phát động là của cơ quan có trang.',
  why: 'Chép thư mục của nơi khác làm mẫu mà quên thay văn bản thì kế hoạch của nơi khác lên trang dưới tên mình. Hưởng ứng văn bản của cấp trên thì đúng là như vậy, nên chỉ là cảnh báo.',
  severity: 'warning',
  bad: [{ files: { 'co-quan.yml': officeOf('archiveOf: Sở Nội vụ tỉnh Ninh Bình') } }],
  good: [
    {
      says: 'Cơ quan kế tiếp của nơi có trang',
      files: {
        'co-quan.yml': officeOf(
          'archiveOf: Sở Nội vụ tỉnh Ninh Bình\nsuccessor: Sở Giao thông vận tải tỉnh Hà Nam',
        ),
      },
    },
  ],
  *content({ of }) {
    const [office] = of('office');
    if (!office) return;
    const { archiveOf, keeper, successor } = office.value;
    const own = [archiveOf, keeper, successor].flatMap((name) => (name ? [plain(name)] : []));
    if (own.length === 0) return;
    for (const record of of('plan')) {
      const { issuerLong } = record.value;
      const issuer = issuerLong && plain(issuerLong);
      if (!issuer || own.some((name) => name.includes(issuer) || issuer.includes(name))) continue;
      yield {
        record,
        path: ['issuerLong'],
        actual: `đang ghi ${quote(issuerLong)}, còn co-quan.yml ghi ${quote(archiveOf ?? keeper ?? successor)}`,
        expected: 'văn bản của chính cơ quan, hoặc của nơi mà cơ quan hưởng ứng',
        help: 'Văn bản chép nhầm của nơi khác thì thay bằng văn bản của mình; đúng là hưởng ứng văn bản ấy thì để nguyên.',
        related: { record: office, path: ['archiveOf'] },
      };
    }
  },
};

function officeOf(names: string): string {
  return `brand: Thi đua\ntagline: Tư liệu\n${names}\ncontact:\n  unit: Văn phòng\n`;
}

/** One form for the ways in which an office's name is written. */
function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/ubnd/g, 'ủy ban nhân dân')
    .replace(/(?<!nhân dân )(?:tỉnh|thành phố) (?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
