import { createInterface, type Interface } from 'node:readline/promises';
import { CommandError } from '../command.ts';
import type { Catalogue } from './catalogue.ts';
import { type Question, questions } from './questions.ts';

/** An office's answers about itself and its first movement. */
export type Answers = Record<(typeof questions)[number]['flag'], string>;

/**
 * Takes answers from flags and asks for the rest, again after an invalid answer.
 * @throws {CommandError} if answers from flags are invalid, or there is no terminal to ask on
 */
export async function askOffice(
  given: Partial<Record<string, string>>,
  catalogue: Catalogue,
): Promise<Answers> {
  const answers: Partial<Record<string, string>> = {};
  const faults: string[] = [];
  for (const { flag, label, judge } of questions as readonly Question[]) {
    const answer = given[flag];
    if (answer === undefined) continue;
    answers[flag] = tidy(answer);
    const fault = judge(tidy(answer), catalogue);
    if (fault) faults.push(`${label} (--${flag}): ${written(answer)}; ${fault}.`);
  }
  const open = (questions as readonly Question[]).filter(({ flag }) => answers[flag] === undefined);
  if (open.length > 0 && !process.stdin.isTTY)
    faults.push(`Còn thiếu ${open.map(({ flag }) => `--${flag}`).join(', ')}.`);
  if (faults.length > 0) throw new CommandError(faults.join('\n'), 2);
  if (open.length > 0) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      for (const question of open)
        answers[question.flag] = await ask(terminal, question, answers, catalogue);
    } finally {
      terminal.close();
    }
  }
  return answers as Answers;
}

async function ask(
  terminal: Interface,
  { flag, label, hint, usual, judge }: Question,
  answers: Partial<Record<string, string>>,
  catalogue: Catalogue,
): Promise<string> {
  if (flag === 'awards')
    for (const [id, { title }] of catalogue.awards) console.log(`  ${id}: ${title}`);
  const byEnter = usual?.(answers);
  const offered = byEnter ? ` [${byEnter}]` : '';
  for (;;) {
    const answer =
      tidy(await terminal.question(`${label} (${hint})${offered}: `)) || (byEnter ?? '');
    const fault = judge(answer, catalogue);
    if (!fault) return answer;
    console.error(`${label}: ${fault}.`);
  }
}

const written = (answer: string) => (tidy(answer) === '' ? 'còn trống' : `đang ghi “${answer}”`);
const tidy = (answer: string) => answer.normalize('NFC').trim();
