import * as z from 'zod';

/** Why a value is refused, in words for a clerk. */
export interface Refusal {
  /** What should stand there; continues the sentence “cần …”. */
  expected: string;
  /** How to mend it, a whole sentence. */
  fix?: string | undefined;
  /** Key below the refused value that the fault belongs to, when it is not the value itself. */
  path?: PropertyKey[];
}

/** Adds a refusal to a schema's transform or check; the check words the message from it. */
export function refuse(context: z.RefinementCtx, { expected, fix, path = [] }: Refusal): never {
  context.addIssue({ code: 'custom', message: expected, params: { fix }, path });
  return z.NEVER;
}
