import { isBlank } from '../../model/write/edit-yaml.ts';
import { choicesFor, labelFor } from '../choose/referred.ts';
import { todayWritten } from '../day.ts';
import type { FormField, Option } from '../record/fields.ts';
import { Chooser } from '../views/Chooser.tsx';
import { Boxes } from './Boxes.tsx';
import { type FormContext, type InputProps, textOf } from './form-context.ts';
import { References } from './References.tsx';
import { TextArea } from './TextArea.tsx';

/** The input that a field's schema asks for. */
export function Input(props: InputProps) {
  const { field, path, value, context, id, describedBy, invalid } = props;
  const aria = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid };
  const set = (next: unknown) => context.onChange(path, next);
  switch (field.input) {
    case 'switch':
      return (
        <input
          {...aria}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => set(currentTarget.checked || undefined)}
        />
      );
    case 'day':
      return (
        <span class="day-input">
          <input
            {...aria}
            type="text"
            inputMode="numeric"
            placeholder="dd/mm/yyyy"
            autocomplete="off"
            value={textOf(value)}
            onInput={({ currentTarget }) => set(currentTarget.value)}
          />
          {isBlank(value) && !endsSomething.test(field.key) && (
            <button type="button" class="quiet" onClick={() => set(todayWritten())}>
              Hôm nay
            </button>
          )}
        </span>
      );
    case 'choice':
      return field.many ? (
        <Boxes {...props} options={field.options} />
      ) : (
        <select
          {...aria}
          value={textOf(value)}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        >
          <option value="">{field.required ? 'Chọn…' : '(để trống)'}</option>
          {withUnknown(field.options, value).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'reference': {
      if (isFew(field, context)) {
        const options = [...choicesFor(field.of, context.movement).choices];
        return <Input {...props} field={{ ...field, input: 'choice', options }} />;
      }
      return field.many ? (
        <References {...props} of={field.of} />
      ) : (
        <Chooser
          id={id}
          describedBy={describedBy}
          invalid={invalid}
          value={textOf(value)}
          label={isBlank(value) ? '' : labelFor(field.of, textOf(value), context.movement)}
          find={choicesFor(field.of, context.movement).find}
          onChoose={set}
        />
      );
    }
    case 'texts':
      return (
        <TextArea
          {...aria}
          many
          value={(Array.isArray(value) ? value : isBlank(value) ? [] : [value])
            .map(textOf)
            .join('\n')}
          onText={(text) => set(text.split('\n'))}
        />
      );
    case 'number':
      return (
        <input
          {...aria}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={textOf(value)}
          onInput={({ currentTarget }) => set(numberOf(currentTarget.value))}
        />
      );
    default:
      return <TextArea {...aria} value={textOf(value)} onText={set} />;
  }
}

/** Whether all options are shown: a few words, not many records. */
export function isFew(field: FormField, { movement }: FormContext): boolean {
  if (field.input === 'choice') return true;
  if (field.input !== 'reference' || !/^(?:kind|criterion-word)$/.test(String(field.of[0])))
    return false;
  const { length } = choicesFor(field.of, movement).choices;
  return length > 0 && length <= 8;
}

function withUnknown(options: readonly Option[], value: unknown): readonly Option[] {
  const text = textOf(value);
  if (isBlank(value) || options.some((option) => option.value === text)) return options;
  return [...options, { value: text, label: `${text} (không có trong danh sách)` }];
}

/**
 * Days on which something ends: setting one to today by a single tap would remove a text from the site.
 */
const endsSomething = /^(?:until|withdrawn|to|validTo)$/;

/** A written number: digits become a number, anything else stays text. */
export const numberOf = (text: string) =>
  /^(?:0|[1-9]\d{0,14})$/.test(text.trim()) ? Number(text) : text;
