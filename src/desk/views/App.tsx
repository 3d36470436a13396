import { useEffect } from 'preact/hooks';
import { collections, isInternal, type Noun } from '../../model/collections.ts';
import { download } from '../download.ts';
import type { ZipFolder } from '../folder/zip-folder.ts';
import { RoundView } from '../nominations/RoundView.tsx';
import { rounds } from '../nominations/rounds.ts';
import { YearView } from '../nominations/YearView.tsx';
import { labelOf } from '../record/label.ts';
import { hrefOf, place } from '../route.ts';
import { isChecking, report } from '../state/checking.ts';
import { folder, recordsOf, typed } from '../state/contents.ts';
import { notice, undo, undoTitle } from '../state/deeds.ts';
import { isBusy, refresh } from '../state/reading.ts';
import { FileView } from './FileView.tsx';
import { FindView } from './FindView.tsx';
import { ListView } from './ListView.tsx';
import { SaveAsked, saveAsked } from './SaveAsked.tsx';
import { StartView } from './StartView.tsx';
import { TasksView } from './TasksView.tsx';

/** The desk: tasks, lists, forms; shortcuts to save and undo work everywhere. */
export function App() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void saveAsked();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (folder.value?.kind === 'zip' && undoTitle.value) event.preventDefault();
    };
    const onFocus = () => void refresh().catch(() => {});
    addEventListener('keydown', onKeyDown);
    addEventListener('beforeunload', onLeave);
    addEventListener('focus', onFocus);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('beforeunload', onLeave);
      removeEventListener('focus', onFocus);
    };
  }, []);
  if (!folder.value) return <StartView />;
  return (
    <>
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById('noi-dung')?.focus()}
      >
        Tới nội dung
      </button>
      <Bar />
      <div class="frame">
        <Nav />
        <main id="noi-dung" tabIndex={-1}>
          <Content />
        </main>
      </div>
      <SaveAsked />
    </>
  );
}

function Content() {
  const at = place.value;
  useEffect(() => {
    // The form scrolls to the requested field.
    if (at.at !== 'file' || !at.field) scrollTo(0, 0);
    document.title = `${document.querySelector('h1')?.textContent ?? ''} – Bàn làm việc`;
  }, [
    at.at === 'file'
      ? `${at.file} ${at.index}`
      : at.at === 'list'
        ? at.noun
        : at.at === 'rounds'
          ? `rounds ${at.id}`
          : at.at,
  ]);
  switch (at.at) {
    case 'list':
      return <ListView key={at.noun} noun={at.noun} />;
    case 'find':
      return <FindView query={at.query} />;
    case 'rounds':
      return at.id.includes('/') ? <RoundView key={at.id} id={at.id} /> : <YearView year={at.id} />;
    case 'file':
      return <FileView file={at.file} index={at.index} field={at.field} />;
    default:
      return <TasksView />;
  }
}

function Bar() {
  const count = typed.value.size;
  const { errors = 0, warnings = 0 } = report.value ?? {};
  const to = folder.value;
  return (
    <header class="bar">
      <a class="brand" href={hrefOf({ at: 'tasks' })}>
        Bàn làm việc
      </a>
      <span class="where" title="Thư mục đang mở">
        {to?.name}
      </span>
      <span class="state" role="status" aria-busy={isBusy.value}>
        {isChecking.value
          ? 'Đang soát…'
          : errors > 0
            ? `${errors} lỗi`
            : `Không có lỗi${warnings > 0 ? `, ${warnings} cảnh báo` : ''}`}
      </span>
      <span class="bar-tools">
        <button
          type="button"
          disabled={!undoTitle.value}
          title={undoTitle.value}
          onClick={() => void undo()}
        >
          Hoàn tác
        </button>
        <button
          type="button"
          class="main"
          disabled={count === 0}
          onClick={() => void saveAsked()}
          title={[...typed.value.keys()].join(', ')}
          aria-keyshortcuts="Control+S"
        >
          {count > 0 ? `Lưu (${count})` : 'Đã lưu'}
        </button>
        {to?.kind === 'zip' && (
          <button type="button" onClick={() => void takeAlong(to as ZipFolder)}>
            Tải .zip về
          </button>
        )}
      </span>
      <Notice />
    </header>
  );
}

async function takeAlong(zip: ZipFolder): Promise<void> {
  if (await saveAsked()) download(zip.name, zip.zipped(), 'application/zip');
}

/** Daily nouns first; the others are set up once. */
const daily: readonly Noun[] = ['draft', 'exemplar', 'decision'];

function Nav() {
  const others = (Object.keys(collections) as Noun[]).filter(
    (noun) => !daily.includes(noun) && !isInternal(noun),
  );
  const at = place.value;
  const link = (noun: Noun) => (
    <li key={noun}>
      <a
        href={hrefOf({ at: 'list', noun })}
        aria-current={at.at === 'list' && at.noun === noun ? 'page' : undefined}
      >
        {labelOf(noun)} <span class="number">{recordsOf(noun).length}</span>
      </a>
    </li>
  );
  return (
    <nav class="side" aria-label="Các phần">
      <ul>
        <li>
          <a href={hrefOf({ at: 'tasks' })} aria-current={at.at === 'tasks' ? 'page' : undefined}>
            Việc cần làm
          </a>
        </li>
        <li>
          <a
            href={hrefOf({ at: 'find', query: '' })}
            aria-current={at.at === 'find' ? 'page' : undefined}
          >
            Tra cứu, ẩn tên
          </a>
        </li>
        {daily.map(link)}
        <li>
          <a
            href={hrefOf({ at: 'rounds', id: '' })}
            aria-current={at.at === 'rounds' ? 'page' : undefined}
          >
            Đề nghị, báo cáo <span class="number">{rounds.value.length}</span>
          </a>
        </li>
      </ul>
      <h2>Danh mục</h2>
      <ul>{others.map(link)}</ul>
    </nav>
  );
}

/** Duration of success notices, in milliseconds; errors stay until closed. */
const noticeStands = 12_000;

function Notice() {
  const said = notice.value;
  useEffect(() => {
    if (!said || said.bad) return undefined;
    const timer = setTimeout(() => {
      if (notice.value === said) notice.value = undefined;
    }, noticeStands);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="notice-place" role="status" aria-live="polite">
      {said && (
        <p class={said.bad ? 'notice bad' : 'notice'}>
          {said.text}
          <button
            type="button"
            class="quiet"
            aria-label="Đóng lời báo"
            onClick={() => {
              notice.value = undefined;
            }}
          >
            Đóng
          </button>
        </p>
      )}
    </div>
  );
}
