import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import { isList } from '../../model/collections.ts';
import { nouns } from '../../model/read/content-set.ts';
import { nounOf, type PlainEntry } from '../../model/read/read.ts';
import { titleFor } from '../choose/referred.ts';
import { labelOf } from '../record/label.ts';
import { indexAt } from '../record/messages.ts';
import { detailOf, nameOf } from '../record/name-of.ts';
import { hrefOf, type Place } from '../route.ts';
import { isChecking, report } from '../state/checking.ts';
import { bytesOf, contents, recordsOf, typed } from '../state/contents.ts';
import {
  closingNotices,
  drafts,
  endingConsents,
  faults,
  lookAtDrafts,
  miscounted,
  notYetPublished,
  siteStatus,
  toApproveAgain,
} from '../tasks.ts';
import { MessageText } from './Messages.tsx';

/** Tasks, the most urgent first, each a link. */
export function TasksView() {
  const { ready, open } = drafts.value;
  useEffect(() => void lookAtDrafts(), [report.value]);
  const news = notYetPublished.value;
  const unsaved = [...typed.value.keys()];
  const isQuiet =
    ready.length + open.length + toApproveAgain.value.length + faults.value.length === 0 &&
    endingConsents.value.length + closingNotices.value.length === 0 &&
    unsaved.length === 0;
  return (
    <section>
      <h1>Việc cần làm</h1>
      <Summary />
      {isQuiet && report.value && (
        <p class="empty">Không còn việc nào chờ. Thư mục đã được soát hết, không có lỗi.</p>
      )}
      <Site />
      <Part title="Chưa lưu" count={unsaved.length} help="Chữ mới chỉ giữ trong trình duyệt này.">
        {unsaved.map((file) => (
          <Task key={file} to={{ at: 'file', file }} title={titleOf(file)} detail={file} />
        ))}
      </Part>
      <Part
        title="Lỗi"
        count={count('error')}
        help="Còn lỗi thì trang không dựng lại được; trang đang chạy không bị ảnh hưởng."
      >
        <FileMessages severity="error" />
      </Part>
      <Part title="Chờ duyệt" count={ready.length + toApproveAgain.value.length}>
        {ready.map(({ entry }) => (
          <EntryTask key={entry.file} entry={entry} says="Đã soát, đủ để trình duyệt" />
        ))}
        {toApproveAgain.value.map((entry) => (
          <EntryTask key={entry.file} entry={entry} says="Đã sửa sau khi duyệt, cần duyệt lại" />
        ))}
      </Part>
      <Part title="Bài đang viết" count={open.length}>
        {open.map(({ entry, messages }) => (
          <EntryTask key={entry.file} entry={entry} before={messages.length} />
        ))}
      </Part>
      <Part
        title="Sự đồng ý sắp hết hạn"
        count={endingConsents.value.length}
        help="Hết hạn thì bài tự được gỡ ở lần dựng trang sau."
      >
        {endingConsents.value.map(({ entry, honouree, written }) => (
          <EntryTask
            key={entry.file + honouree}
            entry={entry}
            says={`${honouree}: cho phép đến ngày ${written}`}
            field="consent"
          />
        ))}
      </Part>
      <Part title="Thông báo sắp đóng" count={closingNotices.value.length}>
        {closingNotices.value.map(({ entry, title, written }) => (
          <EntryTask
            key={entry.file + title}
            entry={entry}
            says={`${title}: hết ngày ${written}, sau đó nội dung không còn trên trang`}
            field="body"
          />
        ))}
      </Part>
      <Part title="Quyết định có số lượng chưa khớp" count={miscounted.value.length}>
        {miscounted.value.map((each) => (
          <MessageTask key={each.file + each.field} message={each} />
        ))}
      </Part>
      <Part
        title="Cảnh báo"
        count={count('warning')}
        help="Nên xem lại, nhưng không chặn. Bản gốc đúng là như vậy thì để nguyên."
      >
        <FileMessages severity="warning" />
      </Part>
      {news && (
        <Part
          title="Chưa lên trang"
          count={news.length}
          help="Có trong thư mục, chưa có ở lần công bố nào."
        >
          {news.map((entry) => (
            <EntryTask key={entry.file} entry={entry} />
          ))}
        </Part>
      )}
    </section>
  );
}

function Summary() {
  const number = nouns.reduce((sum, noun) => sum + recordsOf(noun).length, 0);
  const state = isChecking.value
    ? 'Đang soát…'
    : report.value
      ? `Đã soát ${report.value.files} tệp: ${report.value.errors} lỗi, ${report.value.warnings} cảnh báo (kể cả trong bản nháp).`
      : 'Chưa soát.';
  return (
    <p class="meta" role="status">
      {number} mục trong thư mục. {state}
    </p>
  );
}

/** Whether the published site is up to date with the folder, if `npm run watch` runs. */
function Site() {
  const status = siteStatus.value;
  if (!status) return null;
  const { isBehind, sentence, at, files, said, warnings } = status;
  const isAmiss = isBehind || warnings.length > 0;
  return (
    <section class={isAmiss ? 'site-status behind' : 'site-status'} aria-labelledby="site-status">
      <h2 id="site-status">Trang đang chạy</h2>
      <p>
        {sentence} <span class="meta">({sayMoment(at)})</span>
      </p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
      {files.length > 0 && (
        <details class="says" open={isBehind}>
          <summary>{files.length} tệp trong thư mục chưa lên trang</summary>
          <ul>
            {files.slice(0, mostFiles).map((file) => (
              <li key={file}>
                {bytesOf(file) ? (
                  <a href={hrefOf({ at: 'file', file })}>{titleOf(file)}</a>
                ) : contents.value.has(file) ? (
                  'Ảnh'
                ) : (
                  'Đã xóa'
                )}{' '}
                <code>{file}</code>
              </li>
            ))}
          </ul>
          {files.length > mostFiles && <p>Và {files.length - mostFiles} tệp nữa.</p>}
        </details>
      )}
      {isBehind && said.trim() !== '' && (
        <details class="says">
          <summary>Lệnh dựng trang nói gì</summary>
          <pre tabIndex={0}>{said.trim()}</pre>
        </details>
      )}
    </section>
  );
}

/** Maximum number of files shown. */
const mostFiles = 12;

/** “21:45, 27/11/2026” of `2026-11-27T21:45:03+07:00`. */
const sayMoment = (at: string) =>
  `${at.slice(11, 16)}, ${at.slice(0, 10).split('-').reverse().join('/')}`;

const count = (severity: Diagnostic['severity']) =>
  faults.value.flatMap(([, all]) => all).filter((each) => each.severity === severity).length;

function FileMessages({ severity }: { severity: Diagnostic['severity'] }) {
  return (
    <>
      {faults.value.map(([file, all]) => {
        const own = all.filter((each) => each.severity === severity);
        return own.map((each) => (
          <MessageTask key={`${file} ${each.rule} ${each.line} ${each.column}`} message={each} />
        ));
      })}
    </>
  );
}

function MessageTask({ message }: { message: Diagnostic }) {
  return (
    <li>
      <a href={hrefOf(placeOf(message))}>{titleOf(message.file)}</a>
      <small>
        <MessageText message={message} />
      </small>
    </li>
  );
}

/** Target of a diagnostic's link: a field of a form, or a file. */
export function placeOf({ file, field, line }: Diagnostic): Place {
  const noun = nounOf(file);
  const bytes = bytesOf(file);
  if (!contents.value.has(file)) return { at: 'tasks' };
  if (!noun || !bytes || !isList(noun)) return { at: 'file', file, field };
  return { at: 'file', file, index: indexAt(bytes, file, noun, line), field };
}

/** The title of a file: of its only record, or of its noun. */
export function titleOf(file: string): string {
  const noun = nounOf(file);
  const entries = noun ? recordsOf(noun).filter((each) => each.file === file) : [];
  const [only, another] = entries;
  if (only && !another) return titleFor(only);
  return noun ? labelOf(noun) : file;
}

function EntryTask({
  entry,
  says,
  before = 0,
  field,
}: {
  entry: PlainEntry;
  says?: string;
  /** Number of open tasks before it can be approved. */
  before?: number;
  field?: string;
}) {
  return (
    <li>
      <a href={hrefOf({ at: 'file', file: entry.file, field })}>{nameOf(entry)}</a>
      <small>{says ?? detailOf(entry)}</small>
      <span class="badges">
        {before > 0 && <span class="badge warning">còn {before} việc trước khi trình</span>}
      </span>
    </li>
  );
}

function Task({ to, title, detail }: { to: Place; title: string; detail: string }) {
  return (
    <li>
      <a href={hrefOf(to)}>{title}</a>
      <small>{detail}</small>
    </li>
  );
}

function Part({
  title,
  count,
  help,
  children,
}: {
  title: string;
  count: number;
  help?: string;
  children: ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <section class="part">
      <h2>
        {title} <span class="number">{count}</span>
      </h2>
      {help && <p class="help">{help}</p>}
      <ul class="records">{children}</ul>
    </section>
  );
}
