import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A dialog that stands as long as it is rendered; Escape and “Thôi” close it. */
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

/** A text field of a dialog. */
export function Ask({
  label,
  value,
  onInput,
  help,
  placeholder,
}: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string | undefined;
  placeholder?: string;
}) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={placeholder}
        aria-describedby={help ? `${id}-h` : undefined}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {help && (
        <p class="help" id={`${id}-h`}>
          {help}
        </p>
      )}
    </div>
  );
}
