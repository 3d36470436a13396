import type { CheckedRecord, Content } from '../kit/content.ts';

/** A word of the plan and its place in the record that holds it. */
export interface PlanWord {
  word: string;
  record: CheckedRecord;
  offset: number;
  /** Where it stands in the front matter instead of the body. */
  path?: PropertyKey[];
  /** Whether it stands first in a line. */
  begins: boolean;
}

type Word = Omit<PlanWord, 'record'>;

/** The plan's text as it was published, which its parts must hold word for word. */
export const planSource = 'ke-hoach/ban-nguon.txt';

/** Words of the source from its basis to the end of part V, without the dashes of its lists. */
export function sourceWords(source: string): Word[] {
  const text = source.normalize('NFC');
  const from = text.indexOf('Căn cứ');
  const to = text.indexOf('Nơi nhận:');
  return wordsOf(text.slice(Math.max(0, from), to < 0 ? undefined : to));
}

/** The same words as the content's files hold them, parts in order, criteria and forms in place. */
export function planWords({ of }: Content): PlanWord[] {
  const parts = of('planPart').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const criteria = of('criterion').toSorted(
    (a, b) => (a.value.number ?? 0) - (b.value.number ?? 0),
  );
  const forms = of('awardForm').toSorted((a, b) => (a.value.order ?? 0) - (b.value.order ?? 0));
  const placed: Record<string, CheckedRecord[]> = {
    CommonRequirement: criteria.filter(({ value }) => value.number === 0),
    Criteria: criteria.filter(({ value }) => value.number !== 0),
    AwardForms: forms,
  };
  return parts.flatMap((part): PlanWord[] => {
    const { heading } = part.value;
    const head = wordsOf(heading ?? '').map((each) => ({
      ...each,
      record: part,
      path: ['heading'],
    }));
    return [...head, ...bodyWords(part, placed)];
  });
}

function bodyWords(part: CheckedRecord, placed: Record<string, CheckedRecord[]>): PlanWord[] {
  const words: PlanWord[] = [];
  const { body } = part.entry();
  let from = 0;
  for (const { index, 0: tag, 1: name = '' } of body.matchAll(/<(\w+)\s*\/>/g)) {
    words.push(
      ...wordsOf(body.slice(from, index)).map((each) => ({
        ...each,
        record: part,
        offset: from + each.offset,
      })),
    );
    for (const record of placed[name] ?? []) {
      words.push(...wordsOf(record.entry().body).map((each) => ({ ...each, record })));
    }
    from = index + tag.length;
  }
  words.push(
    ...wordsOf(body.slice(from)).map((each) => ({
      ...each,
      record: part,
      offset: from + each.offset,
    })),
  );
  return words;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let begins = true;
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    begins ||= text.slice(end, index).includes('\n');
    end = index + word.length;
    if (/^(?:-|#+|\*)$/.test(word)) continue;
    words.push({ word, offset: index, begins });
    begins = false;
  }
  return words;
}

/** The words of the source and of the plan, and where they first differ: -1 where they are the same. */
export function comparePlan(content: Content): {
  source: string[];
  plan: PlanWord[];
  index: number;
} {
  const source = sourceWords(content.textOf(planSource)).map(({ word }) => word);
  const plan = planWords(content);
  const at = source.findIndex((word, index) => plan[index]?.word !== word);
  return { source, plan, index: at < 0 && plan.length > source.length ? source.length : at };
}
