import type { Grid } from './grid.ts';

/** The buttons above a grid; `rows` is its number of rows. */
export function GridTools({ grid, rows }: { grid: Grid; rows: number }) {
  const { at, span, hiddenFields } = grid;
  return (
    <p class="annex-tools" role="toolbar" aria-label="Sửa danh sách">
      <button type="button" onClick={grid.insert}>
        Thêm hàng
      </button>
      <button type="button" disabled={rows === 0} onClick={grid.remove}>
        {span.from === span.to ? 'Xóa hàng' : `Xóa ${span.to - span.from + 1} hàng`}
      </button>
      <button type="button" disabled={at.row === 0} onClick={() => grid.shift(-1)}>
        Lên
      </button>
      <button type="button" disabled={at.row >= rows - 1} onClick={() => grid.shift(1)}>
        Xuống
      </button>
      <button
        type="button"
        disabled={rows === 0}
        onClick={grid.fillDown}
        aria-keyshortcuts="Control+D"
      >
        Điền xuống
      </button>
      <button
        type="button"
        disabled={!grid.canUndo}
        onClick={grid.undo}
        aria-keyshortcuts="Control+Z"
      >
        Hoàn tác trong bảng
      </button>
      {hiddenFields.length > 0 && (
        <label class="more-columns">
          <span class="visually-hidden">Thêm cột</span>
          <select
            value=""
            onChange={({ currentTarget }) =>
              currentTarget.value && grid.showColumn(currentTarget.value)
            }
          >
            <option value="">Thêm cột…</option>
            {hiddenFields.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  );
}
