import { awardForms } from '../../../model/schema/award-form.ts';
import { exact } from '../../../text/fold.ts';
import { degree } from '../../facts/degree.ts';
import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

const signers: Record<string, RegExp> = {
  'huan-chuong-lao-dong': /CHỦ TỊCH NƯỚC/,
  'bang-khen-thu-tuong': /THỦ TƯỚNG/,
  'bang-khen-chu-tich-ubnd-tinh': /CHỦ TỊCH(?! NƯỚC)/,
};

/** Who heads an office that may issue a giấy khen. */
const head = /GIÁM ĐỐC|THỦ TRƯỞNG|CHỦ TỊCH|CỤC TRƯỞNG|HIỆU TRƯỞNG/;

const givenBySo = {
  symbol: 'QĐ-SGTVT',
  issuer: 'so-gtvt-ha-nam',
  form: 'giay-khen',
  'recipients.0.class': null,
  'recipients.1.class': null,
};

export const signatureLines: Rule = {
  id: 'signature-lines',
  title: 'Các dòng thẩm quyền ký phải hợp lệ và hợp với hình thức khen thưởng.',
  why: 'Ký thay (KT.) phải có chức vụ cấp phó ở dòng dưới; người ký phải là người quyết định hình thức ấy.',
  severity: 'error',
  bad: [
    { decision: { 'signature.lines': ['KT. CHỦ TỊCH'] } },
    { decision: { 'signature.lines': ['GIÁM ĐỐC'] } },
    { decision: { 'signature.name': 'TS. Nguyễn Văn Bình' } },
    { decision: { 'signature.lines': ['CHỦ TỊCH', 'Nguyễn Văn Bình'] } },
    {
      order: {
        ...givenBySo,
        'signature.lines': ['PHÓ TRƯỞNG PHÒNG'],
      },
      move: { order: 'khen-thuong/2022/9905-qd-sgtvt.md' },
    },
  ],
  good: [
    { decision: { 'signature.lines': ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] } },
    { order: { 'signature.lines': ['QUYỀN CHỦ TỊCH NƯỚC'] } },
    {
      order: { ...givenBySo, 'signature.lines': ['Q. GIÁM ĐỐC'] },
      move: { order: 'khen-thuong/2022/9905-qd-sgtvt.md' },
    },
  ],
  record: forNoun(
    ['decision'],
    function* ({ value: { form, signature, recipients = [] }, template }) {
      if (template) return;
      const lines = (signature?.lines ?? []).map((line) => (line ?? '').trim());
      const upper = lines.map((line) => line.toUpperCase().normalize('NFC'));
      const forms = new Set([form, ...recipients.map((row) => row.form)]);
      const signer = form && forms.size <= 2 ? signers[form] : undefined;
      if (form && signer && upper.length > 0 && !upper.some((line) => signer.test(line))) {
        yield {
          path: ['signature', 'lines'],
          actual: `đang ghi ${quote(lines.join(' / '))}`,
          expected: `chức vụ của người quyết định ${awardForms[form].label}`,
          help: 'Chép lại các dòng trên chữ ký của bản gốc, hoặc sửa hình thức.',
        };
      }
      const byDivision = upper.findIndex((line) => /TRƯỞNG PHÒNG/.test(line));
      if (byDivision >= 0 && forms.has('giay-khen') && !upper.some((line) => head.test(line))) {
        yield {
          path: ['signature', 'lines', byDivision],
          actual: `đang ghi ${quote(lines[byDivision])}`,
          expected:
            'chức vụ của người đứng đầu đơn vị, vì phòng không có thẩm quyền tặng Giấy khen',
          help: 'Chép lại các dòng trên chữ ký của bản gốc.',
        };
      }
      for (const [index, line] of upper.entries()) {
        const path = ['signature', 'lines', index];
        if (/^KT\s*\./.test(line) && !/PHÓ/.test(`${line} ${upper[index + 1] ?? ''}`)) {
          yield {
            path,
            actual: `${quote(lines[index])} mà dòng dưới không phải chức vụ cấp phó`,
            expected: `dòng chức vụ của người ký thay ngay bên dưới (ví dụ ${deputyOf(line)})`,
            help: 'Chép lại đúng các dòng trên chữ ký của bản gốc.',
          };
        }
        if (/^(?:TL|TUQ)\s*\./.test(line)) {
          yield {
            path,
            severity: 'warning',
            actual: `${quote(lines[index])}: ký thừa lệnh, thừa ủy quyền hiếm gặp ở quyết định khen thưởng`,
            expected: 'người có thẩm quyền ký hoặc cấp phó ký thay',
            help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
          };
        }
        if (signature?.name && exact(lines[index] ?? '') === exact(signature.name)) {
          yield {
            path,
            actual: 'họ tên người ký nằm trong các dòng chức vụ',
            expected: 'họ tên ghi ở name, không ghi ở đây',
            help: 'Xóa dòng này.',
          };
        }
      }
      if (signature?.name && degree.test(signature.name)) {
        yield {
          path: ['signature', 'name'],
          actual: `đang ghi ${quote(signature.name)}`,
          expected: 'họ tên người ký không kèm học hàm, học vị',
          help: 'Bỏ học hàm, học vị trước họ tên (Nghị định số 30/2020/NĐ-CP).',
        };
      }
    },
  ),
};

/** Who signs for the head that a line names: PHÓ GIÁM ĐỐC below KT. GIÁM ĐỐC. */
function deputyOf(line: string): string {
  const head = line.replace(/^KT\s*\.\s*/, '').trim();
  return `PHÓ ${head || 'CHỦ TỊCH'}`;
}
