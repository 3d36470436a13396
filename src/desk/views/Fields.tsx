import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isBlank } from '../../model/write/edit-yaml.ts';
import { choicesFor, labelFor } from '../choose/referred.ts';
import { todayWritten } from '../day.ts';
import type { FormField, Option } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';

import { Chooser } from './Chooser.tsx';
import { MessageList } from './Messages.tsx';

/** Context of every part of a form. */
export interface FormContext {
  messages: Messages;
  onChange: (path: readonly (string | number)[], value: unknown) => void;
  /** The movement whose clauses, kinds and criteria can be chosen. */
  movement?: string | undefined;
  /** A custom input for a field, instead of the one derived from the schema. */
  special?: (
    field: FormField,
    path: readonly (string | number)[],
    value: unknown,
  ) => ComponentChildren;
}

interface FieldProps {
  field: FormField;
  path: readonly (string | number)[];
  value: unknown;
  context: FormContext;
}

/** The fields of an object, in schema order. */
export function Fields({
  fields,
  path,
  value,
  context,
}: Omit<FieldProps, 'field'> & { fields: readonly FormField[] }) {
  const values = (value ?? {}) as Record<string, unknown>;
  return (
    <>
      {fields.map((field) => (
        <FieldRow
          key={field.key}
          field={field}
          path={[...path, field.key]}
          value={values[field.key]}
          context={context}
        />
      ))}
      <Unknown fields={fields} path={path} values={values} context={context} />
    </>
  );
}

/** The path of a field as in diagnostics, and the id of its element. */
export const placeOf = (path: readonly (string | number)[]) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  );
export const elementId = (place: string) => `o-${place.replace(/[^\w]+/g, '-')}`;

function FieldRow(props: FieldProps) {
  const { field, path, value, context } = props;
  const special = context.special?.(field, path, value);
  if (special !== undefined) return <>{special}</>;
  if (field.input === 'group') return <Group {...props} field={field} />;
  const place = placeOf(path);
  const id = elementId(place);
  // Choosing by name, nobody needs to know codes.
  const help = field.input === 'reference' ? undefined : field.help;
  const messages = context.messages.get(place) ?? [];
  const inner = messagesWithin(context.messages, place);
  const describedBy =
    [help && `${id}-h`, messages.length > 0 && `${id}-m`].filter(Boolean).join(' ') || undefined;
  const invalid = messages.some(({ severity }) => severity === 'error');
  const isSet = 'many' in field && field.many && isFew(field, context);
  return (
    <div class={`field ${field.input}`} id={`${id}-f`}>
      {isSet ? (
        <span class="label" id={`${id}-l`}>
          <Title field={field} />
        </span>
      ) : (
        <label class="label" for={id}>
          <Title field={field} />
        </label>
      )}
      <Input {...props} id={id} describedBy={describedBy} invalid={invalid} />
      {help && (
        <p class="help" id={`${id}-h`}>
          {help}
        </p>
      )}
      <MessageList id={`${id}-m`} messages={[...messages, ...inner]} />
    </div>
  );
}

/** Whether all options are shown: a few words, not many records. */
function isFew(field: FormField, { movement }: FormContext): boolean {
  if (field.input === 'choice') return true;
  if (field.input !== 'reference' || !/^(?:kind|criterion-word)$/.test(String(field.of[0])))
    return false;
  const { length } = choicesFor(field.of, movement).choices;
  return length > 0 && length <= 8;
}

/** Messages on the items of a list that is a single field here. */
function messagesWithin(messages: Messages, place: string) {
  return [...messages].filter(([at]) => at.startsWith(`${place}[`)).flatMap(([, each]) => each);
}

function Title({ field }: { field: FormField }) {
  return (
    <>
      {field.title}
      {field.required && (
        <>
          <span class="star" aria-hidden="true">
            *
          </span>
          <span class="visually-hidden"> (bắt buộc)</span>
        </>
      )}
    </>
  );
}

type InputProps = FieldProps & { id: string; describedBy?: string | undefined; invalid: boolean };

function Input(props: InputProps) {
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

/**
 * Days on which something ends: setting one to today by a single tap would remove a text from the site.
 */
const endsSomething = /^(?:until|withdrawn|to|validTo)$/;

/** A written number: digits become a number, anything else stays text. */
export const numberOf = (text: string) =>
  /^(?:0|[1-9]\d{0,14})$/.test(text.trim()) ? Number(text) : text;

interface TextAreaProps {
  id: string;
  value: string;
  onText: (text: string) => void;
  /** Whether each line is a separate item. */
  many?: boolean;
}

/** A growing text field; Enter is ignored unless lines are allowed. */
function TextArea({ value, onText, many, ...aria }: TextAreaProps & Record<string, unknown>) {
  const lines = value.split('\n');
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 70)), 0);
  return (
    <textarea
      {...aria}
      rows={Math.min(12, Math.max(many ? 2 : 1, rows))}
      value={value}
      placeholder={many ? 'Mỗi dòng một mục' : undefined}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={(event) => {
        const isPlain = !event.shiftKey && !event.isComposing;
        if (event.key === 'Enter' && !many && isPlain && lines.length === 1) event.preventDefault();
      }}
    />
  );
}

function Boxes({
  field,
  path,
  value,
  context,
  options,
  id,
  describedBy,
}: InputProps & { options: Option[] }) {
  const chosen = Array.isArray(value) ? value.map(textOf) : [];
  return (
    <div
      class="boxes"
      id={id}
      role="group"
      aria-labelledby={`${id}-l`}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ currentTarget }) => {
              const next = options
                .map((each) => each.value)
                .filter((each) =>
                  each === option.value ? currentTarget.checked : chosen.includes(each),
                );
              const others = chosen.filter(
                (each) => !options.some((known) => known.value === each),
              );
              context.onChange(path, [...next, ...others]);
            }}
          />
          {option.label}
        </label>
      ))}
      {field.required && options.length === 0 && <p class="help">Chưa có mục nào để chọn.</p>}
    </div>
  );
}

function withUnknown(options: readonly Option[], value: unknown): readonly Option[] {
  const text = textOf(value);
  if (isBlank(value) || options.some((option) => option.value === text)) return options;
  return [...options, { value: text, label: `${text} (không có trong danh sách)` }];
}

function References({
  field,
  path,
  value,
  context,
  id,
  describedBy,
  invalid,
  of,
}: InputProps & { of: Parameters<typeof labelFor>[0] }) {
  const chosen = Array.isArray(value) ? value.map(textOf) : [];
  const { byValue, find } = choicesFor(of, context.movement);
  return (
    <div class="references">
      {chosen.length > 0 && (
        <ul class="chips" aria-label={field.title}>
          {chosen.map((each, index) => {
            const choice = byValue.get(each);
            return (
              <li key={each}>
                <span>
                  {choice?.label ?? each}
                  {choice?.detail && <small>{choice.detail}</small>}
                </span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Bỏ ${choice?.label ?? each}`}
                  onClick={() => context.onChange(path, chosen.toSpliced(index, 1))}
                >
                  Bỏ
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Chooser
        id={id}
        describedBy={describedBy}
        invalid={invalid}
        clears
        value=""
        label=""
        find={find}
        onChoose={(next) =>
          next && !chosen.includes(next) && context.onChange(path, [...chosen, next])
        }
        placeholder="Gõ vài chữ để tìm và thêm"
      />
    </div>
  );
}

export type GroupField = Extract<FormField, { input: 'group' }>;

function Group({ field, path, value, context }: Omit<FieldProps, 'field'> & { field: GroupField }) {
  const place = placeOf(path);
  const id = elementId(place);
  const own = context.messages.get(place) ?? [];
  if (field.many) return <Items field={field} path={path} value={value} context={context} />;
  return (
    <fieldset class="group" id={`${id}-f`}>
      <legend>
        <Title field={field} />
      </legend>
      {field.help && <p class="help">{field.help}</p>}
      <MessageList messages={own} />
      <Fields fields={field.fields} path={path} value={value} context={context} />
    </fieldset>
  );
}

/** A list of objects, each with its fields; `children` is placed beside the add button. */
export function Items({
  field,
  path,
  value,
  context,
  children,
}: Omit<FieldProps, 'field'> & { field: GroupField; children?: ComponentChildren }) {
  const place = placeOf(path);
  const id = elementId(place);
  const items = Array.isArray(value) ? value : [];
  const known = useRef(items.length);
  useEffect(() => {
    const isAdded = items.length === known.current + 1;
    known.current = items.length;
    const list = document.getElementById(`${id}-f`);
    const { activeElement } = document;
    // The add button may have been removed; an undo pressed elsewhere keeps its focus.
    if (!isAdded || !(activeElement === document.body || list?.contains(activeElement))) return;
    const item = document.getElementById(`${elementId(placeOf([...path, items.length - 1]))}-f`);
    item?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [items.length]);
  const change = (next: unknown[]) => context.onChange(path, next);
  return (
    <fieldset class="group list" id={`${id}-f`}>
      <legend>
        <Title field={field} />
      </legend>
      {field.help && <p class="help">{field.help}</p>}
      <MessageList messages={context.messages.get(place) ?? []} />
      {items.map((item, index) => (
        <fieldset key={index} class="item" id={`${elementId(placeOf([...path, index]))}-f`}>
          <legend>
            {index + 1}. {itemName(item)}
          </legend>
          <span class="item-tools">
            {index > 0 && (
              <button
                type="button"
                class="quiet"
                aria-label={`Đưa mục ${index + 1} lên trên`}
                onClick={() =>
                  change(items.toSpliced(index - 1, 2, items[index], items[index - 1]))
                }
              >
                Lên
              </button>
            )}
            <button
              type="button"
              class="quiet"
              aria-label={`Bỏ mục ${index + 1}`}
              onClick={() => change(items.toSpliced(index, 1))}
            >
              Bỏ
            </button>
          </span>
          <MessageList messages={context.messages.get(placeOf([...path, index])) ?? []} />
          <Fields fields={field.fields} path={[...path, index]} value={item} context={context} />
        </fieldset>
      ))}
      <button type="button" class="add" onClick={() => change([...items, {}])}>
        Thêm: {field.title.toLowerCase()}
      </button>
      {children}
    </fieldset>
  );
}

function itemName(item: unknown): string {
  const { name, honouree, relation, title, file, clause, by } = (item ?? {}) as Record<
    string,
    unknown
  >;
  const said = name ?? honouree ?? title ?? relation ?? file ?? clause ?? by;
  return typeof said === 'string' ? said : '';
}

/** Keys unknown to the schema: shown as they are, to be removed. */
function Unknown({
  fields,
  path,
  values,
  context,
}: {
  fields: readonly FormField[];
  path: readonly (string | number)[];
  values: Record<string, unknown>;
  context: FormContext;
}) {
  const known = new Set(fields.map(({ key }) => key));
  const others = Object.keys(values).filter((key) => !known.has(key) && values[key] !== undefined);
  return (
    <>
      {others.map((key) => (
        <div key={key} class="field unknown" id={`${elementId(placeOf([...path, key]))}-f`}>
          <span class="label">Mục lạ: {key}</span>
          <code>{JSON.stringify(values[key])}</code>
          <button
            type="button"
            class="quiet"
            onClick={() => context.onChange([...path, key], undefined)}
          >
            Bỏ mục này
          </button>
          <MessageList messages={context.messages.get(placeOf([...path, key])) ?? []} />
        </div>
      ))}
    </>
  );
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
