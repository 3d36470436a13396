import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { seedWordsIn } from '../../tests/seed-words.ts';
import { initAnswers } from './answers.fixture.ts';
import { readCatalogue } from './catalogue.ts';
import { newContent } from './new-content.ts';

// The settings are written to the current folder, so the command runs in a folder that imitates the
// project.
const project = mkdtempSync(join(tmpdir(), 'init-'));
const root = process.cwd();
for (const name of ['content', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json'])
  symlinkSync(join(root, name), join(project, name));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const slow = { timeout: 120_000 };

/** Runs the command without a terminal. */
function init(folder: string, answers: Record<string, string>) {
  const flags = Object.entries(answers).flatMap(([flag, answer]) => [`--${flag}`, answer]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/init.ts'), folder, ...flags],
    {
      cwd: project,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, BUILD_DATE: '2026-11-27', CONTENT_DIR: '', INIT_CWD: '', DEBUG: '' },
    },
  );
  return { code: status, text: stdout + stderr };
}

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const movement = 'moi/phong-trao/moi-cong-trinh-mot-cam-ket';

test('flags create a folder without errors in the check', slow, () => {
  const { code, text } = init('moi', initAnswers);
  expect(text).toMatchInlineSnapshot(`
    "
    Đã lập moi: 57 tệp. Đọc README.md trong đó trước.
    Đã ghi .env: từ nay các lệnh dùng thư mục và địa chỉ này.

    Lệnh kiểm tra:

    Đã đọc 57 tệp, không có lỗi.

    Ba lệnh tiếp theo:
      npm run check     liệt kê những gì còn thiếu, còn sai
      npm run dev       xem trang trên máy này khi đang viết
      npm run build     dựng trang để công bố
    "
  `);
  expect(code).toBe(0);
  expect(read('moi/co-quan.yml')).toMatchInlineSnapshot(`
    "brand: Thi đua – Khen thưởng # Tên trang
    tagline: Thi đua, khen thưởng của Sở Xây dựng tỉnh Vân Khê # Dòng giới thiệu
    archiveOf: Sở Xây dựng tỉnh Vân Khê # Tư liệu của
    movement: moi-cong-trinh-mot-cam-ket # Phong trào hiện tại
    keeper: Sở Xây dựng tỉnh Vân Khê # Cơ quan đang quản lý trang
    successors: # Cơ quan kế tiếp (để trống khi chưa rõ)
    contact: # Liên hệ: chỉ ghi đầu mối chính thức của cơ quan
      unit: Văn phòng # Bộ phận tiếp nhận
      address: # Địa chỉ trụ sở
      phone: # Điện thoại cơ quan
      email: # Thư điện tử cơ quan
      page: # Trang liên hệ
    approvers: # Chức vụ được duyệt đăng
      - position: Giám đốc
    completeness: # Mức đầy đủ của dữ liệu, ví dụ "Đã nhập các quyết định từ năm …"
    "
  `);
  expect(read('moi/co-quan-ban-hanh.yml')).toMatchInlineSnapshot(`
    "# Cơ quan, người có thẩm quyền ban hành quyết định khen thưởng. Xem lại từng tên cho đúng; ký hiệu
    # quyết định (symbols) ghi theo văn bản của mình, ví dụ [QĐ-UBND]. Mẫu: _mau/co-quan-ban-hanh.yml

    - id: chu-tich-nuoc
      name: Chủ tịch nước
      forms:
        - huan-chuong-lao-dong
      symbols:
        - QĐ-CTN

    - id: chu-tich-uy-ban-nhan-dan-tinh-van-khe
      name: Chủ tịch Ủy ban nhân dân tỉnh Vân Khê
      forms:
        - bang-khen-chu-tich-ubnd-tinh
      symbols:
        - QĐ-UBND

    - id: giam-doc-so-xay-dung-tinh-van-khe
      name: Giám đốc Sở Xây dựng tỉnh Vân Khê
      forms:
        - chien-si-thi-dua-co-so
        - giay-khen
      symbols: []
    "
  `);
  expect(read(`${movement}/phong-trao.yml`)).toMatchInlineSnapshot(`
    "title: Mỗi công trình một cam kết # Tên phong trào
    shortTitle: Mỗi công trình một cam kết # Tên gọi ngắn
    level: so-huyen # Cấp
    manner: chuyen-de # Phương thức
    launched: 15/01/2026 # Ngày phát động
    from: # Từ (để trống khi chưa rõ)
    to: # Đến (để trống khi chưa rõ)
    status: # Tình trạng: dang-thuc-hien, da-tong-ket hoặc thay-the
    # Loại điển hình (kinds), tên khác (aliases), chỉ tiêu (targets)…: xem _mau/phong-trao.yml
    "
  `);
  expect(read(`${movement}/ke-hoach.yml`)).toContain('number: "9911"');
  expect(read('.env')).toMatchInlineSnapshot(`
    "# Thư mục nội dung của cơ quan, và địa chỉ của trang khi công bố.
    CONTENT_DIR="moi"
    SITE_URL="https://thidua.example.vn/"
    # Không đưa bài minh họa (sample: true) lên trang.
    SAMPLES=0
    "
  `);
  expect(read('moi/README.md')).toContain('doi-chieu.txt');
  const own = readdirSync(join(project, 'moi'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:md|mdx|yml|txt)$/.test(file),
  );
  const found = own.flatMap((file) =>
    seedWordsIn(read(join('moi', file))).map((word) => [file, word]),
  );
  expect(found).toEqual([]);
});

test('leaves a non-empty folder and an existing settings file unchanged', slow, () => {
  writeFileSync(join(project, '.env'), 'PORT=4400\n');
  const before = read('moi/co-quan.yml');
  const refused = init('moi', initAnswers);
  expect(refused).toEqual({
    code: 2,
    text: '“moi” không phải thư mục trống; chọn một tên chưa có, lệnh này không ghi đè lên gì cả.\n',
  });
  expect(read('moi/co-quan.yml')).toBe(before);
  const { code, text } = init('khac', { ...initAnswers, kind: 'xa', plan: '', launched: '' });
  expect(code).toBe(0);
  expect(text).toContain('Đã có .env nên lệnh không sửa');
  expect(text).toContain('CONTENT_DIR=khac npm run check');
  expect(read('.env')).toBe('PORT=4400\n');
  expect(read('khac/README.md')).toContain('Chưa có văn bản.');
});

test('reports everything missing at once if there is no terminal', slow, () => {
  const { plan: _, awards: __, ...some } = initAnswers;
  expect(init('thieu', some)).toEqual({ code: 2, text: 'Còn thiếu --awards, --plan.\n' });
  expect(init('thieu', { ...initAnswers, launched: '31/02/2026', name: '' }).text).toBe(
    'Tên cơ quan, viết đủ (--name): còn trống; không được để trống.\nNgày phát động (--launched): đang ghi “31/02/2026”; cần ngày viết dd/mm/yyyy, có trong lịch.\n',
  );
  expect(init('thieu', { ...initAnswers, awards: 'giay-khen-so' }).text).toMatch(
    /^Hình thức khen thưởng, danh hiệu \(--awards\): đang ghi “giay-khen-so”; không có giay-khen-so; có .*giay-khen,/,
  );
  expect(existsSync(join(project, 'thieu'))).toBe(false);
});

const school = {
  name: 'Trường Trung học phổ thông Ví Dụ',
  kind: 'truong',
  head: 'Hiệu trưởng',
  parent: 'Sở Giáo dục và Đào tạo tỉnh Ví Dụ',
  level: 'don-vi',
  plan: '',
};

test.each([
  [school, ['Hiệu trưởng Trường Trung học phổ thông Ví Dụ', 'chien-si-thi-dua-co-so, giay-khen']],
  [
    { name: 'Ban Dân tộc tỉnh Ví Dụ', kind: 'so', head: 'Trưởng ban', plan: '' },
    ['Trưởng ban Dân tộc tỉnh Ví Dụ', 'chien-si-thi-dua-co-so, giay-khen'],
  ],
  [
    { name: 'Bộ Ví Dụ', kind: 'bo', head: 'Bộ trưởng', awards: 'bang-khen-bo-truong', plan: '' },
    ['Bộ trưởng Bộ Ví Dụ', 'bang-khen-bo-truong'],
  ],
])(
  'awards of an office are conferred by its head under his title: %s',
  (answers, [giver, awards]) => {
    const { files } = newContent(
      { ...initAnswers, ...answers },
      readCatalogue(join(root, 'content')),
      undefined,
    );
    const issuers = parse(String(files.get('co-quan-ban-hanh.yml')));
    expect(issuers).toContainEqual(
      expect.objectContaining({ name: giver, forms: awards?.split(', ') }),
    );
  },
);

test('a school starts with a folder without errors in the check', slow, () => {
  const { code, text } = init('truong', { ...initAnswers, ...school, approver: 'Phó Hiệu trưởng' });
  expect(text).toContain('không có lỗi');
  expect(code).toBe(0);
  expect(read('truong/co-quan.yml')).toContain('position: Phó Hiệu trưởng');
});

test('--help lists the values of every flag', slow, () => {
  const { code, text } = init('--help', {});
  expect(code).toBe(0);
  expect(text).toContain('--kind      Loại cơ quan (so: sở, ngành cấp tỉnh;');
});
