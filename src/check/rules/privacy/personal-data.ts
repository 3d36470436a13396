import {
  certainData,
  personalData as kinds,
  withoutInDecision,
} from '../../facts/personal-data/find.ts';
import { findingsOf } from '../../facts/personal-data/findings.ts';
import { mask } from '../../facts/personal-data/masked.ts';
import { placeIn, textsOf } from '../../facts/texts.ts';
import { photoAs } from '../../kit/example.ts';
import type { Rule } from '../../kit/rule.ts';

export const personalData: Rule = {
  id: 'personal-data',
  title: 'Không đưa dữ liệu cá nhân lên trang.',
  why: 'Số căn cước, điện thoại, thư điện tử, số nhà, tài khoản, ngày sinh đầy đủ của cá nhân không được công bố, dù viết cách quãng hay kèm dấu chấm. Số chắc chắn là của người thì phải xóa; số nhà, ngày sinh, giấy tờ khác có thể nhầm, khi ấy một người đọc câu rồi ghi vào acknowledged.',
  bad: [
    { exemplar: { summary: 'Ai cần xe gọi ông Thiện 0912 345 678.' } },
    { exemplar: { summary: 'Ông Thiện, CCCD 035.091.001.234, nhận đưa đón.' } },
    { decision: { 'recipients.2.achievement': 'Sinh ngày 12/05/1980, lái xe an toàn.' } },
    { decision: { 'recipients.2.unitAsWritten': 'Số nhà 12, phố Hàng Bè' } },
    { exemplar: { summary: 'Ủng hộ qua tài khoản 19031234567890 Techcombank.' } },
    { exemplar: { summary: 'Liên hệ trinhvankhai (a) gmail.com, hoặc (091) 234-5678.' } },
    { exemplar: { summary: 'Ông Thiện ở số 12 đường Lê Lợi, phường Minh Khai.' } },
    { bodyEnd: 'Gọi ông 0912\n345 678 khi cần.' },
    {
      says: 'Số giấy tờ khác',
      exemplar: { 'approval.on': '23/11/2026', published: '23/11/2026' },
      bodyEnd: 'Hộ chiếu C1234567 của ông Thiện còn hạn.',
    },
    { says: 'Tên tệp mang số điện thoại', ...photoAs('anh-0912345678.png') },
    {
      says: 'Tên bản quét mang số căn cước',
      decision: { scan: '9902-035085001234.pdf' },
      files: { 'khen-thuong/2021/9902-035085001234.pdf': '%PDF-' },
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
    { bodyEnd: 'Đèn số 3, số 5 đường Lê Lợi đã thay; học sinh ngày 05/09/2021 tựu trường.' },
    {
      says: 'Khi một người đã đọc câu ấy và cho đăng',
      exemplar: {
        acknowledged: [
          { rule: 'personal-data', words: 'Ông đỗ xe ở số 12 phố Huế.', by: 'Trần Thị Lụa' },
        ],
      },
      bodyEnd: 'Ông đỗ xe ở số 12 phố Huế.',
    },
    {
      says: 'Thư và máy của cơ quan có trong co-quan.yml',
      office: { 'contact.phone': '0912 000 111', 'contact.email': 'vanphong@so.example.vn' },
      exemplar: { summary: 'Góp ý gửi về vanphong@so.example.vn hoặc gọi 0912 000 111.' },
    },
  ],
  *file({ file }) {
    const found = file
      .split(/[/_-]/)
      .concat(file.split('/'))
      .flatMap((name) => certainData(name));
    const [number] = found.filter(({ kind, text }) => kind === 'phone' || /^0\d{11}$/.test(text));
    if (!number) return;
    yield {
      file,
      actual: `tên tệp có ${kinds[number.kind].label} (${mask(number.text)})`,
      expected: 'tên tệp không có dữ liệu cá nhân',
      help: `Đổi tên tệp theo việc, ví dụ truc-chot${/\.\w+$/.exec(file)?.[0] ?? ''}, và sửa tên ấy ở nơi ghi tên tệp.`,
    };
  },
  *record(record, today, official) {
    for (const { text, ...at } of textsOf(record))
      for (const { kind, start, text: value } of certainData(text, official))
        yield {
          ...placeIn(at, start - schemeBefore(text, start)),
          actual: `có ${kinds[kind].label} (${mask(value.trim())})`,
          expected: 'nội dung không có dữ liệu cá nhân',
          help: withoutInDecision(record.noun, at.path) ?? kinds[kind].help,
        };
    yield* findingsOf(record, today, 'personal-data', official);
  },
};

/** The length of the part of an address before a number or a name in it. */
function schemeBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 80), at);
  return /(?:(?:tel|sms|mailto):|https?:\/\/[^\s()<>"]*)$/i.exec(before)?.[0].length ?? 0;
}
