import type { FormField } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';
import { MessageList } from '../views/Messages.tsx';
import { GridRow, markOf } from './GridRow.tsx';
import { GridTools } from './GridTools.tsx';
import { type GridOptions, rowHeight, useGrid } from './grid.ts';
import { pressKey } from './grid-keys.ts';
import { RowMessages } from './RowMessages.tsx';

interface AnnexGridProps extends GridOptions {
  /** Name of the list in the file, as in diagnostics: `recipients`. */
  list: string;
  /** Its title. */
  title: string;
  messages: Messages;
  /** Questions of an import, by row. */
  asked: ReadonlyMap<number, readonly string[]>;
  onLooked: (row: number) => void;
}

/** Rows rendered beyond the visible ones. */
const margin = 12;
/** From how many rows on only the visible ones are rendered. */
const mostRendered = 150;

/**
 * A grid that works like Excel: arrows move, typing edits, blocks of cells can be copied, pasted and
 * filled down. One cell at a time has the focus (ARIA grid).
 */
export function AnnexGrid(props: AnnexGridProps) {
  const { list, title, rows, messages, asked, onLooked } = props;
  const grid = useGrid(props);
  const { at, columns, frame, top } = grid;
  const isLong = rows.length > mostRendered;
  const visible = Math.ceil((frame.current?.clientHeight ?? 600) / rowHeight);
  const first = isLong ? Math.max(0, Math.floor(top / rowHeight) - margin) : 0;
  const last = isLong ? Math.min(rows.length, first + visible + 2 * margin) : rows.length;
  const ofRow = (index: number) =>
    [...messages]
      .filter(([field]) => field === `${list}[${index}]` || field.startsWith(`${list}[${index}].`))
      .flatMap(([, each]) => each);
  return (
    <div class="annex">
      <GridTools grid={grid} rows={rows.length} />
      {rows.length > 0 && (
        <div
          class="annex-frame"
          ref={frame}
          onScroll={({ currentTarget }) => isLong && grid.setTop(currentTarget.scrollTop)}
        >
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern stands on a table
            role="grid"
            aria-label={title}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable="true"
            onKeyDown={(event) => pressKey(event, grid, rows.length)}
            onPaste={grid.paste}
            onCopy={grid.copy}
          >
            <Heads columns={columns} />
            <tbody>
              {first > 0 && <Spacer height={first * rowHeight} />}
              {rows.slice(first, last).map((row, offset) => {
                const index = first + offset;
                const above = rows[index - 1];
                return (
                  <GridRow
                    key={index}
                    grid={grid}
                    list={list}
                    row={row}
                    index={index}
                    begins={above !== undefined && above.section !== row.section}
                    mark={markOf(ofRow(index)) || (asked.has(index) ? 'warning' : '')}
                    messages={messages}
                  />
                );
              })}
              {last < rows.length && <Spacer height={(rows.length - last) * rowHeight} />}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && (
        <div class="row-says" role="status">
          <MessageList messages={ofRow(at.row)} />
          {asked.get(at.row)?.map((text) => (
            <p key={text} class="messages">
              Cần xem: hàng {at.row + 1}, {text}.{' '}
              <button type="button" class="link" onClick={() => onLooked(at.row)}>
                Đã xem
              </button>
            </p>
          ))}
        </div>
      )}
      <RowMessages
        list={list}
        messages={messages}
        asked={asked}
        onGo={(row) => grid.move(row, at.column)}
      />
      <p class="help">
        Mũi tên để đi, gõ để sửa, Ctrl+C, Ctrl+V để chép và dán ô từ Excel, Ctrl+D điền xuống,
        Ctrl+Z hoàn tác.
      </p>
    </div>
  );
}

function Heads({ columns }: { columns: readonly FormField[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="row-number">
          <span class="visually-hidden">Hàng</span>
        </th>
        {columns.map((field) => (
          <th key={field.key} scope="col" class={`c-${field.key}`} title={field.help}>
            {field.title}
            {field.required && (
              <span class="star" aria-hidden="true">
                *
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Space for rows that are not rendered. */
function Spacer({ height }: { height: number }) {
  return (
    <tr style={{ height: `${height}px` }}>
      <td />
    </tr>
  );
}
