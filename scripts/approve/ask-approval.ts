import { createInterface } from 'node:readline/promises';
import {
  type Approval,
  type ApproverList,
  approvalQuestions,
  type Correction,
  correctionQuestions,
} from '../../src/model/approval.ts';
import { approvedByAuthor, isAuthor } from '../../src/model/author.ts';
import { approvalSchema } from '../../src/model/schema/exemplar.ts';
import { CommandError } from '../command.ts';

/**
 * Takes answers from the command line and asks for the rest, again after an invalid answer.
 * @param author the author of the text, who may not approve it
 */
export async function askApproval(
  given: Partial<Approval>,
  { needsDelegation }: ApproverList,
  author: unknown,
): Promise<Approval> {
  const approval = await answers(approvalQuestions, given, author);
  const { position, on } = approval;
  const delegation = given.delegation ?? (await askDelegation(needsDelegation(position, on)));
  return { ...approval, delegation: delegation?.trim().normalize('NFC') || undefined };
}

/**
 * The same for a spelling slip. @throws {CommandError} for a position that may not approve corrections
 */
export async function askCorrection(
  given: Partial<Approval>,
  { mayCorrect }: ApproverList,
  author: unknown,
): Promise<Correction> {
  const correction = await answers(correctionQuestions, given, author);
  if (mayCorrect(correction.position, correction.on)) return correction;
  throw new CommandError(
    `“${correction.position}” chưa được giao duyệt sửa lỗi chính tả. Có văn bản giao quyền thì thêm chức vụ vào approvers trong co-quan.yml, với delegation và slipsOnly: true; không thì trình lãnh đạo duyệt lại.`,
    2,
  );
}

async function answers<Question extends (typeof approvalQuestions)[number]>(
  questions: readonly Question[],
  given: Partial<Approval>,
  author: unknown,
): Promise<Record<Question, string>> {
  const found: Partial<Record<Question, string>> = {};
  for (const question of questions) {
    const { title, description } = approvalSchema.shape[question].meta() ?? {};
    const label = [title, question === 'on' ? 'dd/mm/yyyy' : description].filter(Boolean);
    let answer = given[question] ?? (await ask(`${label.join(' – ')} (--${question})`));
    for (;;) {
      const refusal = refusalOf(question, answer, author);
      if (!refusal) break;
      if (given[question] !== undefined || !process.stdin.isTTY) throw new CommandError(refusal, 2);
      console.error(refusal);
      answer = await ask(`${label.join(' – ')} (--${question})`);
    }
    found[question] = answer.trim().normalize('NFC');
  }
  return found as Record<Question, string>;
}

/** Why an answer is invalid; undefined if it is valid. */
function refusalOf(
  question: (typeof approvalQuestions)[number],
  answer: string,
  author: unknown,
): string | undefined {
  const { title } = approvalSchema.shape[question].meta() ?? {};
  const expected = question === 'on' ? 'ngày viết dd/mm/yyyy, có trong lịch' : 'vài chữ';
  if (!approvalSchema.shape[question].safeParse(answer).success)
    return `${title}: đang ghi “${answer}”; cần ${expected}.`;
  const isByAuthor =
    question === 'by' && typeof author === 'string' && isAuthor(answer.normalize('NFC'), author);
  return isByAuthor ? `${title}: “${answer}”. ${approvedByAuthor}` : undefined;
}

/** Asked only for a position that the office does not list; a blank answer is refused by the check. */
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
