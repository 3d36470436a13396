import { nearest } from '../../../text/nearest.ts';
import { percentDecoded } from '../../../text/percent.ts';
import { slugify } from '../../../text/slug.ts';
import { followsOpenRoute, recordAddresses } from '../../facts/addresses.ts';
import { nameOf } from '../../facts/paths.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, type Rule, type Violation } from '../../kit/rule.ts';
import { isUnsafe } from './unsafe-link.ts';

export const deadLink: Rule = {
  id: 'dead-link',
  title: 'Liên kết trong trang phải dẫn tới chỗ có thật.',
  why: 'Người đọc bấm vào mà gặp trang lỗi thì mất tin vào cả bài.',
  bad: [
    { body: `${paragraph}[Điều khoản](/ke-hoach/#iv-9)\n` },
    { body: `${paragraph}[Bài khác](/guong-dien-hinh/khong-co/)\n` },
    { body: `${paragraph}[Báo cáo](bao-cao.pdf)\n` },
    { body: `${paragraph}[mục này]()\n` },
    { body: `${paragraph}[phần dưới](#khong-co)\n` },
    { body: `${paragraph}## Kết quả\n\n[lên trên](#kết-quả)\n` },
    { body: `${paragraph}[trang](//x.example/a)\n` },
    { body: `${paragraph}[Quyết định](/khen-thuong/2021/9902-qd-ubnd/#cn44)\n` },
    { body: `${paragraph}[Trang chủ](/#khong-co)\n` },
    { body: `${paragraph}[Danh sách](/guong-dien-hinh/#khong-co)\n` },
  ],
  good: [
    { body: `${paragraph}## Kết quả đạt được\n\n[xem](#ket-qua-dat-duoc)\n` },
    {
      plan: {},
      body: `${paragraph}[Điều khoản](/ke-hoach/#ii-5), [dòng](/khen-thuong/2021/9902-qd-ubnd/#cn01), [tiêu chí](/tieu-chi/tc3), [lên đầu](#)\n`,
    },
    {
      body: `${paragraph}[áp phích](/ap-phich/nam/2021/), [trình chiếu](/trinh-chieu/don-vi/phong-so-2/), [bảng](/du-lieu/don-vi.csv), [bảng](/du-lieu/json/units.json), [tin](/rss.xml), [tờ trích](/ke-hoach/trach-nhiem/)\n`,
    },
  ],
  *content(content) {
    const links = [...exemplarNouns, 'page' as const]
      .flatMap((noun): Linking[] => content.of(noun))
      .flatMap((record) => (record.facts?.links ?? []).map((link) => ({ record, ...link })));
    if (!links.some(({ image, url }) => !image || !url.trim())) return;
    const known = recordAddresses(content);
    for (const { record, offset, url, image } of links) {
      // Another rule reports missing pictures.
      const fault =
        url.trim() === ''
          ? noAddress(image ? 'ảnh' : 'liên kết')
          : !image && faultOf(url, record, known, content);
      if (fault) yield { record, bodyOffset: offset, ...fault };
    }
  },
};

type Linking = CheckedRecord<'exemplar' | 'draft' | 'page'>;
type Addresses = ReturnType<typeof recordAddresses>;
type Fault = Pick<Violation, 'rule' | 'actual' | 'expected' | 'help'>;

const noAddress = (what: string): Fault => ({
  actual: `${what} không có địa chỉ, ngoặc tròn còn trống`,
  expected: 'địa chỉ trong ngoặc tròn',
  help: 'Điền địa chỉ, hoặc bỏ dấu ngoặc, giữ lại chữ.',
});

function faultOf(
  url: string,
  record: Linking,
  known: Addresses,
  content: Content,
): Fault | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || isUnsafe(url)) return undefined;
  if (/^[/\\]{2}/.test(url))
    return {
      actual: `địa chỉ ${quote(url)} không nói rõ đi đâu`,
      expected: 'địa chỉ đầy đủ, bắt đầu bằng https://',
      help: 'Sao lại địa chỉ từ thanh địa chỉ của trình duyệt.',
    };
  if (url.startsWith('#')) return faultWithin(url, record.facts?.headings ?? []);
  const folder = record.noun === 'page' ? 'trang' : 'guong-dien-hinh';
  const { pathname, hash } = new URL(url, `http://x/${folder}/${record.id}/`);
  const path = (percentDecoded(pathname) ?? pathname)
    .replace(/\/?$/, '/')
    .replace(/\.html\/$/, '.html');
  if (isDraft(path, content))
    return {
      rule: 'draft-link',
      actual: `liên kết ${quote(url)} dẫn tới bản nháp`,
      expected: 'bài đã đăng',
      help: 'Bỏ liên kết, hoặc đợi bài ấy được duyệt.',
    };
  const isOpen = followsOpenRoute(path.replace(/(\.\w+)\/$/, '$1'));
  const anchors = known.get(path) ?? (isOpen ? 'any' : undefined);
  if (!anchors)
    return {
      actual: `liên kết ${quote(url)} không dẫn tới đâu`,
      expected: 'địa chỉ một trang có thật',
      help: helpWithPath(path, nearest(path, known.keys()), record.noun === 'page'),
    };
  const anchor = hash.slice(1);
  if (anchor === '' || anchors === 'any' || anchors.has(percentDecoded(anchor) ?? ''))
    return undefined;
  return {
    actual: `trang ${pathname} không có chỗ nào mang mã ${quote(anchor)}`,
    expected: 'mã của một điều khoản hoặc một dòng có thật',
    help: 'Mở trang ấy, sao lại địa chỉ của chỗ cần dẫn.',
  };
}

/** A link to a heading of the same page. */
function faultWithin(url: string, headings: readonly string[]): Fault | undefined {
  const id = percentDecoded(url.slice(1)) ?? url.slice(1);
  if (id === '' || id === 'top' || headings.includes(id)) return undefined;
  const near = headings.find((each) => each === slugify(id)) ?? nearest(id, headings);
  return {
    actual: `bài không có đề mục nào mang địa chỉ ${quote(url)}`,
    expected: 'địa chỉ của một đề mục trong bài',
    help: near ? `Viết #${near}.` : 'Xóa liên kết, giữ lại chữ.',
  };
}

function helpWithPath(path: string, near: string | undefined, isPage: boolean): string {
  if (near) return `Viết ${near}.`;
  if (isPage && /\.(?:docx|xlsx|pdf)\/$/.test(path))
    return `Thay liên kết bằng thẻ ở dòng riêng: <Download file="${nameOf(path.slice(0, -1))}" label="…" />.`;
  return /\.\w{2,4}\/$/.test(path)
    ? 'Bỏ liên kết, giữ lại chữ; trang không đăng kèm tệp.'
    : 'Mở trang cần dẫn, sao phần đứng sau địa chỉ trang chủ, bắt đầu bằng dấu /, ví dụ /khen-thuong/.';
}

function isDraft(path: string, { of, exemplarById }: Content): boolean {
  const id = /^\/guong-dien-hinh\/([^/]+)\/$/.exec(path)?.[1];
  const isOnlyDraft = !exemplarById.has(id ?? '') && of('draft').some((draft) => draft.id === id);
  return path.startsWith('/_nhap/') || isOnlyDraft;
}

/** Found by `dead-link`, which knows every address; reported under its own id. */
export const draftLink: Rule = {
  id: 'draft-link',
  title: 'Bài đã đăng không dẫn tới bản nháp.',
  why: 'Bản nháp không có trên trang; liên kết làm lộ việc đang làm và dẫn tới trang lỗi.',
  bad: [
    {
      body: `${paragraph}[Buổi học](/guong-dien-hinh/buoi-hoc-qua-man-hinh/)\n`,
      draft: { kind: 'cach-lam-hay' },
    },
  ],
};
