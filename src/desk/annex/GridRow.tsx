import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import { choicesFor } from '../choose/referred.ts';
import type { FormField } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';
import { CellEditor, isChosenFrom } from './CellEditor.tsx';
import { type AnnexRow, cellText } from './cells.ts';
import type { Grid } from './grid.ts';

interface GridRowProps {
  grid: Grid;
  /** Name of the list in the file. */
  list: string;
  row: AnnexRow;
  index: number;
  /** Whether the row begins a section. */
  begins: boolean;
  /** The severity of the worst message about the row. */
  mark: Mark;
  messages: Messages;
}

/** The CSS class of a row or cell with messages. */
export type Mark = '' | 'warning' | 'error';

/** The class of the worst message. */
export function markOf(messages: readonly Diagnostic[]): Mark {
  if (messages.some(({ severity }) => severity === 'error')) return 'error';
  return messages.length > 0 ? 'warning' : '';
}

/** A row of the grid, with its number and its cells. */
export function GridRow({ grid, list, row, index, begins, mark, messages }: GridRowProps) {
  const classes = [begins ? 'new-section' : '', row.publish === 'an' ? 'hidden-row' : ''];
  return (
    <tr aria-rowindex={index + 2} class={classes.join(' ')}>
      <th scope="row" class={`row-number ${mark}`}>
        {index + 1}
      </th>
      {grid.columns.map((field, column) => (
        <GridCell
          key={field.key}
          grid={grid}
          field={field}
          row={row}
          index={index}
          column={column}
          mark={markOf(messages.get(`${list}[${index}].${field.key}`) ?? [])}
        />
      ))}
    </tr>
  );
}

interface GridCellProps {
  grid: Grid;
  field: FormField;
  row: AnnexRow;
  index: number;
  column: number;
  mark: Mark;
}

function GridCell({ grid, field, row, index, column, mark }: GridCellProps) {
  const { at, span, editing, setEditing } = grid;
  const isHere = at.row === index && at.column === column;
  const isChosen =
    index >= span.from && index <= span.to && column >= span.left && column <= span.right;
  const text = cellText(field, row[field.key], choicesFor);
  const isChoosing = isHere && editing !== undefined && isChosenFrom(field);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
      role="gridcell"
      data-cell={`${index} ${column}`}
      tabIndex={-1}
      aria-selected={isChosen}
      aria-colindex={column + 2}
      aria-invalid={mark === 'error' || undefined}
      class={[isChosen ? 'chosen' : '', isHere ? 'here' : '', mark].join(' ')}
      onMouseDown={(event) => {
        if (isHere && editing !== undefined) return;
        event.preventDefault();
        grid.move(index, column, event.shiftKey);
      }}
      onDblClick={grid.edit}
    >
      {isChoosing ? (
        <CellEditor
          field={field}
          text={editing}
          value={row[field.key]}
          at={at}
          onDone={grid.finish}
        />
      ) : (
        <span class="cell">{text}</span>
      )}
      {isHere && !isChoosing && (
        <input
          type="text"
          class={editing === undefined ? 'waits' : 'edits'}
          aria-label={`${field.title}, hàng ${index + 1}: ${text}`}
          autocomplete="off"
          value={editing ?? ''}
          onInput={({ currentTarget, isComposing }) => {
            if (!isComposing || !isChosenFrom(field)) setEditing(currentTarget.value);
          }}
          onCompositionEnd={({ currentTarget }) => setEditing(currentTarget.value)}
          onBlur={grid.leave}
        />
      )}
    </td>
  );
}
