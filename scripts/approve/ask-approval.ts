import { createInterface } from 'node:readline/promises';
import {
  type Approval,
  type ApproverList,
  approvalQuestions,
  type Correction,
  correctionQuestions,
} from '../../src/model/approval.ts';
import { approvalSchema } from '../../src/model/schema/exemplar.ts';
import { CommandError } from '../command.ts';

/** Takes what was given on the command line and asks for the rest, again where an answer is none. */
export async function askApproval(
  given: Partial<Approval>,
  { needsDelegation }: ApproverList,
): Promise<Approval> {
  const approval = await answers(approvalQuestions, given);
  const { position, on } = approval;
  const delegation = given.delegation ?? (await askDelegation(needsDelegation(position, on)));
  return { ...approval, delegation: delegation?.trim().normalize('NFC') || undefined };
}

/** The same for a slip of spelling. @throws {CommandError} for a position that may not let it be corrected */
export async function askCorrection(
  given: Partial<Approval>,
  { mayCorrect }: ApproverList,
): Promise<Correction> {
  const correction = await answers(correctionQuestions, given);
  if (mayCorrect(correction.position, correction.on)) return correction;
  throw new CommandError(
    `“${correction.position}” chưa được giao duyệt sửa lỗi chính tả. Có văn bản giao quyền thì thêm chức vụ vào approvers trong co-quan.yml, với delegation và slipsOnly: true; không thì trình lãnh đạo duyệt lại.`,
    2,
  );
}

async function answers<Question extends (typeof approvalQuestions)[number]>(
  questions: readonly Question[],
  given: Partial<Approval>,
): Promise<Record<Question, string>> {
  const found: Partial<Record<Question, string>> = {};
  for (const question of questions) {
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
    found[question] = answer.trim().normalize('NFC');
  }
  return found as Record<Question, string>;
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
