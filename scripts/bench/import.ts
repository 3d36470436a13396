import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { importAnnex } from '../../src/import/annex/import-annex.ts';
import { officeOf } from '../../src/import/office.ts';
import { readPaper } from '../../src/import/read/read-paper.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { root } from '../../src/settings.ts';

/**
 * Measures an import of a number of rows (10,000 by default) from `.xlsx`, including reading and report.
 */
export async function bench([count = '10000']: string[]): Promise<void> {
  const office = {
    ...officeOf(readContentSet(filesOnDisk(join(root, 'content')))),
    form: 'bang-khen-chu-tich-ubnd-tinh',
  };
  const bytes = await writeXlsx({
    sheets: [{ name: 'Danh sách', rows: rowsOf(Number(count), office.units) }],
  });
  const start = process.cpuUsage();
  const { recipients, report } = importAnnex(await readPaper(bytes), office);
  const { user, system } = process.cpuUsage(start);
  const asked = report.rows.filter(({ status }) => status === 'xem').length;
  console.log(
    `import of ${recipients.length} rows, ${asked} to look at: ${((user + system) / 1e6).toFixed(2)} s CPU`,
  );
}

function rowsOf(count: number, units: readonly { name: string }[]): (string | number | null)[][] {
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đặng', 'Bùi', 'Hồ'];
  const given = ['An', 'Bình', 'Chi', 'Dũng', 'Hòa', 'Khánh', 'Lân', 'Mỹ', 'Na', 'Quý'];
  const pick = <T>(list: readonly T[], index: number) => list[index % list.length];
  const people = Array.from({ length: count }, (_, index) => [
    index + 1,
    `${index % 2 ? 'Ông' : 'Bà'} ${pick(families, index)}  ${index % 3 ? 'Văn' : 'THỊ'} ${pick(given, index)} ${pick(given, index >> 3)}`,
    `001${String(index).padStart(9, '0')}`,
    index % 7 === 0
      ? `Lái xe, Hợp tác xã Minh Họa ${index}`
      : `Chuyên viên, ${pick(units, index)?.name}`,
    index % 5 === 0 ? 'nt' : 'Bằng khen của Chủ tịch UBND tỉnh',
    `Hoàn thành tốt nhiệm vụ năm 2022, ủng hộ ${index}.000 đồng`.normalize(
      index % 9 ? 'NFC' : 'NFD',
    ),
  ]);
  const heads = ['Stt', 'Họ và tên', 'CCCD', 'Chức vụ, đơn vị', 'Hình thức', 'Thành tích'];
  return [['DANH SÁCH (MINH HỌA)'], heads, ['B', 'CÁ NHÂN'], ...people];
}
