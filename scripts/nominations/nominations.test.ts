import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOfficeFile } from '../../src/model/read/office-file.ts';

const place = mkdtempSync(join(tmpdir(), 'nominations-'));
const contentDir = join(place, 'content');
cpSync('content', contentDir, { recursive: true });
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** One process per call, on a possibly busy machine. */
const slow = { timeout: 300_000 };
const round = '2026/tong-ket-quy-iv';
const units = ['doi-minh-hoa-so-1', 'phong-minh-hoa-b', 'trung-tam-minh-hoa-c'];

/** Lists of units: type, honorific, name, position, achievement. */
const lists: [string, string, string, string][][] = [
  [
    ['', 'Tổ trực minh họa Sáng', '', 'Giữ đường thông suốt.'],
    ['Ông', 'Lò Văn Thử', 'Tổ trưởng', 'Đổi ca cho đồng nghiệp.'],
  ],
  [['Bà', 'Đinh Thị Nghiệm', 'Chuyên viên', 'Rút gọn biểu mẫu.']],
  [
    ['Ông', 'Ma Văn Mẫu', 'Công nhân', 'Vá đường trong đêm.'],
    ['Bà', 'Quách Thị Giả Định', 'Công nhân', 'Trồng cây ven đường.'],
  ],
];

function run(script: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir, BUILD_DATE: '2026-11-28', DEBUG: '' },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return stdout.replaceAll(place, '…');
}

const at = (file: string) => join(contentDir, file);
const read = (file: string) => readFileSync(at(file), 'utf8');

test(
  'three Excel lists become a report, votes, a draft and a record, without typing a name again',
  slow,
  async () => {
    cpSync('content/_mau/de-nghi/dot-xet.yml', at(`_de-nghi/${round}/dot-xet.yml`));
    writeFileSync(
      at(`_de-nghi/${round}/dot-xet.yml`),
      `title: Xét khen thưởng quý IV
commendationKind: cong-trang
meritPeriod: năm 2026
form: giay-khen
citation: Đã có thành tích năm 2026
due: 30/11/2026
units: [${units.join(', ')}]
council: { met: 01/11/2026, members: 9, present: 9, ballots: 9, returned: 9, valid: 9, share: 80 }
sample: true
`,
    );
    for (const [index, unit] of units.entries()) {
      const file = join(place, `${unit}.xlsx`);
      const heads = ['Stt', 'Ông/Bà', 'Họ và tên', 'Chức vụ', 'Thành tích', 'Ngày sinh'];
      const rows = (lists[index] ?? []).flatMap((cells, no) => [
        [cells[0] ? 'B. CÁ NHÂN' : 'A. TẬP THỂ'],
        [String(no + 1), ...cells, '01/01/1980'],
      ]);
      writeFileSync(file, await writeXlsx({ sheets: [{ name: 'DS', rows: [heads, ...rows] }] }));
      const said = run('import', file, '--to', `_de-nghi/${round}/${unit}.yml`);
      expect(said).toContain('Lệnh kiểm tra không thấy lỗi nào ở tệp này.');
      expect(read(`_de-nghi/${round}/${unit}.yml`)).not.toContain('1980');
      if (index < 2) run('nominations', 'step', `${round}/${unit}`, 'da-gui', '--on', '20/11/2026');
    }
    expect(run('nominations', 'board', round)).toMatchInlineSnapshot(`
      "Xét khen thưởng quý IV. Hạn 30/11/2026. 2/3 đơn vị đã gửi, 5 trường hợp đề nghị.
        Đội minh họa số 1: Đã gửi (20/11/2026) · 2 trường hợp · còn thiếu tờ trình, báo cáo thành tích, biên bản bình xét
        Phòng minh họa B: Đã gửi (20/11/2026) · 1 trường hợp · còn thiếu tờ trình, báo cáo thành tích, biên bản bình xét
        Trung tâm minh họa C: Chưa gửi · 2 trường hợp · còn thiếu tờ trình, báo cáo thành tích, biên bản bình xét
      "
    `);

    const out = join(place, 'giay-to');
    for (const paper of ['don-doc', 'tong-hop', 'phieu-bau', 'kiem-phieu'])
      run('report', paper, '--round', round, '--out', out);
    const names = lists.flat().map(([, name]) => name);
    for (const paper of ['tong-hop', 'phieu-bau', 'kiem-phieu']) {
      for (const kind of ['docx', 'xlsx']) {
        const { texts } = readOfficeFile(readFileSync(join(out, `${paper}.${kind}`)));
        for (const name of names) expect(texts.join('\n'), `${paper}.${kind}`).toContain(name);
      }
    }
    const reminded = readOfficeFile(readFileSync(join(out, 'don-doc.docx'))).texts.join('\n');
    expect(reminded).toContain('Trung tâm minh họa C');

    const counted = join(place, 'da-kiem.xlsx');
    const [sheet] = (await readXlsx(readFileSync(join(out, 'kiem-phieu.xlsx')))).sheets;
    const rows = sheet?.rows ?? [];
    const head = rows.findIndex((cells) => cells.includes('Mã'));
    const [id, votes] = ['Mã', 'Số phiếu đồng ý'].map((title) => rows[head]?.indexOf(title) ?? -1);
    for (const cells of rows.slice(head + 1)) {
      if (!String(cells[id ?? -1]).includes('#')) continue;
      cells[votes ?? -1] = cells.includes('Ma Văn Mẫu') ? 5 : 9;
    }
    writeFileSync(counted, await writeXlsx({ sheets: [{ name: 'KQ', rows }] }));
    expect(run('nominations', 'votes', round, counted)).toBe(
      'Đã ghi số phiếu của 5/5 trường hợp. Cần 8 phiếu: 4 trường hợp đạt.\n',
    );

    run('report', 'quyet-dinh', '--round', round, '--out', out);
    run('report', 'to-trinh', '--round', round, '--out', out);
    const draft = readOfficeFile(readFileSync(join(out, 'quyet-dinh-giay-khen.docx'))).texts.join(
      '\n',
    );
    expect(draft).toContain('Quách Thị Giả Định');
    expect(draft).not.toContain('Ma Văn Mẫu');
    expect(readdirSync(out)).toContain('to-trinh-giay-khen.xlsx');

    const before = read(`_de-nghi/${round}/${units[0]}.yml`);
    const decide = () =>
      run(
        ...(['nominations', 'decide', round, '--number', '9941'] as const),
        ...(['--symbol', 'QĐ-SGTVT', '--signed', '20/11/2026'] as const),
      );
    const decided = decide();
    expect(decided).toContain('Ma Văn Mẫu: không đề nghị');
    const record = parse(read('khen-thuong/2026/9941-qd-sgtvt.md').split(/^---$/m)[1] ?? '');
    expect(record.declared).toEqual({ collectives: 1, individuals: 3 });
    expect(record.recipients.map(({ name }: { name: string }) => name).sort()).toEqual(
      names.filter((name) => name !== 'Ma Văn Mẫu').sort(),
    );
    expect(record.recipients.every(({ unit }: { unit?: string }) => unit)).toBe(true);
    expect(read(`_de-nghi/${round}/dot-xet.yml`)).toContain('2026/9941-qd-sgtvt');

    // A run that was killed before the last dossiers is finished by the next one.
    const whole = read(`_de-nghi/${round}/${units[0]}.yml`);
    writeFileSync(at(`_de-nghi/${round}/${units[0]}.yml`), before);
    expect(decide()).toContain(
      `đã có khen-thuong/2026/9941-qd-sgtvt.md, chưa ghi nhận ở _de-nghi/${round}/${units[0]}.yml. Nay ghi nốt.`,
    );
    expect(read(`_de-nghi/${round}/${units[0]}.yml`)).toBe(whole);
    expect(read(`_de-nghi/${round}/dot-xet.yml`).match(/9941/g)).toHaveLength(1);
  },
);

test('a sheet of another list writes no vote', slow, async () => {
  const file = join(place, 'khac.xlsx');
  const rows = [
    ['Mã', 'Họ và tên, tên tập thể', 'Số phiếu đồng ý'],
    ['doi-minh-hoa-so-1#cn01', 'Người Khác', 9],
  ];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'KQ', rows }] }));
  const before = read('_de-nghi/2026/viec-tot-tren-duong/doi-minh-hoa-so-1.yml');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/nominations.ts', 'votes', '2026/viec-tot-tren-duong', file],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: contentDir } },
  );
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('Chưa ghi gì: 1 hàng không khớp với danh sách đang có'),
  ]);
  expect(read('_de-nghi/2026/viec-tot-tren-duong/doi-minh-hoa-so-1.yml')).toBe(before);
});
