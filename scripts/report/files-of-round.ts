import { roundsOf } from '../../src/model/nominations/rounds.ts';
import type { ContentSet } from '../../src/model/read/content-set.ts';
import { roundFacts } from '../../src/report/round-facts.ts';
import { awardsProposed, roundPapers } from '../../src/report/round-papers.ts';
import { toDocx } from '../../src/report/to-docx.ts';
import { toXlsx } from '../../src/report/to-xlsx.ts';
import { CommandError } from '../command.ts';

/** A file to be written. */
export interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

/** A document of a round as Word and Excel; one pair per award if it is made by award. */
export async function filesOfRound(
  set: ContentSet,
  word: string,
  id: string,
  today: string,
  form: string | undefined,
): Promise<ReportFile[]> {
  const rounds = roundsOf(set);
  const placed = rounds.find((each) => each.id === id);
  const paper = roundPapers[word];
  if (!placed || !paper) {
    const known = rounds.map((each) => each.id).join(', ') || 'chưa có đợt nào đọc được';
    throw new CommandError(`Không có đợt xét “${id}”; đang có: ${known}.`, 2);
  }
  const facts = roundFacts(set, placed, today);
  if (!paper.byAward) return pair(word, word, paper.make(facts));
  const forms = awardsProposed(facts).filter((each) => form === undefined || each === form);
  if (forms.length === 0) {
    throw new CommandError(
      'Chưa có trường hợp nào được đề nghị: ghi số phiếu bằng npm run nominations -- votes, hoặc ghi outcome: dong-y.',
    );
  }
  const open = facts.nominees.filter(({ proposed }) => proposed === undefined);
  if (open.length > 0) console.warn(`Không đưa vào: ${open.length} trường hợp chưa có kết quả.`);
  const files = await Promise.all(
    forms.map((each) => pair(word, `${word}-${each}`, paper.make(facts, each))),
  );
  return files.flat();

  async function pair(
    word: string,
    name: string,
    made: ReturnType<NonNullable<typeof paper>['make']>,
  ): Promise<ReportFile[]> {
    return [
      { name: `${name}.docx`, bytes: await toDocx(made) },
      { name: `${name}.xlsx`, bytes: await toXlsx(made, roundPapers[word]?.title ?? word) },
    ];
  }
}
