import { expect, test } from 'vitest';
import { importAnnex } from '../annex/import-annex.ts';
import { office } from '../fixtures/papers.ts';
import { differenceText } from '../print-report.ts';
import { readText } from '../read/read-paper.ts';
import { openDecisionRecord } from './decision-record.ts';

const head = `---
# Chép từ bản gốc
number:   "9902"      # trong ngoặc kép
form: bang-khen-chu-tich-ubnd-tinh
declared: { collectives: 1, individuals: 3 }
`;

const record = `${head}recipients:
  # hai hàng đầu đã đối chiếu
  - no: 1
    recipientType: tap-the
    name: "Phòng minh họa A"  # giữ
    unit: phong-minh-hoa-a

  - no: 1
    recipientType: ca-nhan
    honorific: Ông
    name: Nguyễn Văn Hùng
    position: Đội viên
    unit: doi-minh-hoa-so-1
    sortName: Hùng Nguyễn Văn
    publish: an
  - no: 2
    recipientType: ca-nhan
    name: Trần Ký
    unit: phong-minh-hoa-b
provenance:   {kind: Bản gốc}   # giữ nguyên
---
Thân bài   giữ nguyên.
`;

const list = (rows: string) =>
  importAnnex(readText(`Stt\tHọ và tên\tChức vụ\tĐơn vị\n${rows}`), office);

const tables = 'A\tTẬP THỂ\n1\tPhòng minh họa A\nB\tCÁ NHÂN\n';

test('replaces rows in place, preserves every other byte and the fields that a list cannot express', () => {
  const imported = list(
    `${tables}1\tÔng Nguyễn Văn Hùng\tĐội trưởng\tĐội minh họa số 1\n2\tBà Lê Na\tChuyên viên\tPhòng A\n`,
  );
  const opened = openDecisionRecord(record);
  expect(differenceText(opened.differenceFrom(imported), office.awards)).toMatchInlineSnapshot(`
    "Khác với tệp quyết định: 4 hàng.
      ~ đổi Phòng minh họa A (Stt 1): Mục trong phụ lục (trống) → “A. TẬP THỂ”
      ~ đổi Nguyễn Văn Hùng (Stt 1): Mục trong phụ lục (trống) → “B. CÁ NHÂN”; Chức vụ “Đội viên” → “Đội trưởng”
      + thêm Lê Na (Stt 2)
      - bớt Trần Ký (Stt 2)"
  `);
  expect(opened.withRecipients(imported)).toMatchInlineSnapshot(`
    "---
    # Chép từ bản gốc
    number:   "9902"      # trong ngoặc kép
    form: bang-khen-chu-tich-ubnd-tinh
    declared: { collectives: 1, individuals: 3 }
    recipients:
      # hai hàng đầu đã đối chiếu
      - no: 1
        section: A. TẬP THỂ
        recipientType: tap-the
        name: "Phòng minh họa A" # giữ
        unit: phong-minh-hoa-a

      - no: 1
        section: B. CÁ NHÂN
        recipientType: ca-nhan
        honorific: Ông
        name: Nguyễn Văn Hùng
        position: Đội trưởng
        unit: doi-minh-hoa-so-1
        sortName: Hùng Nguyễn Văn
        publish: an
      - no: 2
        section: B. CÁ NHÂN
        recipientType: ca-nhan
        honorific: Bà
        name: Lê Na
        position: Chuyên viên
        unit: phong-minh-hoa-a
    provenance:   {kind: Bản gốc}   # giữ nguyên
    ---
    Thân bài   giữ nguyên.
    "
  `);
});

test('keeps Windows line ends and a byte order mark of a file without rows', () => {
  const text =
    `\ufeff${head}recipients:            # Danh sách\n  - no:\n    name:\n---\n`.replaceAll(
      '\n',
      '\r\n',
    );
  const opened = openDecisionRecord(text);
  expect(opened.rows).toEqual([]);
  expect(opened.declared).toEqual({ collectives: 1, individuals: 3 });
  const result = opened.withRecipients(list('1\tÔng Nguyễn Văn An\tLái xe\tĐội số 1'));
  expect(result.startsWith(`\ufeff${head}`.replaceAll('\n', '\r\n'))).toBe(true);
  expect(result).not.toMatch(/(?<!\r)\n/);
  expect(result.slice(result.indexOf('recipients'))).toMatchInlineSnapshot(`
    "recipients:
      # Danh sách
      - no: 1
        recipientType: ca-nhan
        honorific: Ông
        name: Nguyễn Văn An
        position: Lái xe
        unit: doi-minh-hoa-so-1
    ---
    "
  `);
});

test('adds a missing key at the end of the front matter', () => {
  const result = openDecisionRecord('---\nnumber: "05"\n---\nx').withRecipients(
    list('1\tLê Na\tLái xe\tĐội số 1'),
  );
  expect(result).toMatch(/^---\nnumber: "05"\nrecipients:\n {2}- no: 1\n[\s\S]*---\nx$/);
});

test('never loses a withheld row', () => {
  const imported = list(`${tables}1\tÔng Trần Ký\tBảo vệ\tPhòng minh họa B`);
  expect(() => openDecisionRecord(record).withRecipients(imported)).toThrow(
    'Hàng Stt 1 đang ẩn (publish: an) mà danh sách mới không có; xem lại danh sách, hoặc sửa tay hàng ấy rồi nhập lại.',
  );
});

test.each(['publish: ẩn', 'Publish: an', 'publish:'])('never loses a row with “%s”', (slip) => {
  const imported = list(`${tables}1\tÔng Trần Ký\tBảo vệ\tPhòng minh họa B`);
  const written = record.replace('publish: an', slip);
  expect(() => openDecisionRecord(written).withRecipients(imported)).toThrow(
    'Hàng Stt 1 đang ẩn vì có mục viết sai (như publish: ẩn) mà danh sách mới không có; xem lại danh sách, hoặc sửa tay hàng ấy rồi nhập lại.',
  );
});

test('says of a withheld row that gets another name that the former stays withheld', () => {
  const named = (name: string) =>
    list(
      `${tables}1\tÔng ${name}\tĐội viên\tĐội minh họa số 1\n2\tÔng Trần Ký\t\tPhòng minh họa B`,
    );
  const file = openDecisionRecord(record).withRecipients(named('Nguyễn Văn Hùng'));
  const said = (name: string) =>
    differenceText(openDecisionRecord(file).differenceFrom(named(name)), office.awards);
  expect(said('Nguyễn Văn Hừng')).toContain(
    '“Nguyễn Văn Hùng” → “Nguyễn Văn Hừng”. Hàng này đang ẩn nên trang vẫn không nêu tên cũ',
  );
  expect(said('Nguyễn Văn Hùng')).not.toContain('đang ẩn');
});

test('a withheld row is never taken over by a namesake', () => {
  const replacedBy = (...rows: string[]) =>
    openDecisionRecord(record).withRecipients(list(`${tables}${rows.join('\n')}\n`));
  const hers = 'Ông Nguyễn Văn Hùng\tĐội viên\tĐội minh họa Một';
  const other = 'Ông Nguyễn Văn Hùng\tBảo vệ\tPhòng minh họa B';
  // Written otherwise, the unit says nothing; the position tells the two apart.
  for (const rows of [
    [`1\t${other}`, `2\t${hers}`],
    [`1\t${hers}`, `2\t${other}`],
  ]) {
    const hidden = /- no: \d(?:(?!- no)[\s\S])*publish: an/.exec(replacedBy(...rows))?.[0];
    expect(hidden).toContain('position: Đội viên');
  }
  const third = 'Ông Nguyễn Văn Hùng\tTổ trưởng\tPhòng minh họa A';
  expect(() => replacedBy(`1\t${other}`, `2\t${third}`)).toThrow(
    'Hàng Stt 1 đang ẩn (publish: an); danh sách mới có 2 hàng cùng tên mà không rõ hàng nào là hàng ấy.',
  );
  // Nor by one that has the same Stt.
  const { changes } = differenceOf(list(`${tables}1\t${other}\n2\t${third}\n`));
  expect(changes.find(({ change }) => change === 'bot')).toMatchObject({
    before: { publish: 'an' },
  });
});

test('changes nothing on a second import', () => {
  const imported = list(`${tables}1\tÔng Nguyễn Văn Hùng\tĐội trưởng\tĐội minh họa số 1\n`);
  const once = openDecisionRecord(record).withRecipients(imported);
  const again = openDecisionRecord(once);
  expect(again.differenceFrom(imported).changes).toEqual([]);
  expect(again.withRecipients(imported)).toBe(once);
});

test.each([
  ['the same name in two units means two people', 'Ông Nguyễn Văn Hùng', 'them'],
  ['a typo in a name is a change of that row', 'Ông Trần Kỳ', 'doi'],
])('%s', (_, name, change) => {
  const imported = list(
    `${tables}1\tÔng Nguyễn Văn Hùng\tĐội viên\tĐội minh họa số 1\n2\t${name}\tBảo vệ\tPhòng minh họa B\n`,
  );
  const { changes } = differenceOf(imported);
  expect(changes.map((each) => each.change)).toContain(change);
});

function differenceOf(imported: ReturnType<typeof list>) {
  const sectioned = record
    .replace(
      '  - no: 1\n    recipientType: tap-the',
      '  - no: 1\n    section: A. TẬP THỂ\n    recipientType: tap-the',
    )
    .replaceAll(
      /- no: (\d)\n {4}recipientType: ca-nhan/g,
      '- no: $1\n    section: B. CÁ NHÂN\n    recipientType: ca-nhan',
    );
  return openDecisionRecord(sectioned).differenceFrom(imported);
}

test('keeps a Stt as printed and leaves out an invalid one', () => {
  const result = openDecisionRecord(`${head}---\n`).withRecipients(
    list('1.1\tLê Na\tLái xe\tĐội số 1'),
  );
  expect(result).toContain('no: "1.1"');
  const odd = openDecisionRecord(`${head}---\n`).withRecipients(
    list('#N/A\tLê Na\tLái xe\tĐội số 1'),
  );
  expect(odd).not.toContain('no:');
});

test('refuses front matter that cannot be parsed', () => {
  expect(() => openDecisionRecord('---\na: [\n---\n')).toThrow('chưa đọc được');
  expect(() => openDecisionRecord('không có gì')).toThrow('chưa đọc được');
});
