import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { isoDay } from '../day.ts';

/** A dialog that is open while rendered; Escape and “Thôi” close it. */
export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => (before as HTMLElement | null)?.focus?.();
  }, []);
  return (
    <dialog ref={dialog} class={wide ? 'wide' : ''} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** The form of an act. @param onSend called on submit, by its button or by Enter */
export function ActForm({ onSend, children }: { onSend: () => void; children: ComponentChildren }) {
  return (
    <form
      class="act"
      onSubmit={(event) => {
        event.preventDefault();
        // It may be nested in another act's form, beside a message of the check.
        event.stopPropagation();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

/** A dialog that only explains why something is impossible. */
export function Refusal({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="act">
        <p>{children}</p>
        <p class="buttons">
          <button type="button" onClick={onClose}>
            Đóng
          </button>
        </p>
      </div>
    </Dialog>
  );
}

/** A day field of a dialog, which may be blank. */
export function AskDay(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string;
}) {
  const isDay = props.value === '' || isoDay(props.value) !== undefined;
  return (
    <Ask
      {...props}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      fault={isDay ? undefined : 'Ngày ghi theo kiểu dd/mm/yyyy.'}
    />
  );
}

/** A text field of a dialog. */
export function Ask({
  label,
  value,
  onInput,
  help,
  fault,
  placeholder,
  inputMode,
  choices,
  autofocus = false,
}: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string | undefined;
  /** Why the value is invalid. */
  fault?: string | undefined;
  placeholder?: string;
  inputMode?: 'numeric';
  /** Suggested values; any other may be typed too. */
  choices?: Iterable<string>;
  /** Takes the focus when rendered; the dialog may already be open. */
  autofocus?: boolean;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, []);
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode={inputMode}
        aria-invalid={fault ? true : undefined}
        list={choices && `${id}-c`}
        value={value}
        placeholder={placeholder}
        aria-describedby={
          [help && `${id}-h`, fault && `${id}-w`].filter(Boolean).join(' ') || undefined
        }
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {choices && (
        <datalist id={`${id}-c`}>
          {[...choices].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {help && (
        <p class="help" id={`${id}-h`}>
          {help}
        </p>
      )}
      {fault && (
        <p class="help bad" id={`${id}-w`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** A choice of a few words, in a dialog. */
export function AskChoice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div class="field choice">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A multiple choice, in a dialog; the result keeps the order of the options. */
export function AskSome({
  label,
  options,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  options: readonly { value: string; label: ComponentChildren }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** Content above the boxes. */
  children?: ComponentChildren;
}) {
  const withBox = (value: string, isOn: boolean) =>
    options
      .map((each) => each.value)
      .filter((each) => (each === value ? isOn : chosen.includes(each)));
  return (
    <fieldset class="group">
      <legend>{label}</legend>
      {children}
      <div class="boxes">
        {options.map(({ value, label: name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) => onChoose(withBox(value, checked))}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The foot of a dialog: its action, alternatives, and cancel. */
export function Buttons({
  label,
  ready = true,
  onPress,
  onCancel,
  children,
}: {
  label: string;
  ready?: boolean;
  /** Absent: submits the surrounding form. */
  onPress?: () => void;
  onCancel: () => void;
  children?: ComponentChildren;
}) {
  return (
    <p class="buttons">
      <button type={onPress ? 'button' : 'submit'} class="main" disabled={!ready} onClick={onPress}>
        {label}
      </button>
      {children}
      <button type="button" onClick={onCancel}>
        Thôi
      </button>
    </p>
  );
}
