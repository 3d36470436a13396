import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FormField } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';
import { MessageList } from '../views/Messages.tsx';
import {
  elementId,
  type FieldProps,
  type FormContext,
  type GroupField,
  placeOf,
} from './form-context.ts';
import { Input, isFew } from './Input.tsx';
import { Title } from './Title.tsx';

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

/** Messages on the items of a list that is a single field here. */
function messagesWithin(messages: Messages, place: string) {
  return [...messages].filter(([at]) => at.startsWith(`${place}[`)).flatMap(([, each]) => each);
}

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
