import type { ComponentChildren } from 'preact';
import type { FormField } from '../record/fields.ts';
import type { Messages } from '../record/messages.ts';

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

/** A field of a form, at its path. */
export interface FieldProps {
  field: FormField;
  path: readonly (string | number)[];
  value: unknown;
  context: FormContext;
}

export type GroupField = Extract<FormField, { input: 'group' }>;

/** The path of a field as in diagnostics: `recipients[3].name`. */
export const placeOf = (path: readonly (string | number)[]) =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  );
/** The id of the element of a field at a path as in diagnostics. */
export const elementId = (place: string) => `o-${place.replace(/[^\w]+/g, '-')}`;

/** Props of an input within its field. */
export type InputProps = FieldProps & {
  id: string;
  describedBy?: string | undefined;
  invalid: boolean;
};

/** A value as text. */
export const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
