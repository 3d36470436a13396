import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../model/write/edit-yaml.ts';
import { choicesFor } from '../choose/referred.ts';
import type { FormField } from '../record/fields.ts';
import {
  type AnnexRow,
  type Block,
  blockOf,
  blockText,
  cellText,
  cellValue,
  emptied,
  filledDown,
  pasted,
} from './cells.ts';

export interface Cell {
  row: number;
  column: number;
}

export interface GridOptions {
  fields: readonly FormField[];
  rows: readonly AnnexRow[];
  onRows: (rows: AnnexRow[]) => void;
  /** Accepts a pasted list; returns false for a mere block of cells. */
  onPaste: (data: DataTransfer) => boolean;
  /** The initial cell: its row, and its field if given. */
  goTo?: { row: number; key: string | undefined } | undefined;
}

export type Grid = ReturnType<typeof useGrid>;

/** In pixels; only rows of a fixed height can be virtualised. */
export const rowHeight = 38;

/** The state of a grid and what can be done in it: the current cell, a selection, an edit, the undo list. */
export function useGrid({ fields, rows, onRows, onPaste, goTo }: GridOptions) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsOf(fields, rows, opened), [fields, rows, opened]);
  const columnOf = (sought: string | undefined) =>
    Math.max(
      0,
      columns.findIndex(({ key }) => key === sought),
    );
  const [at, setAt] = useState<Cell>({ row: goTo?.row ?? 0, column: columnOf(goTo?.key) });
  const [anchor, setAnchor] = useState<Cell>(at);
  const [editing, setEditing] = useState<string | undefined>();
  const [past, setPast] = useState<readonly (readonly AnnexRow[])[]>([]);
  /** How far the frame is scrolled, in pixels. */
  const [top, setTop] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(goTo !== undefined);
  const span: Block = {
    from: Math.min(at.row, anchor.row),
    to: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
  const field = columns[at.column];

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== undefined) return;
    const element = frame.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const place = at.row * rowHeight;
    if (place < scrollTop || place > scrollTop + clientHeight - 2 * rowHeight - 8) {
      element.scrollTop = Math.max(0, place - clientHeight / 2);
      setTop(element.scrollTop);
    }
    element.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"] input`)?.focus();
  }, [at, editing, top]);

  function move(row: number, column: number, extend = false): void {
    const next = { row: clamp(row, rows.length - 1), column: clamp(column, columns.length - 1) };
    wantsFocus.current = true;
    setAt(next);
    if (!extend) setAnchor(next);
    setEditing(undefined);
  }
  function change(next: AnnexRow[]): void {
    setPast([...past.slice(-99), rows]);
    onRows(next);
  }
  function setValue(value: unknown): void {
    if (field) change(rows.with(at.row, { ...rows[at.row], [field.key]: value }));
  }
  /** Ends an edit. @param text the cell's new text, if it changes. @param next the next cell */
  function finish(text: string | undefined, next: Cell = at): void {
    if (text !== undefined && field) setValue(cellValue(field, text, choicesFor));
    move(next.row, next.column);
  }
  function toggle(): void {
    setValue(rows[at.row]?.[field?.key ?? ''] === true ? undefined : true);
  }

  return {
    columns,
    hiddenFields: fields.filter((each) => !columns.includes(each)),
    showColumn: (key: string) => setOpened(new Set([...opened, key])),
    frame,
    top,
    setTop,
    at,
    span,
    editing,
    setEditing,
    canUndo: past.length > 0,
    move,
    finish,
    selectAll() {
      setAnchor({ row: 0, column: 0 });
      setAt({ row: rows.length - 1, column: columns.length - 1 });
    },
    /** Edits the current cell; a switch is turned at once. */
    edit() {
      if (!field) return;
      if (field.input === 'switch') toggle();
      else setEditing(cellText(field, rows[at.row]?.[field.key], choicesFor));
    },
    /** Keeps the edit of a cell that has lost the focus. */
    leave() {
      if (editing === undefined || !field) return;
      setValue(cellValue(field, editing, choicesFor));
      setEditing(undefined);
    },
    undo() {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      onRows([...last]);
    },
    /** Fills the selection from its first row, or everything below a single row. */
    fillDown() {
      const to = span.from === span.to ? rows.length - 1 : span.to;
      change(filledDown(rows, columns, { ...span, to }));
    },
    empty: () => change(emptied(rows, columns, span)),
    insert() {
      const { section, recipientType, no } = rows[at.row] ?? {};
      const row = { ...(typeof no === 'number' && { no: no + 1 }), section, recipientType };
      change(rows.toSpliced(at.row + 1, 0, row));
      move(rows.length === 0 ? 0 : at.row + 1, columnOf('name'));
    },
    remove() {
      change(rows.toSpliced(span.from, span.to - span.from + 1));
      move(Math.min(span.from, rows.length - 2), at.column);
    },
    /** Moves the current row up or down. */
    shift(by: -1 | 1) {
      const to = at.row + by;
      const row = rows[at.row];
      if (!row || to < 0 || to >= rows.length) return;
      change(rows.toSpliced(at.row, 1).toSpliced(to, 0, row));
      move(to, at.column);
    },
    paste(event: ClipboardEvent) {
      const data = event.clipboardData;
      if (!data || editing !== undefined) return;
      event.preventDefault();
      if (onPaste(data)) return;
      const start = { row: span.from, column: span.left };
      change(pasted(rows, columns, start, blockOf(data.getData('text/plain')), choicesFor));
    },
    copy(event: ClipboardEvent) {
      if (editing !== undefined) return;
      event.preventDefault();
      const chosen = columns.slice(span.left, span.right + 1);
      const block = rows
        .slice(span.from, span.to + 1)
        .map((row) => chosen.map((each) => cellText(each, row[each.key], choicesFor)));
      event.clipboardData?.setData('text/plain', blockText(block));
    },
  };
}

/** The columns to show: required, usual or filled ones, and those the user added. */
function columnsOf(
  fields: readonly FormField[],
  rows: readonly AnnexRow[],
  opened: ReadonlySet<string>,
): FormField[] {
  const isSaid = (key: string) => rows.some((row) => !isBlank(row[key]));
  return fields.filter(
    ({ key, required, usual }) => required || usual || opened.has(key) || isSaid(key),
  );
}

const clamp = (index: number, most: number) => Math.max(0, Math.min(most, index));
