import { choicesFor, type labelFor } from '../choose/referred.ts';
import { Chooser } from '../views/Chooser.tsx';
import { type InputProps, textOf } from './form-context.ts';

/** Chosen records as a list, and a field to find and add one. */
export function References({
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
