import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { fold } from '../../text/fold.ts';
import type { Choice, FindChoices } from '../choose/match-choices.ts';

interface ChooserProps {
  id: string;
  value: string;
  label: string;
  find: FindChoices;
  onChoose: (value: string) => void;
  describedBy?: string | undefined;
  invalid?: boolean;
  placeholder?: string;
  /** Clears the field after a choice, for the next one. */
  clears?: boolean;
}

const most = 40;

/** Whether a choice contains every typed word. */
function says({ label, value, detail = '', aliases = [] }: Choice, query: string): boolean {
  const text = fold([label, value, detail, ...aliases].join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A field for choosing one of many by typing a part of its name (ARIA combobox with a listbox). */
export function Chooser(props: ChooserProps) {
  const { id, value, label, find, onChoose, describedBy, invalid, placeholder, clears } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [moved, setAt] = useState<number>();
  const isOpen = typed !== undefined;
  const found = useMemo(() => (isOpen ? find(typed) : []), [isOpen, typed, find]);
  const shown = found.slice(0, most);
  const isNear =
    shown.length > 0 && typed !== undefined && !shown.some((each) => says(each, typed));
  // An approximate match is never chosen by Enter alone.
  const at = moved ?? (isNear ? -1 : 0);

  const choose = (choice: Choice | undefined) => {
    setTyped(undefined);
    if (choice) onChoose(choice.value);
    if (clears && input.current) input.current.value = '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys during composition (Telex, VNI) belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setTyped('');
      else
        setAt(
          event.key === 'ArrowDown'
            ? (at + 1) % Math.max(1, shown.length)
            : (at > 0 ? at : shown.length) - 1,
        );
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  return (
    <div class="chooser">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown[at] ? `${listId}-${at}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={placeholder ?? 'Gõ vài chữ để tìm'}
        value={typed ?? label}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(undefined);
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => !isOpen && setTyped('')}
        onBlur={() => {
          if (typed === '' && !clears && value !== '' && input.current?.value === '')
            setTyped(undefined);
          setTyped(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      {value !== '' && !clears && (
        <button type="button" class="quiet" onClick={() => onChoose('')} aria-label={`Bỏ ${label}`}>
          Bỏ
        </button>
      )}
      {isOpen && (
        <div class="options" id={listId} role="listbox" aria-label="Chọn một mục">
          {isNear && (
            <div role="presentation" class="none">
              Gần giống:
            </div>
          )}
          {shown.map((choice, index) => (
            // Chosen by the keys of the field above, which keeps the focus.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles keys
            <div
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              {choice.label}
              {choice.detail && <small>{choice.detail}</small>}
            </div>
          ))}
          {shown.length === 0 && (
            <div
              role="option"
              aria-selected={false}
              aria-disabled="true"
              class="none"
              tabIndex={-1}
            >
              Không thấy mục nào gần “{typed}”.
            </div>
          )}
          {found.length > most && (
            <div
              role="option"
              aria-selected={false}
              aria-disabled="true"
              class="none"
              tabIndex={-1}
            >
              Còn {found.length - most} mục; gõ thêm chữ để thu hẹp.
            </div>
          )}
        </div>
      )}
    </div>
  );
}
