import type { Option } from '../record/fields.ts';
import { type InputProps, textOf } from './form-context.ts';

/** All options as checkboxes; values that are no option are kept. */
export function Boxes({
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
