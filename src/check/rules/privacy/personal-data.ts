import {
  findPersonalData,
  personalData as kinds,
  type PersonalDataKind,
} from '../../facts/personal-data/find.ts';
import { mask } from '../../facts/personal-data/masked.ts';
import { textsOf } from '../../facts/texts.ts';
import type { Rule } from '../../kit/rule.ts';

const office = `brand: Thi đua
tagline: Tư liệu
archiveOf: Sở Giao thông vận tải tỉnh Hà Nam
contact:
  unit: Văn phòng
  phone: 0912 000 111
  email: vanphong@so.example.vn
`;

/** What a decision says is copied word for word, so what is left out of it must be seen. */
const inDecision = 'Thay phần ấy bằng […] và ghi ở note: “Có lược một chi tiết so với bản gốc.”';

/** Kinds written in words, whose first letters help nobody to find the place. */
const spoken = new Set<PersonalDataKind>(['address', 'birth']);

const contact = 'Xóa; nếu là của cơ quan thì ghi vào contact trong co-quan.yml, khi ấy được nêu.';

const helpByKind: Record<PersonalDataKind, string> = {
  identity: 'Xóa số này.',
  bank: 'Xóa số này; cần nêu cách ủng hộ thì dẫn tới trang của cơ quan.',
  phone: contact,
  email: contact,
  address: 'Xóa số nhà, tên đường; chỉ ghi thôn, xã, phường.',
  birth: 'Xóa ngày, tháng sinh; chỉ giữ năm nếu cần.',
};

export const personalData: Rule = {
  id: 'personal-data',
  title: 'Không đưa dữ liệu cá nhân lên trang.',
  why: 'Số căn cước, điện thoại, thư điện tử, số nhà, tài khoản, ngày sinh đầy đủ của cá nhân không được công bố, dù viết cách quãng hay kèm dấu chấm.',
  severity: 'error',
  bad: [
    { exemplar: { summary: 'Ai cần xe gọi ông Thiện 0912 345 678.' } },
    { exemplar: { summary: 'Ông Thiện, CCCD 035.091.001.234, nhận đưa đón.' } },
    { decision: { 'recipients.2.achievement': 'Sinh ngày 12/05/1980, lái xe an toàn.' } },
    { decision: { 'recipients.2.unitAsWritten': 'Số nhà 12, phố Hàng Bè' } },
    { exemplar: { summary: 'Ủng hộ qua tài khoản 19031234567890 Techcombank.' } },
    { exemplar: { summary: 'Liên hệ trinhvankhai (a) gmail.com, hoặc (091) 234-5678.' } },
    { bodyEnd: 'Gọi ông 0912\n345 678 khi cần.' },
    { exemplar: { summary: 'Nhà riêng: 0226 3851 234.' } },
    { exemplar: { summary: 'Ông (SN 12/5/1970) lái xe.' } },
    ...[
      'Gọi ông theo số 0084 912 345 678.',
      'Gọi ông theo số 0912/345/678.',
      'Gọi ông theo số 0912·345·678.',
      'Gọi ông theo số 0912&nbsp;345&nbsp;678.',
      'Nhắn ông ở [đây](https://zalo.me/0912345678).',
      'Gọi ông theo số O912 345 678, hoặc 09I2.345.678.',
      'Số của ông: không chín một hai, ba bốn năm, sáu bảy tám.',
      'CCCD 036/085/001/234 của ông.',
      'Thư gửi thien&commat;gmail.com.',
      'Viết cho [ông](mailto:thien%40gmail.com).',
      'Ông ở 15/4 đường Trần Hưng Đạo.',
      'Nhà riêng ông ở 27 Lê Lợi, phường Minh Khai.',
      'Ông ở căn hộ 1204 chung cư Minh Khai.',
      'Địa chỉ của ông: SN 15 đường Lê Hoàn.',
      'Số TK 711A12345678 của ông.',
      'Địa chỉ: 15 Trần Phú, phường Minh Khai.',
      'Ông trú tại số 15, tổ 3, phường Minh Khai.',
      'Nhà ông ở 15 ngõ 20 phố Trần Phú.',
      'Ông ở phòng 1204 tòa HH2.',
      'Máy [0912] 345 678 của ông.',
      'Ông sinh vào ngày 12, tháng 5, năm 1980.',
      'Ông Trần Bảy sinh ngày 12/05/1968 ở làng chài.',
      'Anh Đồng, điện thoại 0912345678/0987654321, trực hai ca.',
      'Ông Phát, HKTT: 102 Lý Thường Kiệt, Phủ Lý.',
      'Hộ ông Sinh (đ/c 56 đ. Trường Chinh) hiến đất.',
      'Bà Đồng mở cửa nhà 33B phố Tân Khai cho người cách ly.',
      'Bà Cầu sống ở số mười hai đường Nguyễn Văn Trỗi.',
      'Ba Hy tru tai so 21 duong Nguyen Viet Xuan.',
      'Ủng hộ qua ACB 8888 6789 của anh Phát.',
      'Bà Lan sinh ngày 12/05/1968; ông Phát sinh ngày 05/12/1960.',
      'Ông sinh ngày 12/5/80.',
      'Hôm ấy là sinh nhật ông, 12/5/1980.',
      'Ông sinh ngày mười hai tháng năm năm 1980.',
    ].map((text) => ({ bodyEnd: text })),
    {
      says: 'Tên tệp mang số điện thoại',
      exemplar: { 'photos.0.file': 'anh-0912345678.png' },
      files: {
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
        'guong-dien-hinh/cho-nguoi-den-diem-hen/anh-0912345678.png': 'png 1200x800',
      },
    },
    {
      says: 'Tên bản quét mang số căn cước',
      decision: { scan: '9902-035085001234.pdf' },
      files: { 'khen-thuong/2021/9902-035085001234.pdf': '%PDF-' },
    },
    {
      model: {
        photos: [
          {
            file: 'a.png',
            alt: 'Ba tấm biển gỗ bên đường',
            credit: 'Đội số 1, thien.vd@gmail.com',
          },
        ],
      },
      files: { 'guong-dien-hinh/tach-lan-xe-hang/a.png': 'png 800x600' },
    },
  ],
  good: [
    {
      exemplar: {
        summary:
          'Quỹ trao 350.000.000 đồng theo Quyết định số 9902/QĐ-UBND ngày 20/12/2021; đường dây nóng của Sở: 0912 345 678.',
      },
    },
    { decision: { 'recipients.4.unitAsWritten': 'Thôn 3, xã Hòa Bình' } },
    ...[
      'Ông Trần Sinh ngày 12/8/2021 trực thay; ông Đồng trực tại Chốt số 5 đường vành đai.',
      'Sự cố phát sinh ngày 12/09/2021; học sinh ngày 05/09/2021 tựu trường. Phát sinh ngày 13/09/2021 thì ghi sổ.',
      'Tuyến xe buýt số 15 đường Trần Phú chạy lại; đoạn số 3 đường Lê Lợi còn rào.',
      'Đội đếm: không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười rồi cho xe qua.',
      'Đèn số 3, số 5 đường Lê Lợi và điểm dừng số 12 phố Huế đã thay.',
    ].map((text) => ({ bodyEnd: text })),
    { bodyEnd: 'Ngày 12/9 đường Trần Phú thông xe; sinh viên ngày 12/9/21 đến giúp.' },
    {
      says: 'Thư và máy của cơ quan có trong co-quan.yml',
      files: { 'co-quan.yml': office },
      exemplar: { summary: 'Góp ý gửi về vanphong@so.example.vn hoặc gọi 0912 000 111.' },
    },
    {
      says: 'Ảnh mang tên theo giờ chụp',
      exemplar: { 'photos.0.file': 'img-20210912-201530.png' },
      files: {
        'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png': null,
        'guong-dien-hinh/cho-nguoi-den-diem-hen/img-20210912-201530.png': 'png 1200x800',
      },
    },
  ],
  *file({ file }) {
    const found = file
      .split(/[/_-]/)
      .concat(file.split('/'))
      .flatMap((name) => findPersonalData(name));
    const [number] = found.filter(({ kind, text }) => kind === 'phone' || /^0\d{11}$/.test(text));
    if (!number) return;
    yield {
      file,
      actual: `tên tệp có ${kinds[number.kind].label} (${mask(number.text)})`,
      expected: 'tên tệp không có dữ liệu cá nhân',
      help: 'Đổi tên tệp theo việc, ví dụ truc-chot.jpg.',
    };
  },
  *record(record, _, official) {
    for (const { text, path, bodyOffset } of textsOf(record)) {
      for (const { kind, start: at, text: value } of findPersonalData(text, official)) {
        const start = at - schemeBefore(text, at);
        yield {
          ...(bodyOffset === undefined
            ? { path, valueOffset: start }
            : { bodyOffset: bodyOffset + start }),
          actual: `có ${kinds[kind].label}${spoken.has(kind) ? '' : ` (${mask(value.trim())})`}`,
          expected: 'nội dung không có dữ liệu cá nhân',
          help:
            record.noun === 'decision' && path[0] === 'recipients' ? inDecision : helpByKind[kind],
        };
      }
    }
  },
};

/** How long the part of an address is that stands before a number or a name in it. */
function schemeBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 80), at);
  return /(?:(?:tel|sms|mailto):|https?:\/\/[^\s()<>"]*)$/i.exec(before)?.[0].length ?? 0;
}
