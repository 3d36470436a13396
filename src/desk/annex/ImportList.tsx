import { useMemo, useState } from 'preact/hooks';
import { importAnnex } from '../../import/annex/import-annex.ts';
import { type AnnexImport, type RowStatus, rowStatuses } from '../../import/annex/report.ts';
import { officeOf } from '../../import/office.ts';
import { differenceText } from '../../import/print-report.ts';
import { readPaper, readText } from '../../import/read/read-paper.ts';
import { ImportRefusal } from '../../import/read/refusal.ts';
import type { ReadPaper } from '../../import/read/table.ts';
import { openDecisionRecord, openNominationRecord } from '../../import/record/decision-record.ts';
import { idIn } from '../../model/collections.ts';
import { roundIdOf } from '../../model/nominations/rounds.ts';
import type { ContentSet } from '../../model/read/content-set.ts';
import { nounOf } from '../../model/read/read.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import { recordsOf } from '../state/contents.ts';
import { Buttons, Dialog } from '../views/Dialog.tsx';
import { PaperInput } from '../views/PaperInput.tsx';

/** A document from the clipboard; HTML contains more than plain text. */
export function paperOf(data: DataTransfer): ReadPaper {
  const html = data.getData('text/html');
  return readText(/<table/i.test(html) ? html : data.getData('text/plain'));
}

/** The units and awards against which an import matches names. */
export const office = () => officeOf({ of: recordsOf } as Pick<ContentSet, 'of'> as ContentSet);

/** Whether a document is a list with its own head, not just some cells. */
export function isList(paper: ReadPaper): boolean {
  try {
    return importAnnex(paper, office()).recipients.length > 0;
  } catch {
    return false;
  }
}

interface ImportListProps {
  /** The file of the decision or of the unit's dossier. */
  file: string;
  /** Its whole content. */
  text: string;
  paper?: ReadPaper | undefined;
  onDone: (text: string, asked: ReadonlyMap<number, readonly string[]>) => void;
  onClose: () => void;
}

/**
 * Imports a list from Excel, Word or the clipboard: shows the result row by row, then writes it into the
 * file.
 */
export function ImportList({ file, text, paper: first, onDone, onClose }: ImportListProps) {
  const [paper, setPaper] = useState(first);
  const [tables, setTables] = useState<readonly string[]>();
  const [refusal, setRefusal] = useState('');
  const read = async (get: () => ReadPaper | Promise<ReadPaper>) => {
    setRefusal('');
    try {
      setPaper(await get());
    } catch (error) {
      setRefusal(sayWhy(error));
    }
  };
  const { record, imported, refused } = useMemo(
    () => readInto(file, text, paper, tables),
    [file, text, paper, tables],
  );
  const why = refusal || refused;
  const put = () => {
    if (!record || !imported) return;
    const asked = new Map<number, readonly string[]>();
    let row = 0;
    for (const { status, notes } of imported.report.rows) {
      if (status === 'bo') continue;
      const notesOf = notes
        .filter(({ kind }) => kind === 'ask')
        .map(({ at, text: note }) => `${at}: ${note}`);
      if (status === 'xem') asked.set(row, notesOf);
      row += 1;
    }
    const written = attempt(
      () => record.withRecipients(imported as AnnexImport),
      (message) => setRefusal(message),
    );
    if (written !== undefined) onDone(written, asked);
  };
  return (
    <Dialog
      title={isDossier(file) ? 'Đưa danh sách vào hồ sơ' : 'Đưa danh sách vào quyết định'}
      wide
      onClose={onClose}
    >
      <div class="act">
        {!imported && (
          <PaperInput
            help="Trong Excel hoặc Word, bôi đen cả bảng kể cả hàng tiêu đề, chép (Ctrl+C), bấm vào ô dưới rồi dán (Ctrl+V). Hoặc chọn tệp .xlsx, .docx, .csv."
            label="Dán danh sách vào đây"
            accept=".xlsx,.docx,.csv,.tsv,.html"
            onPaste={(data) => void read(() => paperOf(data))}
            onFile={(bytes) => void read(() => readPaper(bytes))}
          />
        )}
        {why && (
          <p class="messages error" role="alert">
            {why}
          </p>
        )}
        {imported && record && <Report imported={imported} />}
        {imported && record && record.rows.length > 0 && (
          <details class="says" open>
            <summary>So với {record.rows.length} hàng đang có</summary>
            <pre>{differenceText(record.differenceFrom(imported), office().awards)}</pre>
          </details>
        )}
        {paper && paper.tables.length > 1 && (
          <label>
            Trang tính, bảng:{' '}
            <select
              value={tables?.[0] ?? ''}
              onChange={({ currentTarget }) =>
                setTables(currentTarget.value ? [currentTarget.value] : undefined)
              }
            >
              <option value="">Tự chọn</option>
              {paper.tables.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Buttons
          label={
            imported ? `Đưa ${imported.recipients.length} hàng vào danh sách` : 'Đưa vào danh sách'
          }
          ready={Boolean(imported)}
          onPress={put}
          onCancel={onClose}
        >
          {imported && (
            <button
              type="button"
              onClick={() => {
                setPaper(undefined);
                setTables(undefined);
              }}
            >
              Chọn lại
            </button>
          )}
        </Buttons>
      </div>
    </Dialog>
  );
}

const isDossier = (file: string) => nounOf(file) === 'nomination';

/** The award of a dossier's rows that name none: the round's. */
function formOfRound(file: string): string | undefined {
  const id = roundIdOf(idIn('nomination', file));
  const data = recordsOf('round').find((each) => each.id === id)?.data;
  const { form } = (data ?? {}) as { form?: unknown };
  return typeof form === 'string' ? form : undefined;
}

/** The file's list with the changes by a document, or why it cannot be imported. */
function readInto(
  file: string,
  text: string,
  paper: ReadPaper | undefined,
  tables?: readonly string[],
) {
  let refused = '';
  const refuse = (message: string) => {
    refused = message;
  };
  const open = isDossier(file) ? openNominationRecord : openDecisionRecord;
  const record = attempt(() => open(text), refuse);
  const form = record?.form ?? (isDossier(file) ? formOfRound(file) : undefined);
  const known = record && { ...office(), form, declared: record.declared, tables };
  const imported = paper && known ? attempt(() => importAnnex(paper, known), refuse) : undefined;
  return { record, imported, refused };
}

/** The imported rows, those to be reviewed first. */
function Report({ imported: { recipients, report } }: { imported: AnnexImport }) {
  const { rows, columns, remarks } = report;
  const types = Object.entries(recipientTypes).flatMap(([type, { label }]) => {
    const count = recipients.filter(({ recipientType }) => recipientType === type).length;
    return count > 0 ? [`${label.toLowerCase()} ${count}`] : [];
  });
  const of = (status: RowStatus) => rows.filter((row) => row.status === status);
  const column = (became: string) =>
    columns
      .filter((each) => each.became === became)
      .map(({ title, holds }) => (holds ? `${title} (${holds})` : title));
  const list = (status: RowStatus) => (
    <ul>
      {of(status).map(({ table, row, text, notes }) => (
        <li key={`${table} ${row}`}>
          Hàng {row}, {text}:{' '}
          {notes
            .filter(({ kind }) => kind === 'ask' || status === 'bo')
            .map(({ at, text: note }) => (at.startsWith('hàng') ? note : `ô ${at} ${note}`))
            .join('; ')}
        </li>
      ))}
    </ul>
  );
  return (
    <div class="import-report">
      <p>
        <strong>{recipients.length} trường hợp</strong>: {types.join(', ')}. Theo hàng:{' '}
        {Object.entries(rowStatuses)
          .map(([status, { label }]) => `${of(status as RowStatus).length} ${label}`)
          .join(', ')}
        .
      </p>
      {column('forbidden').length > 0 && (
        <p>Cột đã bỏ, không giữ ở đâu: {column('forbidden').join(', ')}.</p>
      )}
      {column('unknown').length > 0 && (
        <p>Cột không nhập (không rõ là gì): {column('unknown').join(', ')}.</p>
      )}
      {remarks.map((remark) => (
        <p key={remark} class="messages">
          {remark}
        </p>
      ))}
      {of('xem').length > 0 && (
        <details class="says" open>
          <summary>{of('xem').length} hàng cần xem</summary>
          {list('xem')}
        </details>
      )}
      {of('bo').length > 0 && (
        <details class="says">
          <summary>{of('bo').length} hàng bỏ</summary>
          {list('bo')}
        </details>
      )}
    </div>
  );
}

function attempt<Result>(run: () => Result, refuse: (message: string) => void): Result | undefined {
  try {
    return run();
  } catch (error) {
    refuse(sayWhy(error));
    return undefined;
  }
}

const sayWhy = (error: unknown) =>
  error instanceof ImportRefusal
    ? error.message
    : 'Không đọc được danh sách này; hãy lưu thành .xlsx rồi chọn tệp.';
