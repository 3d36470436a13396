import { findPersonalData, personalData as kinds } from '../personal-data/find.ts';
import { mask } from '../personal-data/masked.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

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
  ],
  *record(record) {
    for (const { text, path, bodyOffset } of textsOf(record)) {
      for (const { kind, start, text: value } of findPersonalData(text)) {
        yield {
          ...(bodyOffset === undefined ? { path } : { bodyOffset: bodyOffset + start }),
          found: `có ${kinds[kind].label} (${mask(value.trim())})`,
          expected: 'nội dung không có dữ liệu cá nhân',
          fix: 'Xóa phần này; cần nêu đầu mối thì ghi của cơ quan, ở co-quan.yml.',
        };
      }
    }
  },
};
