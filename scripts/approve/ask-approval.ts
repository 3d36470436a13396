import { createInterface } from 'node:readline/promises';
import { type Approval, approvalQuestions } from '../../src/model/approval.ts';
import { approvalSchema } from '../../src/model/schema/exemplar.ts';
import { CommandError } from '../command.ts';

/**
 * Takes what was given on the command line and asks for the rest, again where an answer is none.
 * @param needsDelegation whether a position approves only by a paper that delegates it
 */
export async function askApproval(
  given: Partial<Approval>,
  needsDelegation: (position: string, on: string) => boolean,
): Promise<Approval> {
  const approval: Partial<Approval> = {};
  for (const question of approvalQuestions) {
    const { title, description } = approvalSchema.shape[question].meta() ?? {};
    const label = [title, question === 'on' ? 'dd/mm/yyyy' : description].filter(Boolean);
    let answer = given[question] ?? (await ask(`${label.join(' – ')} (--${question})`));
    while (!approvalSchema.shape[question].safeParse(answer).success) {
      const expected = question === 'on' ? 'ngày viết dd/mm/yyyy, có trong lịch' : 'vài chữ';
      const refusal = `${title}: đang ghi “${answer}”; cần ${expected}.`;
      if (given[question] !== undefined || !process.stdin.isTTY) throw new CommandError(refusal, 2);
      console.error(refusal);
      answer = await ask(`${label.join(' – ')} (--${question})`);
    }
    approval[question] = answer.trim().normalize('NFC');
  }
  const { position = '', on = '' } = approval;
  const delegation = given.delegation ?? (await askDelegation(needsDelegation(position, on)));
  return { ...approval, delegation: delegation?.trim().normalize('NFC') || undefined } as Approval;
}

/** Asked only of a position that the office does not list; nothing is an answer, which the check refuses. */
async function askDelegation(isNeeded: boolean): Promise<string | undefined> {
  if (!isNeeded || !process.stdin.isTTY) return undefined;
  const { title } = approvalSchema.shape.delegation.meta() ?? {};
  console.error('Chức vụ này không có trong các chức vụ được duyệt (approvers trong co-quan.yml).');
  return ask(`${title} – số, ngày; không có thì bấm Enter (--delegation)`);
}

async function ask(label: string): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError(`Còn thiếu: ${label}.`, 2);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${label}: `);
  } finally {
    terminal.close();
  }
}
