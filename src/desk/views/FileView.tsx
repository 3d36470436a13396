import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { idIn, isInternal, isList, type Noun } from '../../model/collections.ts';
import { roundIdOf } from '../../model/nominations/rounds.ts';
import { nounOf, type PlainEntry } from '../../model/read/read.ts';
import { isBlank } from '../../model/write/edit-yaml.ts';
import { keyOrderOf } from '../../model/write/key-order.ts';
import { openRecord } from '../../model/write/open-record.ts';
import { movementFor, titleFor } from '../choose/referred.ts';
import { Fields } from '../form/Fields.tsx';
import { elementId, type FormContext } from '../form/form-context.ts';
import { formOf, valueAt, withValueAt } from '../record/fields.ts';
import { labelOf } from '../record/label.ts';
import { messagesFor } from '../record/messages.ts';
import { go, hrefOf } from '../route.ts';
import { report } from '../state/checking.ts';
import { bytesOf, typed } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { clashes } from '../state/reading.ts';
import { dropTyped, type, typeOver } from '../state/typing.ts';
import { ListView } from './ListView.tsx';
import { Count, MessageList } from './Messages.tsx';
import { specialFields, TextBelow } from './own-inputs.tsx';
import { RawText } from './RawText.tsx';
import { ApproveBelow, RecordActs } from './RecordActs.tsx';
import { TwoTexts } from './TwoTexts.tsx';

/** A file: its record as a form, a list of records, or text if it cannot be parsed as either. */
export function FileView({
  file,
  index,
  field,
}: {
  file: string;
  index?: number | undefined;
  field?: string | undefined;
}) {
  const bytes = bytesOf(file);
  const noun = nounOf(file);
  const isReadable = useMemo(() => isRecord(bytes, file), [bytes, file]);
  if (!bytes) {
    return (
      <section>
        <h1>Không thấy tệp</h1>
        <p>
          Không thấy <code>{file}</code>, hoặc tệp này không phải chữ.{' '}
          <a href="#/viec">Về việc cần làm</a>.
        </p>
      </section>
    );
  }
  if (clashes.value.has(file)) return <ClashView file={file} />;
  if (!noun || !isReadable) return <RawText file={file} field={field} />;
  if (isList(noun) && index === undefined) return <ListView noun={noun} />;
  return <RecordForm key={`${file} ${index}`} file={file} index={index} field={field} />;
}

/** Whether a file can be shown as a form. */
function isRecord(bytes: Uint8Array | undefined, file: string): boolean {
  const { data } = (bytes && openRecord(bytes, file)) ?? {};
  return data !== undefined && data !== null;
}

/** A record's form; edits go to the file's text at once, and to the check. */
function RecordForm({
  file,
  index,
  field,
}: {
  file: string;
  index?: number | undefined;
  field?: string | undefined;
}) {
  const noun = nounOf(file) as NonNullable<ReturnType<typeof nounOf>>;
  const bytes = bytesOf(file) as NonNullable<ReturnType<typeof bytesOf>>;
  const record = useMemo(() => openRecord(bytes, file), [bytes, file]);
  const own = useRef(bytes);
  const [shown, setShown] = useState<unknown>(record?.data);
  // External changes (an undo, another person) replace the form's values.
  const whole = own.current === bytes ? shown : record?.data;
  const base = index === undefined ? [] : [index];
  const data = valueAt(whole, base);
  const form = useMemo(() => formOf(noun), [noun]);
  const messages = messagesFor(report.value?.diagnostics ?? [], file, noun, bytes, index);
  const all = [...messages.values()].flat();
  useEffect(() => {
    const element = field && elementFor(field);
    if (!element) return;
    element.scrollIntoView({ block: element.clientHeight > innerHeight / 2 ? 'start' : 'center' });
    const inputs =
      field === 'body' ? '.ProseMirror, textarea' : 'input, textarea, select, [tabindex]';
    if (!field?.includes('[') || element.id === `${elementId(field)}-f`)
      element.querySelector<HTMLElement>(inputs)?.focus({ preventScroll: true });
  }, [field]);

  if (!record) return <RawText file={file} />;
  const change: FormContext['onChange'] = (path, value) => {
    const next = withValueAt(whole, [...base, ...path], value);
    try {
      const written = record.withData(withoutBlankTexts(next), keyOrderOf(noun));
      const title = String(path.filter((step) => typeof step === 'string')[0] ?? '');
      own.current = written;
      setShown(next);
      type(file, written, form.find(({ key }) => key === title)?.title.toLowerCase() ?? title);
      own.current = bytesOf(file) ?? written;
    } catch {
      say('Chỗ này không ghi được bằng biểu mẫu. Bấm “Sửa dạng chữ” để sửa tay trong tệp.', true);
    }
  };
  const changeBody = (body: string) => {
    const written = record.withBody(body);
    own.current = written;
    setShown(whole);
    type(file, written, 'thân bài');
    own.current = bytesOf(file) ?? written;
  };
  const entry: PlainEntry = { noun, id: file, file, data, body: '' };
  const movement = movementFor(file, data);
  const common = { messages, onChange: change, movement };
  const context: FormContext = {
    ...common,
    special: specialFields({ noun, file, data, messages, change, field }, common),
  };
  const withBody = hasBody(file, noun, record.body);
  const placed = new Set(['', 'body']);
  const unplaced = all.filter(({ field: at }) => placed.has(at) && !(at === 'body' && withBody));
  return (
    <section class="record">
      <p class="crumbs">
        {isInternal(noun) ? (
          <a href={hrefOf({ at: 'rounds', id: roundIdOf(idIn(noun, file)) })}>Về đợt xét</a>
        ) : (
          <a href={hrefOf({ at: 'list', noun })}>{labelOf(noun)}</a>
        )}
      </p>
      <h1>{index === undefined && isBlank(data) ? labelOf(noun) : titleFor(entry)}</h1>
      <p class="meta">
        <code>{file}</code> {typed.value.has(file) && <span class="badge">Chưa lưu</span>}
        <Count messages={all} />
      </p>
      <RecordActs file={file} noun={noun} index={index} />
      <MessageList messages={unplaced} />
      <div class="form">
        <p class="help">
          Dấu <span class="star">*</span> là bắt buộc. Lời nhắn hiện ngay dưới ô.
        </p>
        <Fields fields={form} path={[]} value={data} context={context} />
      </div>
      {withBody && (
        <TextBelow
          noun={noun}
          body={record.body}
          movement={movement}
          messages={messages}
          onChange={changeBody}
        />
      )}
      <ApproveBelow file={file} noun={noun} />
      {typed.value.has(file) && (
        <p>
          <button type="button" class="quiet" onClick={() => dropTyped(file)}>
            Bỏ mọi chữ chưa lưu ở tệp này
          </button>
        </p>
      )}
    </section>
  );
}

/** The element of a field, or of its nearest parent: for a cell, its list. */
function elementFor(field: string): HTMLElement | undefined {
  for (let place = field; place !== ''; place = place.replace(/(?:^|[.[])[^.[]*$/, '')) {
    const element = document.getElementById(`${elementId(place)}-f`);
    if (element) return element;
  }
  return undefined;
}

/** Nouns whose text is below their facts. */
const written: readonly Noun[] = ['exemplar', 'draft', 'planPart', 'page'];

const hasBody = (file: string, noun: Noun, body: string) =>
  /\.mdx?$/.test(file) && (written.includes(noun) || body.trim() !== '');

/** Removes blank lines from a list of texts; a form shows them only during typing. */
function withoutBlankTexts(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((item) => typeof item !== 'string' || item.trim() !== '')
      .map(withoutBlankTexts);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutBlankTexts(inner)]),
  );
}

/** Two versions of a file that someone else changed under unsaved edits, to choose from. */
function ClashView({ file }: { file: string }) {
  const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
  return (
    <section>
      <h1>Có người vừa sửa tệp này</h1>
      <p>
        <code>{file}</code> trên ổ đĩa đã khác lúc bàn làm việc đọc. Chưa bản nào bị ghi đè; dòng
        khác nhau được tô. Chọn một bản; bản kia vẫn được giữ trong <code>_luu</code> nếu bạn lưu
        đè.
      </p>
      <TwoTexts
        sides={[
          {
            title: 'Chữ bạn đang gõ',
            text: decode(typed.value.get(file)?.after),
            children: (
              <button type="button" onClick={() => typeOver(file)}>
                Dùng bản của tôi, rồi lưu
              </button>
            ),
          },
          {
            title: 'Bản trên ổ đĩa',
            text: decode(clashes.value.get(file)),
            children: (
              <button
                type="button"
                onClick={() => {
                  dropTyped(file);
                  go({ at: 'file', file });
                }}
              >
                Dùng bản trên ổ đĩa
              </button>
            ),
          },
        ]}
      />
    </section>
  );
}
