import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { document } from '../fixtures/papers.ts';
import { readBlocks } from '../read/read-paper.ts';
import { importPlan } from './import-plan.ts';
import { sideBySide } from './side-by-side.ts';

const source = readFileSync('content/phong-trao/covid-19/ban-nguon.txt');

async function planOf(bytes: Uint8Array) {
  return importPlan((await readBlocks(bytes)).blocks);
}

/** A part without its front matter, Markdown's own marks taken away. */
const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\\(.)/g, '$1');

test('the plan that the site holds comes in verbatim, cut at its roman numbers', async () => {
  const { files, paragraphs, remarks } = await planOf(source);
  expect([...files.keys()]).toMatchInlineSnapshot(`
    [
      "ban-nguon.txt",
      "ke-hoach/0-can-cu.md",
      "ke-hoach/1-muc-dich-yeu-cau.md",
      "ke-hoach/2-noi-dung-phong-trao-thi-dua.md",
      "ke-hoach/3-giai-phap-thuc-hien.md",
      "ke-hoach/4-tieu-chi-thi-dua-va-hinh-thuc-tieu.md",
      "ke-hoach/5-to-chuc-thuc-hien.md",
    ]
  `);
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(words(files.get('ban-nguon.txt') ?? '')).toBe(words(source.toString('utf8')));
  const parts = [...files].filter(([name]) => name.endsWith('.md')).map(([, text]) => text);
  const headings = parts
    .map((text) => /^heading: (.*)$/m.exec(text)?.[1])
    .map((json) => (json ? JSON.parse(json) : ''));
  const whole = parts.map((text, index) => `${headings[index]} ${body(text)}`).join(' ');
  expect(words(whole)).toBe(words(source.toString('utf8')));
  for (const { text, file, line } of paragraphs) {
    const written = files.get(file)?.split('\n')[line - 1] ?? '';
    expect(written.replace(/\\(.)/g, '$1')).toContain(text);
  }
  expect(remarks).toMatchInlineSnapshot(`
    [
      "Có thể ngắt dòng giữa câu: “… cá nhân tích cực tham gia thi ¶ đưa đẩy lùi sự bùng phát của d…”; xem có cần nối.",
      "Có thể ngắt dòng giữa câu: “… của chính quyền các cấp; phát ¶ huy truyền thống “tương thân, …”; xem có cần nối.",
      "Có thể ngắt dòng giữa câu: “… khăn, góp phần sớm đẩy lùi và ¶ chiến thắng đại dịch.…”; xem có cần nối.",
    ]
  `);
});

test('a Chỉ thị in Word: chapters on two lines, marks, a table of the signature', async () => {
  const bytes = await document(
    'CHỈ THỊ (minh họa)',
    'Chương I',
    'QUY ĐỊNH CHUNG',
    '1. Phạm vi [minh họa] * và _dấu_.',
    'a) Điểm thứ nhất;',
    '- Gạch đầu dòng.',
    'Phần lớn các đơn vị đã thực hiện.',
    'PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN',
    '# không phải đề mục',
    [['Nơi nhận:\n- Như trên;', 'CHỦ TỊCH\n(người ký minh họa)']],
  );
  const plan = await planOf(bytes);
  expect(
    [...plan.files].map(([name, text]) => `== ${name}\n${text}`).join('\n'),
  ).toMatchInlineSnapshot(`
    "== ban-nguon.txt
    CHỈ THỊ (minh họa)

    Chương I

    QUY ĐỊNH CHUNG

    1. Phạm vi [minh họa] * và _dấu_.

    a) Điểm thứ nhất;

    - Gạch đầu dòng.

    Phần lớn các đơn vị đã thực hiện.

    PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN

    # không phải đề mục

    Nơi nhận:

    - Như trên;

    CHỦ TỊCH

    (người ký minh họa)

    == ke-hoach/0-can-cu.md
    ---
    title: "Căn cứ"
    ---

    CHỈ THỊ (minh họa)

    == ke-hoach/1-quy-dinh-chung.md
    ---
    mark: "I"
    heading: "Chương I QUY ĐỊNH CHUNG"
    title: "Quy định chung"
    ---

    1. Phạm vi \\[minh họa\\] \\* và \\_dấu\\_.

    a) Điểm thứ nhất;

    - Gạch đầu dòng.

    Phần lớn các đơn vị đã thực hiện.

    == ke-hoach/2-to-chuc-thuc-hien.md
    ---
    mark: "HAI"
    heading: "PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN"
    title: "Tổ chức thực hiện"
    ---

    \\# không phải đề mục

    Nơi nhận:

    - Như trên;

    CHỦ TỊCH

    (người ký minh họa)
    "
  `);
  const [first] = sideBySide(plan).split('\n').slice(3, 6);
  expect(first).toContain('ke-hoach/0-can-cu.md:5');
});

test('nothing, an old encoding and a workbook are refused', async () => {
  await expect(planOf(strToU8('\n\n'))).rejects.toThrow('Không có chữ nào');
  await expect(planOf(strToU8('KÕ ho¹ch thi ®ua\nC¨n cø ChØ thÞ'))).rejects.toThrow(
    'chữ mã cũ TCVN3',
  );
});
