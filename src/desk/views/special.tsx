import type { Noun } from '../../model/collections.ts';
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
}

/** Editors of their own for single fields, where what follows from the schema is not enough. */
export function specialFields(_parts: SpecialParts): NonNullable<FormContext['special']> {
  return () => undefined;
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
