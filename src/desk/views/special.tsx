import type { Noun } from '../../model/collections.ts';
import { AnnexEditor } from '../annex/AnnexEditor.tsx';
import type { AnnexRow } from '../annex/cells.ts';
import type { Messages } from '../record/messages.ts';
import type { FormContext } from './Fields.tsx';
import { MessageList } from './Messages.tsx';

/** What an editor of its own is given beside the field. */
export interface SpecialParts {
  noun: Noun;
  file: string;
  data: unknown;
  messages: Messages;
  change: FormContext['onChange'];
  /** The field that one came for. */
  field?: string | undefined;
}

/** Editors of their own for single fields, where what follows from the schema is not enough. */
export function specialFields(parts: SpecialParts): NonNullable<FormContext['special']> {
  return (field, path, value) => {
    if (
      parts.noun === 'decision' &&
      path.length === 1 &&
      field.key === 'recipients' &&
      field.input === 'group'
    ) {
      return <AnnexEditor {...annexOf(parts, value)} field={field} />;
    }
    return undefined;
  };
}

function annexOf({ file, data, messages, change, field }: SpecialParts, value: unknown) {
  const row = /^recipients\[(\d+)\]/.exec(field ?? '')?.[1];
  return {
    file,
    messages,
    rows: (Array.isArray(value) ? value : []) as AnnexRow[],
    declared: ((data as { declared?: unknown } | undefined)?.declared ?? {}) as Record<
      string,
      unknown
    >,
    onRows: (rows: AnnexRow[]) => change(['recipients'], rows),
    goTo: row === undefined ? undefined : Number(row),
  };
}

/** The editor of the text below a record's facts. */
export function bodyEditorFor({
  body,
  messages,
  onChange,
}: {
  noun: Noun;
  file: string;
  body: string;
  messages: Messages;
  onChange: (body: string) => void;
}) {
  return (
    <div class="field" id="o-body-f">
      <label class="label" for="o-body">
        Thân bài
      </label>
      <textarea
        id="o-body"
        rows={16}
        value={body}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <MessageList messages={messages.get('body') ?? []} />
    </div>
  );
}
