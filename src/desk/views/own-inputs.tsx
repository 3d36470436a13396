import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Noun } from '../../model/collections.ts';
import { type ComponentName, pageComponents } from '../../model/page/components.ts';
import { isBlank } from '../../model/write/edit-yaml.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { AnnexEditor } from '../annex/AnnexEditor.tsx';
import type { AnnexRow } from '../annex/cells.ts';
import { BodyEditor } from '../body/BodyEditor.tsx';
import { Items } from '../form/Fields.tsx';
import type { FormContext, GroupField } from '../form/form-context.ts';
import { PhotoEditor } from '../photos/PhotoEditor.tsx';
import { consentForm } from '../print/consent-form.ts';
import { printPage } from '../print/print-page.ts';
import type { Messages } from '../record/messages.ts';
import { recordsOf } from '../state/contents.ts';
import { MessageList } from './Messages.tsx';

/** Context of a custom input. */
export interface SpecialParts {
  noun: Noun;
  file: string;
  data: unknown;
  messages: Messages;
  change: FormContext['onChange'];
  /** The requested field. */
  field?: string | undefined;
}

type Special = (
  field: GroupField,
  value: unknown,
  parts: SpecialParts,
  context: FormContext,
) => ComponentChildren;

const ofExemplar: Record<string, Special> = {
  photos: (field, value, { file }, context) => (
    <PhotoEditor key="photos" field={field} file={file} value={value} context={context} />
  ),
  consent: (field, value, { data }, context) => (
    <Consent key="consent" field={field} value={value} data={data} context={context} />
  ),
  approval: (field, value, { messages }) => (
    <Approval key="approval" title={field.title} value={value} messages={messages} />
  ),
};

/** Custom inputs for single fields, where the one derived from the schema is insufficient. */
const specials: Partial<Record<Noun, Record<string, Special>>> = {
  exemplar: ofExemplar,
  draft: ofExemplar,
  decision: {
    recipients: (field, value, parts) => (
      <AnnexEditor key="recipients" {...annexOf(parts, field, value)} />
    ),
  },
  nomination: {
    nominees: (field, value, parts) => (
      <AnnexEditor key="nominees" {...annexOf(parts, field, value)} />
    ),
  },
};

/** The custom inputs for a record's form. */
export function specialFields(
  parts: SpecialParts,
  context: Omit<FormContext, 'special'>,
): NonNullable<FormContext['special']> {
  return (field, path, value) =>
    path.length === 1 && field.input === 'group'
      ? specials[parts.noun]?.[field.key]?.(field, value, parts, context)
      : undefined;
}

function annexOf(
  { file, data, messages, change, field: wanted }: SpecialParts,
  field: GroupField,
  value: unknown,
) {
  const [, list, row, key] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(wanted ?? '') ?? [];
  return {
    field,
    file,
    messages,
    rows: (Array.isArray(value) ? value : []) as AnnexRow[],
    declared: ((data as { declared?: unknown } | undefined)?.declared ?? {}) as Record<
      string,
      unknown
    >,
    onRows: (rows: AnnexRow[]) => change([field.key], rows),
    goTo: list === field.key ? { row: Number(row), key } : undefined,
  };
}

/** Consent, person by person; adds one for each honouree without it by a single tap. */
function Consent({
  field,
  value,
  data,
  context,
}: {
  field: GroupField;
  value: unknown;
  data: unknown;
  context: FormContext;
}) {
  const { honourees, title } = (data ?? {}) as Record<string, unknown>;
  const given = Array.isArray(value) ? value : [];
  const names = (Array.isArray(honourees) ? honourees : [])
    .map((each) => String(each?.name ?? ''))
    .filter((name) => name !== '');
  const open = names.filter((name) => !given.some((each) => each?.honouree === name));
  const office = recordsOf('office')[0]?.data as Record<string, string> | undefined;
  return (
    <Items field={field} path={[field.key]} value={value} context={context}>
      <p class="buttons">
        {open.map((name) => (
          <button
            type="button"
            key={name}
            onClick={() =>
              context.onChange(
                [field.key],
                [...given, { honouree: name, scope: ['ten', 'cau-chuyen'] }],
              )
            }
          >
            Ghi sự đồng ý của {name}
          </button>
        ))}
        {names.map((name) => (
          <button
            type="button"
            class="quiet"
            key={`in ${name}`}
            onClick={() =>
              printPage(
                consentForm(
                  name,
                  String(title ?? ''),
                  office?.keeper ?? office?.archiveOf ?? 'Cơ quan',
                ),
              )
            }
          >
            In phiếu đồng ý: {name}
          </button>
        ))}
      </p>
    </Items>
  );
}

/** An approval is recorded by an act, never typed. */
function Approval({
  title,
  value,
  messages,
}: {
  title: string;
  value: unknown;
  messages: Messages;
}) {
  const { by, position, on, basis } = (value ?? {}) as Record<string, string>;
  const own = [...messages]
    .filter(([field]) => field === 'approval' || field.startsWith('approval.'))
    .flatMap(([, each]) => each);
  if (isBlank(value) && own.length === 0) return null;
  return (
    <section class="field" id="o-approval-f">
      <span class="label">{title}</span>
      <p>{isBlank(value) ? 'Chưa duyệt.' : [by, position, on, basis].filter(Boolean).join(', ')}</p>
      <p class="help">Ghi bằng nút “Trình duyệt, ghi việc duyệt” ở đầu trang; không gõ tay.</p>
      <MessageList messages={own} />
    </section>
  );
}

/** The editor of the text below a record's facts: WYSIWYG for exemplars, plain text for others. */
export function TextBelow(props: {
  noun: Noun;
  body: string;
  movement?: string | undefined;
  messages: Messages;
  onChange: (body: string) => void;
}) {
  const { noun, body, messages, onChange } = props;
  if (noun === 'exemplar' || noun === 'draft') return <BodyEditor {...props} />;
  return <PlainBody noun={noun} body={body} messages={messages} onChange={onChange} />;
}

/** A text as written; for a page, with a list of its components. */
function PlainBody({ noun, body, messages, onChange }: Parameters<typeof TextBelow>[0]) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (example: string) => {
    const at = area.current?.selectionEnd ?? body.length;
    const [before, after] = [body.slice(0, at).trimEnd(), body.slice(at).trimStart()];
    const parts = [before, example, after].filter(Boolean).join('\n\n');
    onChange(`${before ? '' : '\n'}${parts}\n`);
    area.current?.focus();
  };
  return (
    <div class="field" id="o-body-f">
      <label class="label" for="o-body">
        Thân bài
      </label>
      {noun === 'page' && (
        <p class="annex-tools">
          <label>
            <span class="visually-hidden">Chèn thẻ vào thân bài</span>
            <select
              value=""
              onChange={({ currentTarget }) => {
                const { value } = currentTarget;
                currentTarget.value = '';
                if (value) insert(pageComponents[value as ComponentName].example);
              }}
            >
              <option value="">Chèn thẻ…</option>
              {Object.entries(pageComponents).map(([name, { label }]) => (
                <option key={name} value={name}>
                  {upperFirst(label)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <textarea
        ref={area}
        id="o-body"
        rows={16}
        value={body}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {noun === 'page' && (
        <p class="help">
          Cách một dòng trống là đoạn mới; ## ở đầu dòng là đề mục. Thẻ là danh sách, con số, tệp,
          thông báo mà trang tự điền; chèn rồi sửa chữ trong ngoặc kép.
        </p>
      )}
      <MessageList messages={messages.get('body') ?? []} />
    </div>
  );
}
