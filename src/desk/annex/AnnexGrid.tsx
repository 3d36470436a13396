import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../model/write/edit-yaml.ts';
import { fold } from '../../text/fold.ts';
import { choicesFor } from '../choose/referred.ts';
import type { FormField, Option } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';
import { Chooser } from '../views/Chooser.tsx';
import { MessageList } from '../views/Messages.tsx';
import {
  type AnnexRow,
  blockOf,
  blockText,
  type ChoicesOf,
  cellText,
  cellValue,
  filledDown,
  pasted,
} from './cells.ts';

interface AnnexGridProps {
  /** Name of the list in the file, as in diagnostics: `recipients`. */
  list: string;
  /** Its title. */
  title: string;
  fields: readonly FormField[];
  rows: readonly AnnexRow[];
  messages: Messages;
  /** Questions of an import, by row. */
  asked: ReadonlyMap<number, readonly string[]>;
  onRows: (rows: AnnexRow[]) => void;
  onLooked: (row: number) => void;
  /** Accepts a pasted list; returns false for a mere block of cells. */
  onPaste: (data: DataTransfer) => boolean;
  /** The initial cell: its row, and its field if given. */
  goTo?: { row: number; key: string | undefined } | undefined;
}

interface Cell {
  row: number;
  column: number;
}

/** In pixels; only rows of a fixed height can be virtualised. */
const rowHeight = 38;
/** Rows rendered beyond the visible ones. */
const margin = 12;

const choicesOf: ChoicesOf = (of) => choicesFor(of);

/**
 * A grid that works like Excel: arrows move, typing edits, blocks of cells can be copied, pasted and
 * filled down. One cell at a time has the focus (ARIA grid).
 */
export function AnnexGrid(props: AnnexGridProps) {
  const { list, title, fields, rows, messages, asked, onRows, onLooked, onPaste, goTo } = props;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsOf(fields, rows, opened), [fields, rows, opened]);
  const [at, setAt] = useState<Cell>({
    row: goTo?.row ?? 0,
    column: Math.max(
      0,
      columns.findIndex(({ key }) => key === goTo?.key),
    ),
  });
  const [anchor, setAnchor] = useState<Cell>(at);
  const [editing, setEditing] = useState<string | undefined>();
  const [past, setPast] = useState<readonly (readonly AnnexRow[])[]>([]);
  const [top, setTop] = useState(0);
  const wrap = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(goTo !== undefined);

  const hiddenFields = fields.filter((field) => !columns.includes(field));
  const span = {
    from: Math.min(at.row, anchor.row),
    to: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== undefined) return;
    const frame = wrap.current;
    const seenFrom = frame?.scrollTop ?? 0;
    const place = at.row * rowHeight;
    if (frame && (place < seenFrom || place > seenFrom + frame.clientHeight - 2 * rowHeight - 8)) {
      frame.scrollTop = Math.max(0, place - frame.clientHeight / 2);
      setTop(frame.scrollTop);
    }
    wrap.current?.querySelector<HTMLElement>(`[data-cell="${at.row} ${at.column}"] input`)?.focus();
  }, [at, editing, top]);

  const move = (row: number, column: number, extend = false) => {
    const next = { row: clamp(row, rows.length - 1), column: clamp(column, columns.length - 1) };
    wantsFocus.current = true;
    setAt(next);
    if (!extend) setAnchor(next);
    setEditing(undefined);
  };
  const change = (next: AnnexRow[]) => {
    setPast([...past.slice(-99), rows]);
    onRows(next);
  };
  const setCell = (text: string | undefined, value?: unknown) => {
    const field = columns[at.column];
    if (!field) return;
    const given = text === undefined ? value : cellValue(field, text, choicesOf);
    const next = [...rows];
    next[at.row] = { ...next[at.row], [field.key]: given };
    change(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    onRows([...last]);
  };
  const fillDown = () => {
    const to = span.from === span.to ? rows.length - 1 : span.to;
    change(filledDown(rows, columns, { ...span, to }));
  };
  const insert = () => {
    const above = rows[at.row] ?? {};
    const { section, recipientType, no } = above;
    const row: AnnexRow = { ...(typeof no === 'number' && { no: no + 1 }), section, recipientType };
    change(rows.toSpliced(at.row + 1, 0, row));
    move(
      rows.length === 0 ? 0 : at.row + 1,
      Math.max(
        0,
        columns.findIndex(({ key }) => key === 'name'),
      ),
    );
  };
  const remove = () => {
    change(rows.toSpliced(span.from, span.to - span.from + 1));
    move(Math.min(span.from, rows.length - 2), at.column);
  };
  const shift = (by: number) => {
    const to = at.row + by;
    if (to < 0 || to >= rows.length) return;
    const row = rows[at.row] as AnnexRow;
    change(rows.toSpliced(at.row, 1).toSpliced(to, 0, row));
    move(to, at.column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys during composition (Telex, VNI) belong to the input method.
    if (event.isComposing) return;
    const { key, shiftKey } = event;
    if (editing !== undefined) {
      if (key === 'Escape') {
        event.preventDefault();
        move(at.row, at.column);
      } else if (key === 'Enter' || key === 'Tab') {
        event.preventDefault();
        const [down, right] = key === 'Enter' ? [1, 0] : [0, shiftKey ? -1 : 1];
        done(editing, undefined, { row: at.row + down, column: at.column + right });
      }
      return;
    }
    const isCommand = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((wrap.current?.clientHeight ?? 400) / rowHeight) - 2);
    const steps: Record<string, [number, number]> = {
      ArrowDown: [at.row + 1, at.column],
      ArrowUp: [at.row - 1, at.column],
      ArrowRight: [at.row, at.column + 1],
      ArrowLeft: [at.row, at.column - 1],
      PageDown: [at.row + page, at.column],
      PageUp: [at.row - page, at.column],
      Home: [isCommand ? 0 : at.row, 0],
      End: [isCommand ? rows.length - 1 : at.row, columns.length - 1],
    };
    const step = steps[key];
    if (step && !event.altKey) move(step[0], step[1], shiftKey);
    else if (isCommand && key.toLowerCase() === 'd') fillDown();
    else if (isCommand && key.toLowerCase() === 'z') undo();
    else if (isCommand && key.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setAt({ row: rows.length - 1, column: columns.length - 1 });
    } else if (key === 'Enter' || key === 'F2') edit();
    else if (key === 'Delete' || key === 'Backspace') {
      change(
        rows.map((row, index) =>
          index < span.from || index > span.to
            ? row
            : {
                ...row,
                ...Object.fromEntries(
                  columns
                    .slice(span.left, span.right + 1)
                    .map(({ key: each }) => [each, undefined]),
                ),
              },
        ),
      );
    } else if (key === ' ' && columns[at.column]?.input === 'switch') toggle();
    else return;
    event.preventDefault();
  };
  const toggle = () =>
    setCell(undefined, rows[at.row]?.[columns[at.column]?.key ?? ''] === true ? undefined : true);
  const edit = () => {
    const field = columns[at.column];
    if (!field) return;
    if (field.input === 'switch') toggle();
    else setEditing(cellText(field, rows[at.row]?.[field.key], choicesOf));
  };
  const done = (text: string | undefined, value: unknown, next?: Cell) => {
    if (text !== undefined || value !== undefined) setCell(text, value);
    move(next?.row ?? at.row, next?.column ?? at.column);
  };
  const paste = (event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (!data || editing !== undefined) return;
    event.preventDefault();
    if (onPaste(data)) return;
    change(
      pasted(
        rows,
        columns,
        { row: span.from, column: span.left },
        blockOf(data.getData('text/plain')),
        choicesOf,
      ),
    );
  };
  const copy = (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    const chosen = rows
      .slice(span.from, span.to + 1)
      .map((row) =>
        columns
          .slice(span.left, span.right + 1)
          .map((field) => cellText(field, row[field.key], choicesOf)),
      );
    event.clipboardData?.setData('text/plain', blockText(chosen));
  };

  const isLong = rows.length > 150;
  const seen = Math.ceil((wrap.current?.clientHeight ?? 600) / rowHeight);
  const first = isLong ? Math.max(0, Math.floor(top / rowHeight) - margin) : 0;
  const last = isLong ? Math.min(rows.length, first + seen + 2 * margin) : rows.length;
  const ofRow = (index: number) =>
    [...messages]
      .filter(([field]) => field === `${list}[${index}]` || field.startsWith(`${list}[${index}].`))
      .flatMap(([, each]) => each);
  return (
    <div class="annex">
      <p class="annex-tools" role="toolbar" aria-label="Sửa danh sách">
        <button type="button" onClick={insert}>
          Thêm hàng
        </button>
        <button type="button" disabled={rows.length === 0} onClick={remove}>
          {span.from === span.to ? 'Xóa hàng' : `Xóa ${span.to - span.from + 1} hàng`}
        </button>
        <button type="button" disabled={at.row === 0} onClick={() => shift(-1)}>
          Lên
        </button>
        <button type="button" disabled={at.row >= rows.length - 1} onClick={() => shift(1)}>
          Xuống
        </button>
        <button
          type="button"
          disabled={rows.length === 0}
          onClick={fillDown}
          aria-keyshortcuts="Control+D"
        >
          Điền xuống
        </button>
        <button
          type="button"
          disabled={past.length === 0}
          onClick={undo}
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
                currentTarget.value && setOpened(new Set([...opened, currentTarget.value]))
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
      {rows.length > 0 && (
        <div
          class="annex-frame"
          ref={wrap}
          onScroll={({ currentTarget }) => isLong && setTop(currentTarget.scrollTop)}
        >
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern stands on a table
            role="grid"
            aria-label={title}
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-multiselectable="true"
            onKeyDown={onKeyDown}
            onPaste={paste}
            onCopy={copy}
          >
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
            <tbody>
              {first > 0 && <Spacer height={first * rowHeight} />}
              {rows.slice(first, last).map((row, offset) => {
                const index = first + offset;
                const before = rows[index - 1];
                const said = ofRow(index);
                const marks = said.some(({ severity }) => severity === 'error')
                  ? 'error'
                  : said.length > 0 || asked.has(index)
                    ? 'warning'
                    : '';
                return (
                  <tr
                    key={index}
                    aria-rowindex={index + 2}
                    class={[
                      before && before.section !== row.section ? 'new-section' : '',
                      row.publish === 'an' ? 'hidden-row' : '',
                    ].join(' ')}
                  >
                    <th scope="row" class={`row-number ${marks}`}>
                      {index + 1}
                    </th>
                    {columns.map((field, column) => {
                      const isHere = at.row === index && at.column === column;
                      const isChosen =
                        index >= span.from &&
                        index <= span.to &&
                        column >= span.left &&
                        column <= span.right;
                      const own = messages.get(`${list}[${index}].${field.key}`) ?? [];
                      const fault = own.some(({ severity }) => severity === 'error')
                        ? 'error'
                        : own.length > 0
                          ? 'warning'
                          : '';
                      return (
                        <td
                          key={field.key}
                          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                          role="gridcell"
                          data-cell={`${index} ${column}`}
                          tabIndex={-1}
                          aria-selected={isChosen}
                          aria-colindex={column + 2}
                          aria-invalid={fault === 'error' || undefined}
                          class={[isChosen ? 'chosen' : '', isHere ? 'here' : '', fault].join(' ')}
                          onMouseDown={(event) => {
                            if (isHere && editing !== undefined) return;
                            event.preventDefault();
                            move(index, column, event.shiftKey);
                          }}
                          onDblClick={edit}
                        >
                          {isHere && editing !== undefined && isChosenFrom(field) ? (
                            <CellEditor
                              field={field}
                              text={editing}
                              value={row[field.key]}
                              at={at}
                              onDone={done}
                            />
                          ) : (
                            <span class="cell">{cellText(field, row[field.key], choicesOf)}</span>
                          )}
                          {isHere && (editing === undefined || !isChosenFrom(field)) && (
                            <input
                              type="text"
                              class={editing === undefined ? 'waits' : 'edits'}
                              aria-label={`${field.title}, hàng ${index + 1}: ${cellText(field, row[field.key], choicesOf)}`}
                              autocomplete="off"
                              value={editing ?? ''}
                              onInput={({ currentTarget, isComposing }) => {
                                if (!isComposing || !isChosenFrom(field))
                                  setEditing(currentTarget.value);
                              }}
                              onCompositionEnd={({ currentTarget }) =>
                                setEditing(currentTarget.value)
                              }
                              onBlur={() => {
                                if (editing === undefined) return;
                                setCell(editing);
                                setEditing(undefined);
                              }}
                            />
                          )}
                        </td>
                      );
                    })}
                  </tr>
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
      <Says list={list} messages={messages} asked={asked} onGo={(row) => move(row, at.column)} />
      <p class="help">
        Mũi tên để đi, gõ để sửa, Ctrl+C, Ctrl+V để chép và dán ô từ Excel, Ctrl+D điền xuống,
        Ctrl+Z hoàn tác.
      </p>
    </div>
  );
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

/** Whether a cell's value is one of many, with an editor that lists them. */
const isChosenFrom = ({ input }: FormField) => input === 'choice' || input === 'reference';

const clamp = (index: number, most: number) => Math.max(0, Math.min(most, index));

function Spacer({ height }: { height: number }) {
  return (
    <tr style={{ height: `${height}px` }}>
      <td />
    </tr>
  );
}

/** Rows with messages, as links. */
function Says({
  list,
  messages,
  asked,
  onGo,
}: {
  list: string;
  messages: Messages;
  asked: ReadonlyMap<number, readonly string[]>;
  onGo: (row: number) => void;
}) {
  const rows = new Map<number, string[]>();
  const add = (row: number, text: string) => rows.set(row, [...(rows.get(row) ?? []), text]);
  for (const [field, own] of messages) {
    const row = new RegExp(`^${list}\\[(\\d+)\\]`).exec(field)?.[1];
    if (row !== undefined) for (const { message } of own) add(Number(row), message);
  }
  for (const [row, notes] of asked) for (const note of notes) add(row, note);
  if (rows.size === 0) return null;
  return (
    <details class="says">
      <summary>{rows.size} hàng cần xem</summary>
      <ul>
        {[...rows]
          .sort(([a], [b]) => a - b)
          .map(([row, texts]) => (
            <li key={row}>
              <button type="button" class="link" onClick={() => onGo(row)}>
                Hàng {row + 1}
              </button>{' '}
              {texts.join(' ')}
            </li>
          ))}
      </ul>
    </details>
  );
}

interface CellEditorProps {
  field: FormField;
  /** The initial input, or the previous value. */
  text: string;
  value: unknown;
  at: Cell;
  onDone: (text: string | undefined, value?: unknown, next?: Cell) => void;
}

/** Chooses a cell's value from many; Escape restores the previous one. */
function CellEditor({ field, text, value, at, onDone }: CellEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const stood = cellText(field, value, choicesOf);
  useLayoutEffect(() => {
    const element = frame.current?.querySelector<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    );
    element?.focus();
    if (!(element instanceof HTMLInputElement) || text === stood) return;
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    element.setSelectionRange(text.length, text.length);
  }, []);
  const finish = (given: string | undefined, next?: Cell) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(given, undefined, next);
  };
  const below = { row: at.row + 1, column: at.column };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within end the editing
    <div
      ref={frame}
      class="cell-chooser"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        const { key, shiftKey, target } = event;
        if (key === 'Escape') finish(undefined);
        else if (key === 'Tab') {
          const given = target instanceof HTMLSelectElement ? target.value : undefined;
          finish(given, { row: at.row, column: at.column + (shiftKey ? -1 : 1) });
        } else if (key === 'Enter' && target instanceof HTMLSelectElement)
          finish(target.value, below);
        else return;
        event.preventDefault();
      }}
      onFocusOut={() => setTimeout(() => finish(undefined))}
    >
      {field.input === 'choice' && (
        <select
          aria-label={field.title}
          defaultValue={startsWith(field.options, text) ?? String(value ?? '')}
          onChange={({ currentTarget }) => finish(currentTarget.value, below)}
        >
          <option value="">(để trống)</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {field.input === 'reference' && (
        <Chooser
          id="annex-cell"
          label={text === stood ? text : ''}
          value=""
          find={choicesFor(field.of).find}
          onChoose={(chosen) => finish(chosen, below)}
          placeholder={field.title}
        />
      )}
    </div>
  );
}

const startsWith = (options: readonly Option[], text: string) =>
  options.find(({ label }) => text !== '' && fold(label).startsWith(fold(text)))?.value;
