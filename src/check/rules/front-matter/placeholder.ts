import type { Noun } from '../../../model/collections.ts';
import { placeIn, textsOf } from '../../facts/texts.ts';
import { quote } from '../../facts/wording.ts';
import { ownPage } from '../../kit/example.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

/** Placeholders within a text. */
const inside = [
  /lorem ipsum|dolor sit amet/i,
  /\b(?:TODO|TBD|FIXME)\b/,
  /(?<![\p{L}\d])(?:x{3,}|X{4,}|(?<!(?:thứ|lần|khóa|Games|hội) )XXX)(?![\p{L}\d])/u,
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí)\s+(?:X{2,}|Y{2,}|Z{2,})(?!\p{L})/u,
  /\[(?:điền|nhập|chèn|ghi|viết|thêm|bổ sung|họ|tên|ngày|số|chức vụ|chức danh|đơn vị|địa chỉ|nội dung|tiêu đề|tóm tắt|mô tả|thành tích)(?!\p{L})(?![^\]]*(?:lược|bỏ|ẩn|không|che))[^\]]*\](?![([:])/iu,
  /[(<](?:điền|(?:điền|nhập) (?:sau|thêm|tiếp|ngày|số|năm|(?:vào|nội dung|tên|tiêu đề|tóm tắt|chức vụ|đơn vị|họ|mô tả|chú thích|ở đây|tại đây)[^)>]*)|(?:họ và tên|họ tên)[^)>]*)[)>]/iu,
  /\{\{[^}]*\}\}/,
  /^(?:Về việc|V\/v)(?: (?:tặng|truy tặng|khen thưởng|công nhận))?\s*(?:…|\.{3})/iu,
  /Mở bài: ai, ở đâu, gặp việc gì khó|Từng bước cụ thể, nơi khác đọc có thể làm theo\.|Việc làm, con số, thời gian cho thấy tiêu chí|Điều gì thay đổi, đo bằng gì, lấy từ sổ nào/,
];

/** Blanks to be filled in by hand. */
const dotted = /(?<!v)\.{4,}|…\s?[….]|(?:\.\s){4,}|(?<=\p{L} ?)_{3,}/u;

/** Fields with a document's own words: its blanks remain. A plan's text is never inspected. */
const copied: Partial<Record<Noun, readonly PropertyKey[]>> = {
  plan: ['title', 'basis', 'distribution', 'signatory', 'corrections'],
  decision: ['signature', 'proposals'],
};

/** Every pattern above and below needs one of these; most texts have none. */
const mayWait =
  /lorem|dolor|TODO|TBD|FIXME|x{3}|X{2}|Y{2}|Z{2}|[[(<{]|\.{4}|…\s?[….]|(?:\.\s){4}|_{3}|^(?:Về việc|V\/v)|Mở bài|Từng bước|Việc làm, con số|Điều gì thay đổi/iu;

/** A writer's notes to self; allowed in drafts. */
const note =
  /[([]\s*(?:bản nháp(?!\p{L})|cần (?:hỏi|bổ sung|kiểm tra|xác minh|làm rõ|cập nhật)|chờ (?:bổ sung|số liệu|xác nhận|duyệt)|hỏi lại|kiểm tra lại|bổ sung sau|chưa rõ)[^)\]]*[)\]](?!\()/iu;

/** Values without meaning. */
const whole =
  /^[([]?(?:abc|xyz|test|thử|asdf\w*|a{2,}|x{2,}|n\/a|none|null|\?+|\.+|…+|[-–—_]+|chưa có|đang cập nhật|cập nhật sau|sẽ bổ sung|bổ sung sau)[.…]*[)\]]?$/iu;

/** Spreadsheet formulas and error values. */
const spreadsheet =
  /^=[A-Z]{2,}[\w.]*\(.*|(?<![\p{L}\d])#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/su;

/** “As above”, which makes sense only in a list. */
const ditto = /^[-–—'"“”(\s]*(?:nt|n\.t|như trên|như dòng trên|〃|\/\/)[-–—'"“”.)\s]*$/iu;

export const placeholder: Rule = {
  id: 'placeholder',
  title: 'Không để sót chữ chờ điền của tệp mẫu, chữ nhắc việc cho mình.',
  why: 'Chữ chờ điền mà lên trang thì người đọc thấy cơ quan chưa làm xong việc.',
  bad: [
    { exemplar: { storySource: 'TODO: hỏi lại Đội số 1' } },
    { exemplar: { storySource: 'đang cập nhật' } },
    { bodyEnd: 'Cả tháng tổ đi 42 chuyến [cần hỏi lại].' },
    { bodyEnd: 'Ngày ..... tháng 9, tổ đi chuyến đầu tiên.' },
    { bodyEnd: 'Ngày ___ tháng 9, tổ đi chuyến đầu tiên.' },
    { exemplar: { storySource: '(nhập tiêu đề)' } },
    { decision: { subjectLine: 'Về việc tặng Bằng khen cho [tên tập thể, cá nhân]' } },
    { decision: { subjectLine: 'Về việc tặng…' } },
    { exemplar: { storySource: 'Lời kể của Ông XXX' } },
    { bodyEnd: '(Bản nháp: cần hỏi thêm tổ về số lượt sửa.)' },
    { decision: { 'signature.name': '(họ và tên người ký)' } },
    {
      says: 'Công thức của Excel',
      decision: { 'recipients.2.achievement': '=VLOOKUP(B7;DM!A:C;3;0)' },
    },
    { decision: { 'recipients.2.position': '#N/A' } },
    { says: 'Dấu “như trên” là cảnh báo', decision: { 'recipients.4.unitAsWritten': '-nt-' } },
    { body: 'Lorem ipsum dolor sit amet. '.repeat(60) },
  ],
  good: [
    { bodyEnd: 'Tổ chở gạo, nước, v.v.... rồi lại về... sau bữa trưa.' },
    { decision: { note: 'Có lược một chi tiết […], [số nhà đã lược bỏ].' } },
    { exemplar: { storySource: 'Kỷ yếu Đại hội XXX (nhập kho năm 2021)' } },
    {
      says: 'Văn bản in sẵn chỗ trống',
      decision: { 'proposals.0.number': '......./TTr-SNV' },
      plan: { 'ke-hoach.yml': ['source: "Số:  /KH-SGTVT"', 'source: "Số: ....../KH-SGTVT"'] },
    },
    {
      says: 'Trang biểu mẫu có chỗ trống',
      files: ownPage('Họ và tên: ……………………………… Đơn vị: ..................'),
    },
  ],
  *record(record) {
    if (record.template) return;
    const notes = record.noun === 'draft' ? [] : [note];
    for (const { text, ...at } of textsOf(record, { private: true })) {
      const { path, bodyOffset } = at;
      const mayBeBlank =
        bodyOffset === undefined
          ? copied[record.noun]?.includes(path[0] ?? '')
          : record.noun === 'page';
      if (
        bodyOffset === undefined &&
        !(mayBeBlank && /^[.…\s]+$/u.test(text)) &&
        whole.test(text.trim())
      ) {
        yield waiting(text, { path });
        continue;
      }
      const cell = spreadsheet.exec(text);
      if (cell) {
        yield { ...ofCell(cell[0]), ...placeIn(at, cell.index) };
        continue;
      }
      if (record.noun === 'decision' && ditto.test(text)) {
        yield { ...asAbove(text), path };
        continue;
      }
      if (!mayWait.test(text)) continue;
      for (const pattern of [...inside, ...(mayBeBlank ? [] : [dotted]), ...notes]) {
        const match = pattern.exec(text);
        if (!match) continue;
        yield waiting(match[0], placeIn(at, match.index));
        break;
      }
    }
  },
};

const ofCell = (text: string): Violation => ({
  actual: `còn công thức hoặc lỗi của Excel ${quote(text)}`,
  expected: 'chữ, số mà ô ấy phải hiện',
  help: 'Chép lại theo bản gốc; bản gốc không có thì xóa mục này.',
});

const asAbove = (text: string): Violation => ({
  severity: 'warning',
  actual: `đang ghi ${quote(text)}, tức như dòng trên của bảng`,
  expected: 'nội dung viết đủ, vì mỗi trường hợp được tra riêng',
  help: 'Ghi đủ chữ của dòng mà dấu ấy nhắc lại trên bản gốc.',
});

function waiting(text: string, at: Partial<Violation>): Violation {
  return {
    ...at,
    actual: `còn nội dung chưa điền ${quote(text)}`,
    expected: 'nội dung thật',
    help:
      at.bodyOffset === undefined
        ? 'Điền nội dung, hoặc xóa mục không bắt buộc.'
        : 'Viết nội dung thật thay vào, hoặc xóa lời nhắc này.',
  };
}
