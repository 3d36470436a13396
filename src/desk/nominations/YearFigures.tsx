import { useState } from 'preact/hooks';
import { figuresOf } from '../../report/statistics/figures.ts';
import { mergeSmall } from '../../report/statistics/merge-small.ts';
import { yearPaper, yearWorkbook } from '../../report/statistics/year-paper.ts';
import { toDocx } from '../../report/to-docx.ts';
import { today } from '../day.ts';
import { contentSet, recordsOf } from '../state/contents.ts';
import { Save } from './Save.tsx';

/**
 * The statistics of a year as Word and Excel; in the version for publication small groups are merged.
 */
export function YearFigures({ year }: { year: string }) {
  const [isPublic, setPublic] = useState(false);
  const make = async (kind: 'docx' | 'xlsx') => {
    const set = contentSet();
    // Invented decisions count only if there are no others: someone is trying the desk.
    const samples = recordsOf('decision').every(
      ({ data }) => (data as { sample?: unknown } | null)?.sample === true,
    );
    const counted = figuresOf(set, year, samples);
    const figures = isPublic ? { ...counted, tables: counted.tables.map(mergeSmall) } : counted;
    const paper = yearPaper(set, figures, today(), samples);
    return kind === 'docx' ? toDocx(paper) : yearWorkbook(paper, figures, !isPublic);
  };
  const name = `thong-ke-${year}${isPublic ? '-cong-bo' : ''}`;
  return (
    <section class="part">
      <h2>Số liệu thống kê năm {year}</h2>
      <p class="help">
        Biểu 0601.N–0605.N, đếm từ các quyết định ký trong năm đã có trong thư mục. Bản nội bộ có
        trang “Truy nguyên” ghi từng ô đếm từ trường hợp nào; bản để công bố gộp nhóm dưới 5.
      </p>
      <p>
        <label class="confirm">
          <input
            type="checkbox"
            checked={isPublic}
            onChange={({ currentTarget }) => setPublic(currentTarget.checked)}
          />
          Để công bố: gộp nhóm dưới 5 trường hợp, không có tên
        </label>
      </p>
      <p class="buttons">
        <Save name={name} title={`số liệu năm ${year}`} make={make} />
      </p>
    </section>
  );
}
