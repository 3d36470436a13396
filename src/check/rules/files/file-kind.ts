import { largestFile } from '../../../model/read/content-files.ts';
import { isReadable, longestBody } from '../../facts/body/parse.ts';
import type { Rule } from '../../kit/rule.ts';

export const fileSize: Rule = {
  id: 'file-size',
  title: 'Tệp không quá lớn, thân bài không quá dài hay lồng quá sâu.',
  why: 'Tệp quá lớn thường là dán nhầm ảnh hoặc cả văn bản khác, và làm chậm máy của người đọc.',
  bad: [{ body: 'Một câu rất dài. '.repeat(20_000) }, { body: `${'>'.repeat(80)} trích\n` }],
  good: [{ body: 'Một câu bình thường, kể một việc bình thường. '.repeat(200) }],
  *file({ origin, kind }) {
    if (kind === 'too-large') {
      yield {
        actual: `lớn hơn ${largestFile >> 20} MB`,
        expected: 'tệp mà máy đọc được cả vào bộ nhớ',
        help: 'Giảm dung lượng, hoặc chuyển tệp ra khỏi thư mục nội dung.',
      };
    }
    if (!origin) return;
    if (origin.source.fault === 'too-large') {
      yield {
        actual: 'lớn hơn 2 MB',
        expected: 'một bài viết hoặc một quyết định, chỉ gồm chữ',
        help: 'Tách phần không phải chữ ra khỏi tệp.',
      };
    } else if (!isReadable(origin.source.body)) {
      yield {
        bodyOffset: 0,
        ...(origin.source.body.length > longestBody
          ? {
              actual: `dài ${grouped(origin.source.body.length)} ký tự`,
              expected: `bài viết không quá ${grouped(longestBody)} ký tự`,
              help: 'Rút gọn hoặc tách bài.',
            }
          : {
              actual:
                'có chỗ lồng quá nhiều bậc hay dồn quá nhiều dấu: >, -, *, _, :::, ngoặc lặp liền nhau',
              expected: 'trích dẫn, danh sách lồng nhiều nhất vài bậc',
              help: 'Xóa bớt các dấu lặp.',
            }),
      };
    }
  },
};

function grouped(count: number): string {
  return count.toLocaleString('vi-VN');
}

export const recordMdx: Rule = {
  id: 'record-mdx',
  title: 'Bài viết, quyết định, các phần của Kế hoạch là tệp .md, không phải .mdx.',
  why: 'Chỉ trang tự soạn trong trang/ là .mdx, vì dùng được thẻ; nơi khác tệp .mdx không được đọc.',
  bad: [{ files: { 'guong-dien-hinh/bai-mdx/index.mdx': '---\ntitle: Bài\n---\n' } }],
  *file({ file }) {
    if (!/\.mdx$/i.test(file) || file.startsWith('trang/') || file === '_mau/trang.mdx') return;
    yield {
      actual: 'đuôi tệp đang là .mdx',
      expected: 'đuôi .md',
      help: 'Đổi đuôi thành .md và bỏ các thẻ, các dòng import, export.',
    };
  },
};

export const symbolicLink: Rule = {
  id: 'symbolic-link',
  title:
    'Thư mục nội dung chỉ gồm tệp thường đọc được, không có lối tắt (symbolic link) tới tệp ở nơi khác.',
  why: 'Lối tắt có thể kéo tệp ngoài thư mục nội dung lên trang; tệp không đọc được thì không ai biết trong đó ghi gì, ẩn những ai.',
  bad: [{ links: ['guong-dien-hinh/cho-nguoi-den-diem-hen/anh.png'] }],
  *file({ kind }) {
    if (kind !== 'file' && kind !== 'too-large') yield unreadable[kind];
  },
};

const unreadable = {
  link: {
    actual: 'là lối tắt (symbolic link)',
    expected: 'tệp thường',
    help: 'Chép tệp thật vào đây rồi xóa lối tắt.',
  },
  folder: {
    actual: 'là thư mục mang tên của một tệp',
    expected: 'tệp thường',
    help: 'Đổi tên thư mục, hoặc chuyển đi rồi lấy lại tệp từ bản lưu.',
  },
  unreadable: {
    actual: 'không mở được: người chạy lệnh không có quyền đọc, hoặc chương trình khác đang giữ',
    expected: 'tệp, thư mục đọc được',
    help: 'Đóng chương trình đang giữ tệp, xin quyền đọc, hoặc lấy lại từ bản lưu.',
  },
  other: {
    actual: 'không phải tệp thường',
    expected: 'tệp thường',
    help: 'Chép tệp thật vào đây rồi xóa lối tắt.',
  },
};
