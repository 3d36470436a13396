import { exact } from '../../../text/fold.ts';
import { awardName } from '../../facts/award-name.ts';
import { degree } from '../../facts/degree.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

/** Heads of offices that may issue a giấy khen. */
const head = /GIÁM ĐỐC|THỦ TRƯỞNG|CHỦ TỊCH|CỤC TRƯỞNG|HIỆU TRƯỞNG/;

/** Deputies who may sign for a head; a minister's deputy is not a “phó”. */
const deputy = /PHÓ|THỨ TRƯỞNG/;

const givenBySo = {
  symbol: 'QĐ-SGTVT',
  issuer: 'so-gtvt-ha-nam',
  form: 'giay-khen',
  subjectLine: 'Về việc tặng Giấy khen',
  'recipients.0.class': null,
  'recipients.1.class': null,
};

export const signatureLines: Rule = {
  id: 'signature-lines',
  title: 'Các dòng thẩm quyền ký phải hợp lệ và hợp với hình thức khen thưởng.',
  why: 'Ký thay (KT.) phải có chức vụ cấp phó ở dòng dưới; người ký phải là người quyết định hình thức ấy.',
  bad: [
    { decision: { 'signature.lines': ['KT. CHỦ TỊCH'] } },
    { decision: { 'signature.name': 'TS. Nguyễn Văn Bình' } },
    {
      order: { ...givenBySo, 'signature.lines': ['PHÓ TRƯỞNG PHÒNG'] },
      move: { order: 'khen-thuong/2022/9905-qd-sgtvt.md' },
    },
  ],
  good: [
    { says: 'Văn bản trước Nghị định 30/2020', decision: { 'signature.lines': ['PHÓ CHỦ TỊCH'] } },
    {
      order: { ...givenBySo, 'signature.lines': ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'] },
      move: { order: 'khen-thuong/2022/9905-qd-sgtvt.md' },
    },
    {
      order: { ...givenBySo, 'signature.lines': ['Q. GIÁM ĐỐC'] },
      move: { order: 'khen-thuong/2022/9905-qd-sgtvt.md' },
    },
  ],
  record: forNoun(['decision'], function* ({ value: { signature } }) {
    const { lines, upper } = linesOf(signature);
    for (const [index, line] of upper.entries()) {
      const path = ['signature', 'lines', index];
      if (/^KT\s*\./.test(line) && !deputy.test(`${line} ${upper[index + 1] ?? ''}`))
        yield {
          path,
          actual: `${quote(lines[index])} mà dòng dưới không phải chức vụ cấp phó`,
          expected: `dòng chức vụ của người ký thay ngay bên dưới (ví dụ ${deputyOf(line)})`,
          help: 'Chép lại đúng các dòng trên chữ ký của bản gốc.',
        };
      if (/^(?:TL|TUQ)\s*\./.test(line))
        yield {
          path,
          severity: 'warning',
          actual: `${quote(lines[index])}: ký thừa lệnh, thừa ủy quyền hiếm gặp ở quyết định khen thưởng`,
          expected: 'người có thẩm quyền ký hoặc cấp phó ký thay',
          help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
        };
      if (signature?.name && exact(lines[index] ?? '') === exact(signature.name))
        yield {
          path,
          actual: 'họ tên người ký nằm trong các dòng chức vụ',
          expected: 'họ tên ghi ở name, không ghi ở đây',
          help: 'Xóa dòng này.',
        };
    }
    if (signature?.name && degree.test(signature.name))
      yield {
        path: ['signature', 'name'],
        actual: `đang ghi ${quote(signature.name)}`,
        expected: 'họ tên người ký không kèm học hàm, học vị',
        help: 'Bỏ học hàm, học vị trước họ tên (Nghị định số 30/2020/NĐ-CP).',
      };
  }),
  content: bySigner,
};

function linesOf(signature: CheckedRecord<'decision'>['value']['signature']) {
  const lines = (signature?.lines ?? []).map((line) => (line ?? '').trim());
  return { lines, upper: lines.map((line) => line.toUpperCase().normalize('NFC')) };
}

/** Whether an award is signed by those who may confer it. */
function* bySigner(content: Content): Iterable<Violation> {
  const { of, awardById } = content;
  const positions = of('award').flatMap(({ value }) => positionsOf(value));
  for (const record of of('decision')) {
    const { form, signature, signed = '', recipients = [] } = record.value;
    const { lines, upper } = linesOf(signature);
    if (upper.length === 0) continue;
    const forms = [...new Set([form, ...recipients.map((row) => row.form)])].filter(Boolean);
    const award = form && forms.length === 1 ? awardById.get(form) : undefined;
    const wanted = award ? positionsOf(award.value, signed) : [];
    const isSigned = upper.some((line) => wanted.some((each) => holds(line, each, positions)));
    if (award && wanted.length > 0 && !isSigned) {
      yield {
        record,
        path: ['signature', 'lines'],
        actual: `đang ghi ${quote(lines.join(' / '))}`,
        expected: `chức vụ của người quyết định ${awardName(content, award.id)}`,
        help: `Chép lại các dòng trên chữ ký của bản gốc, hoặc sửa hình thức; bản gốc đúng như vậy thì thêm chức vụ ấy vào signedAs của ${award.file}.`,
      };
    }
    const byDivision = upper.findIndex((line) => /TRƯỞNG PHÒNG/.test(line));
    const isOfUnit = forms.some((id) => awardById.get(id ?? '')?.value.family === 'giay-khen');
    if (byDivision >= 0 && isOfUnit && !upper.some((line) => head.test(line))) {
      yield {
        record,
        path: ['signature', 'lines', byDivision],
        actual: `đang ghi ${quote(lines[byDivision])}`,
        expected: 'chức vụ của người đứng đầu đơn vị, vì phòng không có thẩm quyền tặng Giấy khen',
        help: 'Chép lại các dòng trên chữ ký của bản gốc.',
      };
    }
  }
}

/** Positions of those who may confer an award, on a day or at all. */
function positionsOf({ decidedBy = [] }: CheckedRecord<'award'>['value'], day?: string): string[] {
  return decidedBy
    .filter(({ from, to }) => !day || ((!from || from <= day) && (!to || day <= to)))
    .flatMap(({ signedAs = [] }) => signedAs)
    .flatMap((each) => (each ? [each.toUpperCase().normalize('NFC')] : []));
}

/**
 * Whether a line names a position, rather than a longer one that contains it: CHỦ TỊCH is not CHỦ TỊCH
 * NƯỚC.
 */
function holds(line: string, position: string, positions: readonly string[]): boolean {
  const [longest] = positions
    .filter((each) => line.includes(each) && each.includes(position))
    .sort((a, b) => b.length - a.length);
  return longest === position;
}

/**
 * The deputy of the head named in a line: PHÓ GIÁM ĐỐC below KT. GIÁM ĐỐC, THỨ TRƯỞNG below KT. BỘ
 * TRƯỞNG.
 */
function deputyOf(line: string): string {
  const head = line.replace(/^KT\s*\.\s*/, '').trim() || 'CHỦ TỊCH';
  return head.startsWith('BỘ TRƯỞNG') ? 'THỨ TRƯỞNG' : `PHÓ ${head}`;
}
