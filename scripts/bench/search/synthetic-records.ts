import type { RecordRow, Records } from '../../../src/register/register-table.ts';
import { random } from './random.ts';

/** Family names with their frequency, in per mille. */
const FAMILY: [string, number][] = [
  ['Nguyễn', 384],
  ['Trần', 121],
  ['Lê', 95],
  ['Phạm', 70],
  ['Hoàng', 51],
  ['Vũ', 39],
  ['Phan', 45],
  ['Trương', 22],
  ['Bùi', 21],
  ['Đặng', 21],
  ['Đỗ', 20],
  ['Ngô', 17],
  ['Hồ', 16],
  ['Dương', 13],
  ['Đinh', 12],
  ['Lương', 9],
  ['Mai', 8],
  ['Đào', 8],
  ['Trịnh', 8],
  ['Cao', 6],
  ['Tạ', 5],
  ['Chu', 4],
  ['Quách', 3],
  ['Doãn', 2],
];
const MALE_MIDDLE =
  'Văn Văn Văn Văn Đức Hữu Quang Minh Xuân Ngọc Thanh Đình Công Trọng Tiến Mạnh Anh Duy Hải Quốc'.split(
    ' ',
  );
const FEMALE_MIDDLE =
  'Thị Thị Thị Thị Thị Thị Thu|Thị Thanh|Thị Minh|Thị Kim|Thị Hồng Ngọc Thu Thanh Phương Bích Kim Thúy Mỹ'
    .split(' ')
    .map((middle) =>
      middle.replace('|', ' ').split(' ').reverse().join(' ').replace('Thu Thị', 'Thị Thu'),
    );
const MALE_GIVEN =
  'An Anh Bách Bảo Bình Chiến Chính Cường Cương Đại Đạt Dũng Duy Đức Dương Giang Hà Hải Hậu Hiển Hiếu Hòa Hoàng Hoạt Hùng Hưng Huy Huynh Khánh Khoa Kiên Kỳ Lâm Long Lộc Lực Lương Mạnh Minh Nam Nghĩa Nghị Ngọc Nhân Nhật Phong Phú Phúc Phương Quân Quang Quý Quyền Quyết Sáng Sơn Sỹ Tài Tâm Tân Thái Thắng Thành Thịnh Thuận Thủy Tiến Toàn Trí Trung Trường Tú Tuấn Tùng Tuyên Văn Việt Vinh Vũ Vượng'.split(
    ' ',
  );
const FEMALE_GIVEN =
  'An Anh Ánh Bình Châu Chi Diệp Dung Duyên Giang Hà Hằng Hạnh Hảo Hiền Hoa Hòa Hoài Hồng Huệ Hương Hường Huyền Khuyên Lan Lê Liên Linh Loan Lý Mai Minh My Mỹ Nga Ngà Ngân Ngọc Nguyệt Nhàn Nhung Oanh Phương Phượng Quyên Quỳnh Tâm Thanh Thảo Thơm Thu Thủy Thúy Thương Trang Trâm Trinh Tuyết Uyên Vân Vui Xuân Yến'.split(
    ' ',
  );
const POSITION =
  'Chuyên viên|Chuyên viên|Chuyên viên|Nhân viên|Nhân viên|Thanh tra viên|Lái xe|Kỹ sư|Trưởng phòng|Phó Trưởng phòng|Đội trưởng|Phó Đội trưởng|Kế toán|Văn thư|Nhân viên trực chốt|Đăng kiểm viên|Giám đốc|Phó Giám đốc'.split(
    '|',
  );
const PLACE = 'Bắc Nam Đông Tây Trung|tâm Thượng Hạ Tân Phú An Bình'
  .split(' ')
  .map((place) => place.replace('|', ' '));
const FORMS = [
  'giay-khen',
  'giay-khen',
  'giay-khen',
  'bang-khen-chu-tich-ubnd-tinh',
  'bang-khen-chu-tich-ubnd-tinh',
  'bang-khen-thu-tuong',
  'huan-chuong-lao-dong',
];
const SYMBOL: Record<string, string> = {
  'giay-khen': 'QĐ-SGTVT',
  'bang-khen-chu-tich-ubnd-tinh': 'QĐ-UBND',
  'bang-khen-thu-tuong': 'QĐ-TTg',
  'huan-chuong-lao-dong': 'QĐ-CTN',
};

/**
 * A number of invented records: names with the frequencies of real registers, a collective per four
 * rows, decisions of about eighty rows, a unit per hundred and fifty rows (12 to 60).
 */
export function syntheticRecords(count: number, seed = 2021): Records {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const units = Array.from(
    { length: Math.min(60, Math.max(12, Math.round(count / 150))) },
    (_, n) => ({
      id: `don-vi-${n + 1}`,
      name: `${pick(['Phòng', 'Đội', 'Trạm', 'Trung tâm', 'Ban'])} ${pick(['Quản lý', 'Kế hoạch', 'Vận tải', 'An toàn', 'Bảo trì', 'Kỹ thuật'])} ${pick(PLACE)} số ${n + 1}`,
      aliases: [],
    }),
  );
  const decisions: Records['decisions'] = [];
  const rows: RecordRow[] = [];
  while (rows.length < count) {
    const form = pick(FORMS);
    const year = 2021 + Math.floor(next() * 5);
    const number = String(9900 + decisions.length);
    const symbol = SYMBOL[form] ?? 'QĐ-UBND';
    decisions.push({
      id: `${year}/${number}-${symbol.toLowerCase().replace('đ', 'd')}`,
      number,
      symbol,
      signed: `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
      issuer: symbol,
      form,
      kind: 'phong-trao',
      subject: 'Về việc khen thưởng tập thể, cá nhân trong phong trào thi đua',
    });
    const size = Math.min(count - rows.length, 20 + Math.floor(next() * 120));
    const collectives = Math.round(size / 4);
    for (let n = 0; n < size; n += 1) {
      const decision = decisions.length - 1;
      const unit = Math.floor(next() * units.length);
      rows.push(
        n < collectives ? { decision, unit, ...collective() } : { decision, unit, ...person() },
      );
    }
  }
  return { rows, decisions, units, exemplars: [], labels: {}, equivalents: [] };

  function person() {
    const isFemale = next() < 0.42;
    const middle = pick(isFemale ? FEMALE_MIDDLE : MALE_MIDDLE);
    const given = pick(isFemale ? FEMALE_GIVEN : MALE_GIVEN);
    return {
      recipientType: 'ca-nhan',
      name: `${family()} ${middle} ${given}`,
      honorific: isFemale ? 'Bà' : 'Ông',
      position: pick(POSITION),
    };
  }
  function family(): string {
    let share = next() * FAMILY.reduce((total, [, each]) => total + each, 0);
    for (const [name, each] of FAMILY) {
      share -= each;
      if (share < 0) return name;
    }
    return 'Nguyễn';
  }
  function collective() {
    const kind = pick([
      'Tổ trực chốt',
      'Đội phân luồng',
      'Chi bộ',
      'Công đoàn cơ sở',
      'Tổ lái xe',
      'Nhóm tuyên truyền',
      'Tổ sửa chữa',
      'Bộ phận một cửa',
    ]);
    return {
      recipientType: 'tap-the',
      name: `${kind} ${pick(PLACE)} số ${1 + Math.floor(next() * 40)}`,
    };
  }
}
