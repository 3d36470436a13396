import type { ContentSet } from '../../src/model/read/content-set.ts';
import { figuresOf } from '../../src/report/statistics/figures.ts';
import { mergeSmall } from '../../src/report/statistics/merge-small.ts';
import { yearPaper, yearWorkbook } from '../../src/report/statistics/year-paper.ts';
import { toDocx } from '../../src/report/to-docx.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import type { ReportFile } from './files-of-round.ts';

/** The statistics of a year as Word and Excel. @param isPublic whether small groups are merged */
export async function filesOfYear(
  set: ContentSet,
  year: string,
  { today, samples }: Pick<Settings, 'today' | 'samples'>,
  isPublic: boolean,
): Promise<ReportFile[]> {
  if (!/^\d{4}$/.test(year)) throw new CommandError(`“${year}” không phải một năm.`, 2);
  const counted = figuresOf(set, year, samples);
  const figures = isPublic ? { ...counted, tables: counted.tables.map(mergeSmall) } : counted;
  const paper = yearPaper(set, figures, today, samples);
  const name = `thong-ke-${year}${isPublic ? '-cong-bo' : ''}`;
  console.log(`Năm ${year}: ${counted.rows.size} trường hợp khen thưởng đang có hiệu lực.`);
  if (!samples) console.log('Không tính dữ liệu minh họa (SAMPLES=1 thì tính cả).');
  return [
    { name: `${name}.docx`, bytes: await toDocx(paper) },
    { name: `${name}.xlsx`, bytes: await yearWorkbook(paper, figures, !isPublic) },
  ];
}
