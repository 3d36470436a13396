import * as z from 'zod';

/** Why a value is refused, in words for a clerk. */
export interface Refusal {
  /** The expected value; continues the sentence “cần …”. */
  expected: string;
  /** How to fix it, a whole sentence. */
  fix?: string | undefined;
  /** Key of the error below the refused value, if it is not the value itself. */
  path?: PropertyKey[];
}

/** Adds a refusal to a schema's transform or check; the check builds the message from it. */
export function refuse(context: z.RefinementCtx, { expected, fix, path = [] }: Refusal): never {
  context.addIssue({ code: 'custom', message: expected, params: { fix }, path });
  return z.NEVER;
}
