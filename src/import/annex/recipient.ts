import * as z from 'zod';
import { decisionSchema } from '../../model/schema/decision.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';

/** A recipient as named in a document, by keys of the schema and a few intermediate ones. */
export interface ImportedRecipient {
  /** As printed: `1`, `1.1`, `I.2`. */
  no?: string;
  section?: string;
  recipientType: RecipientType;
  honorific?: string;
  name: string;
  position?: string;
  unit?: string;
  unitAsWritten?: string;
  form?: string;
  class?: string;
  posthumous?: boolean;
  achievement?: string;
  /** In đồng or as worded in the document. */
  reward?: string;
  /** Year, years or period of merit: “năm 2022”. */
  meritPeriod?: string;
  note?: string;
  /** Other keys of the schema, for which only our own templates have columns. */
  [key: string]: unknown;
}

/** One key of a recipient in the schema. */
export interface RecipientField {
  key: string;
  title: string;
  schema: z.ZodType;
  /** Keys of an enumeration, or undefined. */
  choices: string[] | undefined;
  isSwitch: boolean;
}

/** The schema's fields of a recipient, in order: the only keys that an import may write. */
export const recipientFields: readonly RecipientField[] = Object.entries(
  (decisionSchema().shape.recipients.element as unknown as z.ZodObject).shape,
).map(([key, field]) => {
  const schema = field as z.ZodType;
  return {
    key,
    title: schema.meta()?.title ?? key,
    schema,
    choices: choicesOf(schema),
    isSwitch: core(schema) instanceof z.ZodBoolean,
  };
});

/** The schema without options and conversions. */
function core(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return core(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return core(schema.out as z.ZodType);
  return schema;
}

function choicesOf(schema: z.ZodType): string[] | undefined {
  const inner = core(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
}
