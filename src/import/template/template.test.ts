import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readContentSet } from '../../model/read/content-set.ts';
import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';
import { decisionSchema } from '../../model/schema/decision.ts';
import { differenceOf, type RecordedRow } from '../annex/difference.ts';
import { importAnnex } from '../annex/import-annex.ts';
import { recipientFields } from '../annex/recipient.ts';
import { officeOf } from '../office.ts';
import { readPaper } from '../read/read-paper.ts';
import { writeTemplate } from './template.ts';

const content = readContentSet(filesOnDisk('content'));
const office = officeOf(content);

describe('a decision exported and imported again is the same', () => {
  test.each(content.of('decision').map(({ id, data }) => [id, data] as const))(
    '%s',
    async (_, data) => {
      const { recipients, form } = decisionSchema().parse(data);
      const bytes = await writeTemplate(office, recipients);
      const imported = importAnnex(await readPaper(bytes), { ...office, form });
      expect(differenceOf(recipients, imported, () => false)).toMatchObject({
        changes: [],
        isReordered: false,
      });
      expect(imported.report.rows.filter(({ status }) => status !== 'du')).toEqual([]);
    },
  );

  test('round-trips any content', async () => {
    const rows: RecordedRow[] = [
      {
        no: 7,
        section: 'B. CÁ NHÂN – I. Khối phòng',
        recipientType: 'ca-nhan',
        honorific: 'Ông',
        name: 'ÔNG ÍCH TOẠI, nt',
        position: 'nt',
        unit: office.units[0]?.id,
        unitAsWritten: 'Phòng cũ; số 5\nhai dòng',
        form: 'huan-chuong-lao-dong',
        class: 'ba',
        posthumous: true,
        achievement: '=1+1 "ngoặc", gạch –, 350.000.000 đồng',
        sortName: 'Toại Ông Ích',
        status: 'dinh-chinh',
        publish: 'an',
      },
      { recipientType: 'tap-the', name: '05', achievement: '“Trích dẫn”' },
    ];
    const imported = importAnnex(await readPaper(await writeTemplate(office, rows)), office);
    expect(
      imported.recipients.map((each) => ({ ...each, ...(each.no && { no: Number(each.no) }) })),
    ).toEqual(rows);
  });
});

test('offers the office’s own units and awards in drop-downs', async () => {
  const { sheets } = await readXlsx(await writeTemplate(office));
  const [list, choices] = sheets;
  expect(list?.rows[0]).toEqual(recipientFields.map(({ title }) => title));
  const titles = choices?.rows[0] ?? [];
  const column = (title: string) =>
    choices?.rows
      .slice(1)
      .map((row) => row[titles.indexOf(title)])
      .filter(Boolean);
  expect(column('Đơn vị')).toEqual(office.units.map(({ name }) => name));
  expect(column('Hình thức')).toEqual(office.awards.map(({ name }) => name));
  expect(column('Đối tượng')).toEqual(['Tập thể', 'Cá nhân', 'Hộ gia đình']);
  const unit = list?.dataValidations?.find(({ range }) => range.startsWith('G2:'));
  expect(unit?.formula1).toMatch(/^'Danh mục'!\$\w\$2:\$\w\$\d+$/);
  expect(choices?.hidden).toBe(true);
});
