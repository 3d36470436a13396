import type { RegisterState } from '../../register/register-state.ts';
import { parseTypedDate, shortDate } from '../../text/date-words.ts';

const field = (form: HTMLFormElement, name: string) =>
  form.elements.namedItem(name) as HTMLInputElement;

/** The period in a form's two fields, in any date notation; null if invalid. */
export function readSpan(form: HTMLFormElement): Pick<RegisterState, 'from' | 'to'> | null {
  const typed = (['tu', 'den'] as const).map((name) => {
    const input = field(form, name);
    const date = input.value.trim() ? parseTypedDate(input.value) : undefined;
    input.setAttribute('aria-invalid', String(date === null));
    return date;
  });
  const [from, to] = typed;
  return from === null || to === null ? null : { from: from?.from ?? '', to: to?.to ?? '' };
}

/** Writes the period into the fields. */
export function showSpan(form: HTMLFormElement, { from, to }: RegisterState): void {
  field(form, 'tu').value = from && shortDate(from);
  field(form, 'den').value = to && shortDate(to);
}
