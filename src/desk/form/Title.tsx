import type { FormField } from '../record/fields.ts';

/** A field's title, marked if required. */
export function Title({ field }: { field: FormField }) {
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
