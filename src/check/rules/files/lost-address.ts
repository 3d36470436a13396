import {
  cureOfLost,
  listedAddresses,
  lostRecord,
  publishedListName,
} from '../../../model/published-addresses.ts';
import { placeAt } from '../../../model/read/source.ts';
import { recordNouns } from '../../../model/routes.ts';
import { isNamingIn } from '../../../model/withholding/withholding.ts';
import { neutralIdsIn, shownAgainIn, withholdingIn } from '../../facts/withholding.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const lostAddress: Rule = {
  id: 'lost-address',
  title: 'Bài, quyết định, đơn vị, phong trào, trang đã công bố thì còn trong nội dung.',
  why: 'Địa chỉ đã in, đã gửi, đã trích dẫn phải luôn mở được; xóa hoặc đổi tên thư mục làm mất địa chỉ mà không có cảnh báo nào.',
  severity: 'warning',
  bad: [
    { files: { [publishedListName]: '/guong-dien-hinh/chuyen-xe-som/\n' } },
    { files: { [publishedListName]: '/khen-thuong/2019/9903-qd-ubnd/\n' } },
    { files: { [publishedListName]: '/don-vi/doi-so-9/\n' } },
    { files: { [publishedListName]: '/phong-trao/nam-2019/\n' } },
    { files: { [publishedListName]: '/phong-trao/nam-2019/tieu-chi/tc1/\n' } },
    { files: { [publishedListName]: '/phong-trao/nam-2019/trach-nhiem/van-phong/\n' } },
    { files: { [publishedListName]: '/hinh-thuc/co-thi-dua/\n' } },
    { files: { [publishedListName]: '/trang/bieu-mau/\n' } },
    {
      says: 'Địa chỉ nêu tên người không công bố thì không mở được nữa',
      decision: { 'recipients.3.publish': 'an' },
      files: { [publishedListName]: '/guong-dien-hinh/le-thi-hoa-cho-do/\n' },
    },
  ],
  good: [
    {
      exemplar: { formerSlugs: ['chuyen-xe-som'] },
      files: {
        [publishedListName]:
          '/guong-dien-hinh/chuyen-xe-som/\n/guong-dien-hinh/cho-nguoi-den-diem-hen/\n/khen-thuong/2021/9902-qd-ubnd/\n/khen-thuong/2019/\n',
      },
    },
  ],
  *content(content) {
    const { files, textOf, of } = content;
    if (!files.has(publishedListName)) return;
    const text = textOf(publishedListName);
    const former = of('exemplar').flatMap(({ value }) => value.formerSlugs ?? []);
    const present = new Set([
      ...recordNouns.flatMap((noun) => of(noun).map(({ id }) => `${noun} ${id}`)),
      ...former.map((slug) => `exemplar ${slug}`),
      ...[...neutralIdsIn(content)].flatMap(([noun, ids]) =>
        [...ids.values()].map((id) => `${noun} ${id}`),
      ),
    ]);
    const listed = listedAddresses(text);
    const again = shownAgainIn(
      content,
      listed.map(({ address }) => address),
    );
    const isNaming = isNamingIn(withholdingIn(content));
    for (const { address, offset, valid } of listed) {
      const record = valid ? lostRecord(address, present) : undefined;
      if (!record || again(address) !== undefined) continue;
      const at = { file: publishedListName, place: placeAt(text, offset) };
      if (isNaming(address)) {
        yield {
          ...at,
          actual: `${quote(`/${address}`)} đã công bố, nêu tên trường hợp không công bố nên không còn mở được`,
          expected: 'người mở địa chỉ ấy chỉ gặp “Không tìm thấy trang”',
          help: 'Không phải làm gì: trang tự bỏ địa chỉ ấy. Thêm dấu # ở đầu dòng thì thôi nhắc; công bố lại trường hợp ấy thì bỏ dấu #.',
        };
        continue;
      }
      yield {
        ...at,
        actual: `${quote(`/${address}`)} đã công bố, nay không còn trong nội dung`,
        expected: 'địa chỉ đã công bố vẫn có nội dung',
        help: cureOfLost(record),
      };
    }
  },
};
