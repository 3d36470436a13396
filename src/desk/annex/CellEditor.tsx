import { useLayoutEffect, useRef } from 'preact/hooks';
import { fold } from '../../text/fold.ts';
import { choicesFor } from '../choose/referred.ts';
import type { FormField, Option } from '../record/fields.ts';
import { Chooser } from '../views/Chooser.tsx';
import { cellText } from './cells.ts';
import type { Cell } from './grid.ts';

/** Whether a cell's value is one of many, with an editor that lists them. */
export const isChosenFrom = ({ input }: FormField) => input === 'choice' || input === 'reference';

interface CellEditorProps {
  field: FormField;
  /** The initial input, or the previous value. */
  text: string;
  value: unknown;
  at: Cell;
  onDone: (text: string | undefined, next?: Cell) => void;
}

/** Chooses a cell's value from many; Escape restores the previous one. */
export function CellEditor({ field, text, value, at, onDone }: CellEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const stood = cellText(field, value, choicesFor);
  useLayoutEffect(() => {
    const element = frame.current?.querySelector<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    );
    element?.focus();
    if (!(element instanceof HTMLInputElement) || text === stood) return;
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    element.setSelectionRange(text.length, text.length);
  }, []);
  const finish = (given: string | undefined, next?: Cell) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(given, next);
  };
  const below = { row: at.row + 1, column: at.column };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within end the editing
    <div
      ref={frame}
      class="cell-chooser"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.isComposing) return;
        const { key, shiftKey, target } = event;
        if (key === 'Escape') finish(undefined);
        else if (key === 'Tab') {
          const given = target instanceof HTMLSelectElement ? target.value : undefined;
          finish(given, { row: at.row, column: at.column + (shiftKey ? -1 : 1) });
        } else if (key === 'Enter' && target instanceof HTMLSelectElement)
          finish(target.value, below);
        else return;
        event.preventDefault();
      }}
      onFocusOut={() => setTimeout(() => finish(undefined))}
    >
      {field.input === 'choice' && (
        <select
          aria-label={field.title}
          defaultValue={startsWith(field.options, text) ?? String(value ?? '')}
          onChange={({ currentTarget }) => finish(currentTarget.value, below)}
        >
          <option value="">(để trống)</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {field.input === 'reference' && (
        <Chooser
          id="annex-cell"
          label={text === stood ? text : ''}
          value=""
          find={choicesFor(field.of).find}
          onChoose={(chosen) => finish(chosen, below)}
          placeholder={field.title}
        />
      )}
    </div>
  );
}

const startsWith = (options: readonly Option[], text: string) =>
  options.find(({ label }) => text !== '' && fold(label).startsWith(fold(text)))?.value;
