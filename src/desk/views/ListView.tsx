import { useMemo, useState } from 'preact/hooks';
import { isList, movementIn, type Noun } from '../../model/collections.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { isSample } from '../../model/schema/sample.ts';
import { choiceFinder } from '../choose/match-choices.ts';
import { labelFor } from '../choose/referred.ts';
import { labelOf } from '../record/label.ts';
import { messagesFor } from '../record/messages.ts';
import { detailOf, nameOf } from '../record/name-of.ts';
import { hrefOf } from '../route.ts';
import { report } from '../state/checking.ts';
import { bytesOf, recordsOf, typed } from '../state/contents.ts';
import { Count } from './Messages.tsx';
import { NewRecord } from './NewRecord.tsx';

/** Every record of a noun, with a Vietnamese search. */
export function ListView({ noun }: { noun: Noun }) {
  const records = recordsOf(noun);
  const [query, setQuery] = useState('');
  const find = useMemo(
    () =>
      choiceFinder(
        records.map((entry, index) => ({
          value: String(index),
          label: nameOf(entry),
          detail: [detailOf(entry), entry.id].filter(Boolean).join(' '),
        })),
      ),
    [records],
  );
  const shown = find(query).map(({ value }) => Number(value));
  return (
    <section>
      <h1>{labelOf(noun)}</h1>
      <div class="tools">
        <label class="search">
          <span class="visually-hidden">Tìm trong danh sách</span>
          <input
            type="search"
            placeholder="Tìm trong danh sách"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        <NewRecord noun={noun} />
      </div>
      {records.length === 0 && <p class="empty">Chưa có {labelOf(noun).toLowerCase()} nào.</p>}
      {records.length > 0 && shown.length === 0 && (
        <p class="empty">Không thấy mục nào gần “{query}”. Thử bớt chữ, hoặc gõ không dấu.</p>
      )}
      <ul class="records">
        {shown.map((index) => (
          <Row key={index} entry={records[index] as PlainEntry} />
        ))}
      </ul>
    </section>
  );
}

function Row({ entry }: { entry: PlainEntry }) {
  const { noun, file } = entry;
  const own = recordsOf(noun).filter((each) => each.file === file);
  const at = isList(noun) ? own.indexOf(entry) : undefined;
  const messages = messagesFor(report.value?.diagnostics ?? [], file, noun, bytesOf(file), at);
  const movement = noun === 'movement' ? undefined : movementIn(file);
  const { withdrawn, status } = (entry.data ?? {}) as Record<string, unknown>;
  return (
    <li>
      <a href={hrefOf({ at: 'file', file, index: at })}>{nameOf(entry)}</a>
      <small>
        {[movement && labelFor(['movement'], movement), detailOf(entry)]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <span class="badges">
        {typed.value.has(file) && <span class="badge">Chưa lưu</span>}
        {withdrawn !== undefined && <span class="badge">Ngừng công bố</span>}
        {status !== undefined && noun === 'decision' && (
          <span class="badge">Hủy bỏ, đính chính</span>
        )}
        {isSample(entry) && <span class="badge sample">Minh họa</span>}
        <Count messages={[...messages.values()].flat()} />
      </span>
    </li>
  );
}
