import { strToU8 } from 'fflate';
import { downloadName } from '../../../model/page/components.ts';
import { isDownload, largestDownload, readOfficeFile } from '../../../model/read/office-file.ts';
import { slugify } from '../../../text/slug.ts';
import { nameOf } from '../../facts/paths.ts';
import { certainData, findPersonalData, personalData } from '../../facts/personal-data/find.ts';
import { mask } from '../../facts/personal-data/masked.ts';
import { quote } from '../../facts/wording.ts';
import { ownPage, wordFile } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** A page that offers a file beside it, as Word would write it. */
const offered = (name: string, bytes: Uint8Array) => ({
  ...ownPage(`<Download file="${name}" label="Mẫu" />`),
  [`trang/${name}`]: bytes,
});
const core = (writer: string) => ({
  'docProps/core.xml': `<cp:coreProperties><dc:creator>${writer}</dc:creator></cp:coreProperties>`,
});

export const pageFile: Rule = {
  id: 'page-file',
  title: 'Tệp đăng cạnh trang là Word, Excel, PDF thật, không có macro, không có dữ liệu cá nhân.',
  why: 'Tệp tải về được chuyển tay nhiều lần; macro làm hại máy người tải, dữ liệu cá nhân trong tệp không thu hồi được.',
  bad: [
    { files: offered('mau.docx', wordFile('Mẫu', { 'word/vbaProject.bin': 'x' })) },
    { files: offered('mau.docx', wordFile('Gọi ông Thiện 0912 345 678.')) },
    { files: offered('mau.docx', strToU8('không phải Word')) },
    { files: offered('mau.xlsx', wordFile('Mẫu')) },
    { files: offered('mau.pdf', strToU8('%PDF-1.7 /OpenAction << /S /JavaScript >>')) },
    { files: { 'trang/Mẫu báo cáo.docx': wordFile('Mẫu') } },
    { files: { 'trang/mau.docm': wordFile('Mẫu') } },
    { files: { 'trang/mau.doc': strToU8('x') } },
    {
      says: 'Thuộc tính của tệp còn tên người soạn',
      files: offered('mau.docx', wordFile('Mẫu', core('Trần Văn Mẫu'))),
    },
  ],
  good: [
    { files: offered('mau.docx', wordFile('Mẫu báo cáo thành tích')) },
    { files: offered('mau.pdf', strToU8('%PDF-1.7')) },
  ],
  *file({ file, kind, size, bytes }) {
    if (kind !== 'file' || !isDownload(file)) return;
    const name = nameOf(file);
    const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
    if (/\.(?:md|ya?ml|txt|markdown)$/i.test(name)) return;
    if (!downloadName.test(name)) {
      yield misnamed(name, stem, ending.toLowerCase());
      return;
    }
    if (size > largestDownload) {
      yield {
        actual: `tệp lớn hơn ${largestDownload / 1_000_000} MB`,
        expected: 'tệp nhẹ, tải được bằng điện thoại',
        help: 'Nén ảnh trong tệp, hoặc tách tệp.',
      };
      return;
    }
    const { kind: is, hasCode, writers, texts } = readOfficeFile(bytes());
    if (`.${is}` !== ending) {
      yield {
        actual: is
          ? `tệp là .${is} mà mang đuôi ${ending}`
          : `tệp không mở được như một tệp ${ending}`,
        expected: `tệp ${ending} thật, không đặt mật khẩu`,
        help: is ? `Đổi đuôi thành .${is}.` : `Mở bằng Word, Excel rồi lưu lại thành ${ending}.`,
      };
      return;
    }
    if (hasCode)
      yield {
        actual: 'tệp có macro hoặc mã chạy được',
        expected: 'tệp chỉ có chữ, bảng, ảnh',
        help: `Mở tệp, lưu lại thành ${ending} không có macro, không có tệp nhúng.`,
      };
    const certain = texts.flatMap((text) => certainData(text));
    const [found] = certain.length > 0 ? certain : texts.flatMap((text) => findPersonalData(text));
    if (found)
      yield {
        // A form may need words that only resemble personal data.
        severity: certain.length > 0 ? 'error' : 'warning',
        actual: `trong tệp có ${personalData[found.kind].label} (${mask(found.text.trim())})`,
        expected: 'tệp không có dữ liệu cá nhân',
        help: 'Xóa trong tệp, cả ở lời nhận xét và chỗ sửa còn lưu vết, rồi lưu lại.',
      };
    if (writers.length > 0)
      yield {
        severity: 'warning',
        actual: `thuộc tính của tệp còn tên người soạn ${quote(writers[0])}`,
        expected: 'tệp không mang tên riêng của ai',
        help: 'Trong Word, Excel: Tệp, Thông tin, Kiểm tra tài liệu, xóa thuộc tính và thông tin cá nhân, rồi lưu.',
      };
  },
};

function misnamed(name: string, stem: string, ending: string): Violation {
  const isRight = /^\.(?:docx|xlsx|pdf)$/.test(ending);
  const better = { '.doc': '.docx', '.docm': '.docx', '.xls': '.xlsx', '.xlsm': '.xlsx' }[ending];
  return {
    actual: `tệp tên ${quote(name)}`,
    expected: 'tên không dấu, nối bằng gạch nối, đuôi .docx, .xlsx hoặc .pdf',
    help: isRight
      ? `Đổi tên thành ${slugify(stem) || 'bieu-mau'}${ending}.`
      : better
        ? `Mở tệp rồi lưu thành ${slugify(stem) || 'bieu-mau'}${better}.`
        : 'Chuyển tệp ra ngoài thư mục nội dung, hoặc lưu thành PDF.',
  };
}
