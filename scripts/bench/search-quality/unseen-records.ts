import type { RecordDecision, RecordRow, Records } from '../../../src/register/register-table.ts';
import { random } from '../search/random.ts';

const words = (text: string) => text.split(/[\s|]+/).filter(Boolean);
const texts = (text: string) => text.split('|').map((each) => each.trim());

const FAMILY = words(
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Trịnh Mai Tô Cao Hà Quách Thái Tạ Lương Đào Vương Kiều Châu Thạch Sầm Nông Giàng Vừ Lò Quàng Bế Hoàng',
);
const MALE = words(
  'Văn Văn Văn Hữu Đức Đình Quang Bá Xuân Trọng Thế Duy Khắc Viết Sỹ Công Minh Tấn',
);
const FEMALE = words('Thị Thị Thị Thị|Thu Thị|Minh Thị|Bích Ngọc Diệu Kim Hồng Tuyết Bảo');
const GIVEN = words(
  'An Ân Ánh Bách Bảo Bằng Bích Bình Cẩm Chiến Chinh Chung Cương Cường Dân Diễm Doanh Dung Dũng Duyên Dự Đạo Đạt Điệp Định Đoan Độ Đông Đức Gấm Giáp Hải Hảo Hạnh Hân Hậu Hiên Hiền Hiển Hiệp Hoa Hòa Hoà Hóa Hoan Hoàn Hoàng Hồng Huân Huấn Huệ Hùng Hưng Hương Hường Huy Huyên Huyền Kha Khải Khang Khánh Khiêm Khoa Khuê Kiên Kiệt Kỳ Lam Lân Lãng Liên Liễu Linh Loan Lộc Lợi Lưu Lụa Luân Lực Mẫn Mận Mỹ Năm Ngà Ngân Ngát Nghiêm Ngoan Nguyên Nguyệt Nhã Nhâm Nhiên Nhuận Như Phát Phong Phúc Phụng Phước Phượng Quân Quế Quý Quyên Quyết Quỳnh Sang Sáng Sâm Sen Soạn Sơn Sương Tâm Tân Tấn Thạch Thái Thanh Thành Thảo Thắm Thắng Thân Thêm Thiện Thiệu Thịnh Thoa Thọ Thơ Thuận Thủy Thúy Thương Tiến Tình Tín Toàn Toản Trà Trang Tráng Trâm Tri Trí Trinh Trọng Trung Trúc Trường Tuân Tuấn Tuệ Tùng Tuyên Tuyến Tuyền Từ Tường Uyên Vân Viên Việt Vinh Vọng Vũ Vượng Vy Xuyến Yên Yến',
);
/**
 * Names without the usual family, middle and given name, and names that begin like a form of address.
 */
const ODD_NAMES = texts(
  'Y Wang Niê Kdăm|H’Hen Niê|Điểu K’Ré|Y Thịnh Êban|Ông Ích Khiêm|Ông Văn Tùng|Rơ Chăm Lan|K’Brếp|Siu Black|Anh Văn Đức|Bá Thị Lụa|Trần Đảm Bảo|Lê Bảo Đảm|Vừ A Dế|Lò Thị Ế|Danh Sóc Kha|Y Blúi Niê|H’Lim Êban|Chị Mấu Thị Na|Hồ Thị Cô',
);
const POSITIONS = texts(
  'Chuyên viên|Thanh tra viên|Lái xe|Trưởng phòng|Phó Trưởng phòng|Đội trưởng|Nhân viên trực chốt|Kế toán|Văn thư|Kỹ sư cầu đường|Phó Giám đốc|Đăng kiểm viên|Công nhân duy tu',
);
const UNITS: Records['units'] = [
  { id: 'van-phong', name: 'Văn phòng minh họa', aliases: ['VPMH'] },
  { id: 'van-tai', name: 'Phòng Quản lý vận tải minh họa', aliases: ['Phòng Vận tải'] },
  { id: 'doi-1', name: 'Đội minh họa số 1', aliases: ['Đội số 1'] },
  { id: 'doi-10', name: 'Đội minh họa số 10', aliases: ['Đội số 10'] },
  { id: 'doi-11', name: 'Đội minh họa số 11', aliases: ['Đội số 11'] },
  { id: 'cau-duong', name: 'Trung tâm Cầu đường minh họa', aliases: ['Trạm Duy tu minh họa'] },
  { id: 'dang-kiem', name: 'Trung tâm Đăng kiểm minh họa', aliases: [] },
];
const OUTSIDE = texts(
  'Công ty TNHH Vận tải Minh Họa|Hợp tác xã Vận tải Sông Giả|Thôn Giả Định, xã Minh Họa|Bến xe Minh Họa',
);
const COLLECTIVES = texts(
  'Tổ trực chốt|Tổ lái xe|Chi đoàn|Nhóm tình nguyện|Tổ sửa chữa|Công đoàn cơ sở',
);

interface Paper {
  number: string;
  symbol: string;
  issuer: string;
  form: string;
}
const PAPERS: Paper[] = [
  { number: '', symbol: 'QĐ-UBND', issuer: 'ubnd', form: 'bang-khen-tinh' },
  { number: '', symbol: 'QĐ-SGTVT', issuer: 'so', form: 'giay-khen' },
  { number: '', symbol: 'QĐ-TTg', issuer: 'ttg', form: 'bang-khen-ttg' },
  { number: '', symbol: 'QĐ-CTN', issuer: 'ctn', form: 'huan-chuong' },
  { number: '', symbol: 'QĐ/TU', issuer: 'tinh-uy', form: 'bang-khen-dang' },
  { number: '', symbol: '2004/QĐ/CTN', issuer: 'ctn', form: 'huan-chuong' },
];

const LABELS: Records['labels'] = {
  form: {
    'huan-chuong': 'Huân chương Lao động',
    'bang-khen-ttg': 'Bằng khen của Thủ tướng Chính phủ',
    'bang-khen-tinh': 'Bằng khen của Chủ tịch UBND tỉnh',
    'bang-khen-dang': 'Bằng khen của Ban Thường vụ Tỉnh ủy',
    'giay-khen': 'Giấy khen của Giám đốc Sở GTVT',
  },
  class: { nhat: 'hạng Nhất', nhi: 'hạng Nhì', ba: 'hạng Ba' },
  recipientType: { 'tap-the': 'Tập thể', 'ca-nhan': 'Cá nhân', 'ho-gia-dinh': 'Hộ gia đình' },
  status: { 'huy-bo': 'Đã hủy bỏ', 'dinh-chinh': 'Đã đính chính' },
  kind: {
    'cong-trang': 'Theo công trạng',
    'dot-xuat': 'Đột xuất',
    'phong-trao': 'Theo phong trào',
  },
  issuer: {
    ubnd: 'Chủ tịch UBND tỉnh',
    so: 'Giám đốc Sở GTVT',
    ttg: 'Thủ tướng',
    ctn: 'Chủ tịch nước',
    'tinh-uy': 'Tỉnh ủy',
  },
  issuerName: {
    ubnd: 'Chủ tịch Ủy ban nhân dân tỉnh Minh Họa',
    so: 'Giám đốc Sở Giao thông vận tải Minh Họa',
    ttg: 'Thủ tướng Chính phủ',
    ctn: 'Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    'tinh-uy': 'Ban Thường vụ Tỉnh ủy Minh Họa',
  },
};

/**
 * Invented records independent of the rules: names of many peoples, the same name in several units,
 * numbered collectives, households, documents with every symbol, ranks, cancelled documents.
 */
export function unseenRecords(count: number, seed: number): Records {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const two = (value: number) => String(value).padStart(2, '0');
  const decisions: RecordDecision[] = [];
  const rows: RecordRow[] = [];
  const name = () => {
    const isFemale = next() < 0.45;
    const middle = next() < 0.06 ? '' : pick(isFemale ? FEMALE : MALE);
    return [pick(FAMILY), ...middle.split('|'), pick(GIVEN)].filter(Boolean).join(' ');
  };
  const repeated = Array.from({ length: 6 }, name);
  const place = () =>
    next() < 0.2 ? { unitAsWritten: pick(OUTSIDE) } : { unit: Math.floor(next() * UNITS.length) };

  while (rows.length < count) {
    const paper = PAPERS[decisions.length % PAPERS.length] as Paper;
    const old = paper.symbol.startsWith('2004');
    const year = old ? 2004 : 2019 + Math.floor(next() * 6);
    const number =
      decisions.length % 7 === 5 ? two(1 + decisions.length) : String(9900 + decisions.length);
    decisions.push({
      id: `${year}/${number}-${decisions.length}`,
      number,
      symbol: paper.symbol,
      signed: `${year}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`,
      issuer: paper.issuer,
      form: paper.form,
      kind: pick(Object.keys(LABELS.kind ?? {})),
      subject: `Về việc ${paper.form.startsWith('giay') ? 'tặng Giấy khen' : 'khen thưởng'} ${pick(['thành tích phòng chống bão', 'phong trào xây dựng nông thôn mới', 'công tác bảo đảm trật tự giao thông', 'năm học mới'])}`,
      status: decisions.length % 11 === 7 ? 'huy-bo' : undefined,
    });
    const size = Math.min(count - rows.length, 20 + Math.floor(next() * 60));
    for (let n = 0; n < size; n += 1) rows.push(row(decisions.length - 1, n / size, paper.form));
  }
  return { rows, decisions, units: UNITS, exemplars: [], labels: LABELS, equivalents: [] };

  function row(decision: number, share: number, form: string): RecordRow {
    const awardClass = form === 'huan-chuong' ? { class: pick(['nhat', 'nhi', 'ba']) } : {};
    if (share < 0.2) {
      const unit = Math.floor(next() * UNITS.length);
      const own = next() < 0.3 ? (UNITS[unit]?.name ?? '') : '';
      const text = own || `${pick(COLLECTIVES)} số ${1 + Math.floor(next() * 30)}`;
      return { decision, recipientType: 'tap-the', name: text, unit, ...awardClass };
    }
    if (share > 0.94) {
      const text = `Hộ ông ${name()} và bà ${name()}`;
      return { decision, recipientType: 'ho-gia-dinh', name: text, unitAsWritten: pick(OUTSIDE) };
    }
    const chance = next();
    return {
      decision,
      recipientType: 'ca-nhan',
      name: chance < 0.05 ? pick(ODD_NAMES) : chance < 0.12 ? pick(repeated) : name(),
      honorific: next() < 0.5 ? 'Ông' : 'Bà',
      position: pick(POSITIONS),
      ...place(),
      ...awardClass,
      ...(next() < 0.02 ? { posthumous: true } : {}),
    };
  }
}

/** Full names absent from the records, of known and of possibly unknown words. */
export function absentNames(records: Records, count: number, seed: number): string[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const known = new Set(records.rows.map(({ name }) => name));
  const held = records.rows.map(({ name }) => ` ${name} `);
  const names: string[] = [];
  while (names.length < count) {
    const name = `${pick(FAMILY)} ${pick(next() < 0.5 ? MALE : FEMALE).replace('|', ' ')} ${pick(GIVEN)}`;
    if (known.has(name) || held.some((text) => text.includes(` ${name} `))) continue;
    names.push(name);
  }
  return names;
}
