import { useEffect, useRef, useState } from 'preact/hooks';
import { baseKeymap, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { choicesFor } from '../choose/referred.ts';
import type { Messages } from '../record/messages.ts';
import { heldBack } from '../state/typing.ts';
import { MessageList } from '../views/Messages.tsx';
import { openBody } from './markdown.ts';
import { bodySchema } from './schema.ts';
import { cleanedHtml, cleanedText } from './word.ts';

const { nodes, marks } = bodySchema;

interface BodyEditorProps {
  body: string;
  movement?: string | undefined;
  messages: Messages;
  onChange: (body: string) => void;
}

/** Pause in typing before the text is written, in milliseconds. */
const rest = 250;

/** WYSIWYG editor of an exemplar's text: headings, lists, quotes, evidence; stored as Markdown. */
export function BodyEditor({ body, movement, messages, onChange }: BodyEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const opened = useRef(openBody(body));
  const written = useRef(body);
  const report = useRef(onChange);
  report.current = onChange;
  const [state, setState] = useState<EditorState>();
  const [isRaw, setRaw] = useState(false);

  useEffect(() => {
    if (isRaw || !place.current) return undefined;
    opened.current = openBody(written.current);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      timer = undefined;
      const text = opened.current.textOf(editor.state.doc);
      if (text === written.current) return;
      written.current = text;
      report.current(text);
    };
    const writeNow = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    };
    const editor = new EditorView(place.current, {
      state: stateOf(opened.current.doc),
      attributes: {
        'aria-labelledby': 'body-title',
        'aria-multiline': 'true',
        role: 'textbox',
        lang: 'vi',
      },
      transformPastedHTML: cleanedHtml,
      transformPastedText: cleanedText,
      dispatchTransaction(transaction) {
        editor.updateState(editor.state.apply(transaction));
        setState(editor.state);
        if (!transaction.docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(write, rest);
      },
      handleDOMEvents: {
        blur: () => {
          writeNow();
          return false;
        },
      },
    });
    view.current = editor;
    heldBack.add(writeNow);
    setState(editor.state);
    return () => {
      writeNow();
      heldBack.delete(writeNow);
      editor.destroy();
      view.current = undefined;
    };
  }, [isRaw]);

  useEffect(() => {
    if (body === written.current) return;
    // Changed elsewhere: an undo, a choice between two versions.
    written.current = body;
    opened.current = openBody(body);
    view.current?.updateState(stateOf(opened.current.doc));
    setState(view.current?.state);
  }, [body]);

  const run = (command: Command) => () => {
    if (!view.current) return;
    command(view.current.state, view.current.dispatch, view.current);
    view.current.focus();
  };
  return (
    <section class="field body" id="o-body-f" aria-labelledby="body-title">
      <h2 id="body-title">Thân bài</h2>
      {isRaw ? (
        <textarea
          id="o-body"
          aria-labelledby="body-title"
          rows={18}
          class="raw"
          value={body}
          onInput={({ currentTarget }) => {
            written.current = currentTarget.value;
            onChange(currentTarget.value);
          }}
        />
      ) : (
        <>
          {state && <Tools state={state} run={run} movement={movement} />}
          <div class="prose-frame" ref={place} />
        </>
      )}
      <MessageList messages={messages.get('body') ?? []} />
      <p class="help">
        Dán từ Word được; chữ thừa tự bỏ.{' '}
        <button type="button" class="link" onClick={() => setRaw(!isRaw)}>
          {isRaw ? 'Soạn như trên trang' : 'Sửa dạng chữ Markdown'}
        </button>
      </p>
    </section>
  );
}

function stateOf(doc: EditorState['doc']): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      history(),
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Mod-Shift-z': redo,
        'Mod-b': toggleMark(marks.strong),
        'Mod-i': toggleMark(marks.emphasis),
        Enter: splitListItem(nodes.listItem),
        'Mod-]': sinkListItem(nodes.listItem),
        'Mod-[': liftListItem(nodes.listItem),
        'Shift-Enter': (from, dispatch) => {
          dispatch?.(from.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
          return true;
        },
      }),
      keymap(baseKeymap),
    ],
  });
}

interface ToolsProps {
  state: EditorState;
  run: (command: Command) => () => void;
  movement: string | undefined;
}

/** Commands for the selection. */
function Tools({ state, run, movement }: ToolsProps) {
  const criteria = choicesFor(['criterion-word'], movement).choices;
  const evidence = around(state, nodes.evidence);
  const tool = (label: string, isOn: boolean, command: Command) => (
    <button
      type="button"
      aria-pressed={isOn}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run(command)}
    >
      {label}
    </button>
  );
  const heading = (level: number) =>
    state.selection.$from.parent.hasMarkup(nodes.heading, { level });
  const block = (level: number): Command =>
    heading(level) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
  const wrapped = (type: NodeType, wrap: Command): Command => (around(state, type) ? lift : wrap);
  return (
    <p class="annex-tools" role="toolbar" aria-label="Định dạng">
      {tool('Đề mục', heading(2), block(2))}
      {tool('Đề mục nhỏ', heading(3), block(3))}
      {tool('Đậm', has(state, marks.strong), toggleMark(marks.strong))}
      {tool('Nghiêng', has(state, marks.emphasis), toggleMark(marks.emphasis))}
      {tool(
        'Danh sách',
        around(state, nodes.bulletList) !== undefined,
        around(state, nodes.bulletList)
          ? liftListItem(nodes.listItem)
          : wrapInList(nodes.bulletList),
      )}
      {tool(
        'Danh sách số',
        around(state, nodes.orderedList) !== undefined,
        around(state, nodes.orderedList)
          ? liftListItem(nodes.listItem)
          : wrapInList(nodes.orderedList),
      )}
      {tool(
        'Trích dẫn',
        around(state, nodes.quote) !== undefined,
        wrapped(nodes.quote, wrapIn(nodes.quote)),
      )}
      {evidence ? (
        tool('Bỏ minh chứng', true, lift)
      ) : (
        <label>
          <span class="visually-hidden">Đánh dấu minh chứng cho tiêu chí</span>
          <select
            value=""
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              currentTarget.value = '';
              if (value) run(wrapIn(nodes.evidence, { criterion: value }))();
            }}
          >
            <option value="">Đánh dấu minh chứng…</option>
            {criteria.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {tool('Hoàn tác', false, undo)}
      {tool('Làm lại', false, redo)}
    </p>
  );
}

/** The nearest enclosing node of a type around the selection. */
function around({ selection: { $from } }: EditorState, type: NodeType) {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === type) return $from.node(depth);
  }
  return undefined;
}

function has(
  { selection: { from, to, empty, $from }, storedMarks, doc }: EditorState,
  mark: MarkType,
): boolean {
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, mark);
}
