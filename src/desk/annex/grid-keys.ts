import { type Grid, rowHeight } from './grid.ts';

/** Handles a key in a grid as Excel does; `rows` is the number of rows. */
export function pressKey(event: KeyboardEvent, grid: Grid, rows: number): void {
  // Keys during composition (Telex, VNI) belong to the input method.
  if (event.isComposing) return;
  const isHandled = grid.editing === undefined ? onCell(event, grid, rows) : onEdit(event, grid);
  if (isHandled) event.preventDefault();
}

/** @returns whether the grid uses the key while a cell is edited */
function onEdit({ key, shiftKey }: KeyboardEvent, { at, editing, move, finish }: Grid): boolean {
  if (key === 'Escape') move(at.row, at.column);
  else if (key === 'Enter') finish(editing, { row: at.row + 1, column: at.column });
  else if (key === 'Tab') finish(editing, { row: at.row, column: at.column + (shiftKey ? -1 : 1) });
  else return false;
  return true;
}

/** @returns whether the grid uses the key while no cell is edited */
function onCell(event: KeyboardEvent, grid: Grid, rows: number): boolean {
  const { key, shiftKey, altKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const { at, columns } = grid;
  const page = Math.max(1, Math.floor((grid.frame.current?.clientHeight ?? 400) / rowHeight) - 2);
  const steps: Record<string, [number, number]> = {
    ArrowDown: [at.row + 1, at.column],
    ArrowUp: [at.row - 1, at.column],
    ArrowRight: [at.row, at.column + 1],
    ArrowLeft: [at.row, at.column - 1],
    PageDown: [at.row + page, at.column],
    PageUp: [at.row - page, at.column],
    Home: [isCommand ? 0 : at.row, 0],
    End: [isCommand ? rows - 1 : at.row, columns.length - 1],
  };
  const commands: Record<string, () => void> = {
    d: grid.fillDown,
    z: grid.undo,
    a: grid.selectAll,
  };
  const step = steps[key];
  const command = isCommand ? commands[key.toLowerCase()] : undefined;
  if (step && !altKey) grid.move(step[0], step[1], shiftKey);
  else if (command) command();
  else if (key === 'Enter' || key === 'F2') grid.edit();
  else if (key === 'Delete' || key === 'Backspace') grid.empty();
  else if (key === ' ' && columns[at.column]?.input === 'switch') grid.edit();
  else return false;
  return true;
}
