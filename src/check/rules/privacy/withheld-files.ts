import { fileDigest } from '../../../model/digest.ts';
import { isAnswerable } from '../../../model/withholding/withheld.ts';
import { partsInWords, withheldFiles } from '../../facts/withheld-files.ts';
import { howToRead, withheldAt } from '../../facts/withholding.ts';
import { ownPage, wordFile } from '../../kit/example.ts';
import type { Rule } from '../../kit/rule.ts';

const offered = (file: Uint8Array) => ({
  ...ownPage('<Download file="mau.docx" label="Mẫu" />'),
  'trang/mau.docx': file,
});
const plain = wordFile('Mẫu báo cáo thành tích');
const pictured = wordFile('Mẫu báo cáo thành tích', { 'word/media/image1.png': 'x' });
const hidden = { 'recipients.3.publish': 'an' };

export const withheldFilesRule: Rule = {
  id: 'withheld-files',
  title:
    'Tệp tải về mà máy không đọc hết được thì có người mở xem một lần, khi có trường hợp không công bố.',
  why: 'Máy chỉ đọc chữ. Tên nằm trong hình, bản quét, con dấu, chữ ký số, tệp đính kèm thì chỉ người mở tệp mới thấy. Nhắc bằng một dòng cho cả nội dung: tệp vẫn được đăng, việc ẩn không chờ; mở xem xong thì thôi nhắc, tệp thay đổi hay ẩn thêm trường hợp khác thì nhắc lại.',
  severity: 'warning',
  bad: [
    { decision: hidden, files: offered(pictured) },
    {
      says: 'Đã mở xem, nhưng tệp đã thay đổi',
      decision: { ...hidden, 'recipients.3.openedFiles': ['trang/mau.docx abcdefghijklmnop'] },
      files: offered(pictured),
    },
  ],
  good: [
    { says: 'Tệp chỉ có chữ, máy đọc hết', decision: hidden, files: offered(plain) },
    {
      says: 'Đã có người mở xem',
      decision: {
        ...hidden,
        'recipients.3.openedFiles': [`trang/mau.docx ${fileDigest(pictured)}`],
      },
      files: offered(pictured),
    },
  ],
  *content(content) {
    const files = withheldFiles(content).filter(isAnswerable);
    const [first] = files;
    const [withheld] = first?.withheld ?? [];
    if (!first || !withheld) return;
    const people = new Set(files.flatMap((each) => each.withheld));
    yield {
      ...(withheldAt(withheld, content, 'name') ?? { file: first.file }),
      actual: `còn ${files.length} tệp tải về có phần máy không đọc được mà chưa ai mở xem để tìm ${people.size} trường hợp không công bố: ${files
        .slice(0, 3)
        .map(({ file, parts }) => `${file} (${partsInWords(parts)})`)
        .join('; ')}`,
      expected: 'có người mở từng tệp một lần, xác nhận tệp không nêu ai trong số ấy',
      help: howToRead([...people]),
    };
  },
};
