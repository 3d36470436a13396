import { useMemo, useState } from 'preact/hooks';
import type { ReadPaper } from '../../import/read/table.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import { encoded, openRecord } from '../../model/write/open-record.ts';
import type { FormField } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';
import { bytesOf } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { type } from '../state/typing.ts';
import { MessageList } from '../views/Messages.tsx';
import { AnnexGrid } from './AnnexGrid.tsx';
import type { AnnexRow } from './cells.ts';
import { ImportList, isList, paperOf } from './ImportList.tsx';

interface AnnexEditorProps {
  field: Extract<FormField, { input: 'group' }>;
  file: string;
  rows: readonly AnnexRow[];
  declared: Record<string, unknown>;
  messages: Messages;
  onRows: (rows: AnnexRow[]) => void;
  goTo?: { row: number; key: string | undefined } | undefined;
}

const nothing: ReadonlyMap<number, readonly string[]> = new Map();

/**
 * The list of a decision or of a unit's dossier: live counts, a grid, and import from Excel and Word.
 */
export function AnnexEditor({
  field,
  file,
  rows,
  declared,
  messages,
  onRows,
  goTo,
}: AnnexEditorProps) {
  const [importing, setImporting] = useState<ReadPaper | 'asked'>();
  const [asked, setAsked] = useState(nothing);
  const list = field.key;
  const bytes = bytesOf(file);
  const record = useMemo(() => importing && bytes && openRecord(bytes, file), [importing, bytes]);
  return (
    <section class="group annex-part" id={`o-${list}-f`} aria-labelledby="annex-title">
      <h2 id="annex-title">
        {field.title} <span class="number">{rows.length}</span>
      </h2>
      <Counts rows={rows} declared={declared} />
      <MessageList messages={messages.get(list) ?? []} />
      <p class="buttons">
        <button
          type="button"
          class={rows.length === 0 ? 'main' : ''}
          onClick={() => setImporting('asked')}
        >
          Đưa danh sách từ Excel, Word
        </button>
      </p>
      <AnnexGrid
        key={goTo && `${goTo.row} ${goTo.key}`}
        list={list}
        title={field.title}
        fields={field.fields}
        rows={rows}
        messages={messages}
        asked={asked}
        onRows={onRows}
        onLooked={(row) => setAsked(new Map([...asked].filter(([each]) => each !== row)))}
        onPaste={(data) => {
          const paper = paperOf(data);
          if (!isList(paper)) return false;
          setImporting(paper);
          return true;
        }}
        goTo={goTo}
      />
      {importing !== undefined && record && (
        <ImportList
          file={file}
          text={record.text}
          paper={importing === 'asked' ? undefined : importing}
          onClose={() => setImporting(undefined)}
          onDone={(text, notes) => {
            setImporting(undefined);
            setAsked(notes);
            type(file, encoded(text), 'danh sách đưa vào');
            say(
              notes.size > 0
                ? `Đã đưa danh sách vào, chưa lưu. ${notes.size} hàng cần xem.`
                : 'Đã đưa danh sách vào, chưa lưu.',
            );
          }}
        />
      )}
    </section>
  );
}

/** Number of rows of each type, compared with the decision's declared counts. */
function Counts({
  rows,
  declared,
}: {
  rows: readonly AnnexRow[];
  declared: Record<string, unknown>;
}) {
  const counts = Object.entries(recipientTypes).map(([type, { label, declared: key }]) => {
    const count = rows.filter((row) => row.recipientType === type).length;
    const said = declared[key];
    return { label, count, said: typeof said === 'number' ? said : undefined };
  });
  return (
    <p class="meta counts" role="status">
      {counts
        .filter(({ count, said }) => count > 0 || said)
        .map(({ label, count, said }) => (
          <span
            key={label}
            class={said !== undefined && said !== count ? 'badge warning' : 'badge'}
          >
            {label} {count}
            {said !== undefined && `/${said}`}
          </span>
        ))}
    </p>
  );
}
