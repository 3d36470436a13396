import { computed } from '@preact/signals';
import type { Noun } from '../../model/collections.ts';
import { parsePlan } from '../../model/plan/parse-plan.ts';
import { isHeading, type PlanClause } from '../../model/plan/plan-document.ts';
import { keptFileOf, partsOf } from '../../model/plan/plan-files.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { anchorsOf } from '../../model/schema/commendation.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';
import type { Referred } from '../record/fields.ts';
import { detailOf, nameOf } from '../record/name-of.ts';
import { bytesOf, contents, recordsOf } from '../state.ts';
import { type Choice, choiceFinder, type FindChoices } from './match-choices.ts';

/** What can be chosen for a reference, with a search over it; made anew only when content changes. */
export function choicesFor(of: readonly Referred[]): { choices: Choice[]; find: FindChoices } {
  const key = of.join(' ');
  const now = contents.value;
  if (now !== lastContents) {
    known.clear();
    lastContents = now;
  }
  const found = known.get(key);
  if (found) return found;
  const choices = of.flatMap((each) =>
    each === 'clause'
      ? clauses.value
      : each === 'commendation'
        ? rows.value
        : recordsAsChoices(each),
  );
  const made = { choices, find: choiceFinder(choices) };
  known.set(key, made);
  return made;
}

const known = new Map<string, ReturnType<typeof choicesFor>>();
let lastContents: unknown;

/** What a reference is called; the id itself where it leads nowhere. */
export function labelFor(of: readonly Referred[], value: string): string {
  return choicesFor(of).choices.find((choice) => choice.value === value)?.label ?? value;
}

function recordsAsChoices(noun: Noun): Choice[] {
  return recordsOf(noun).map((entry) => ({
    value: entry.id,
    label: nameOf(entry),
    detail: detailOf(entry),
    aliases: otherNames(entry),
  }));
}

function otherNames({ data }: PlainEntry): string[] {
  const { shortName, shortTitle, aliases, formerNames, symbols } = (data ?? {}) as Record<
    string,
    unknown
  >;
  const names = Array.isArray(formerNames) ? formerNames.map((former) => former?.name) : [];
  return [shortName, shortTitle, ...names, ...list(aliases), ...list(symbols)].filter(
    (name): name is string => typeof name === 'string',
  );
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Every row of every decision, by the address that an exemplar names it by. */
const rows = computed((): Choice[] =>
  recordsOf('decision').flatMap((decision) => {
    const { recipients, number, symbol } = (decision.data ?? {}) as Record<string, unknown>;
    const all = list(recipients) as Record<string, unknown>[];
    const anchors = anchorsOf(all as unknown as { recipientType: RecipientType }[]);
    return all.map((row, index) => ({
      value: `${decision.id}#${anchors[index]}`,
      label: String(row.name ?? '(chưa có tên)'),
      detail: [`${number}/${symbol}`, row.position, row.unitAsWritten ?? row.unit]
        .filter(Boolean)
        .join(' · '),
    }));
  }),
);

/** Every clause of every plan. */
const clauses = computed((): Choice[] =>
  recordsOf('plan').flatMap((plan) => {
    const parts = partsOf(plan.file, recordsOf('planPart'));
    const kept = keptFileOf(plan.file);
    const { contents: named } = (plan.data ?? {}) as {
      contents?: { clause?: string; title?: string }[];
    };
    const titles = new Map(
      list(named).map((each) => [(each as { clause: string }).clause, each as { title?: string }]),
    );
    const document = parsePlan({
      parts: parts.map(({ file, body }) => ({ file, body, line: 1 })),
      ending: {
        recipients: undefined,
        signature: [],
        place: { file: plan.file, line: 1, column: 1 },
      },
      kept: { file: kept, text: new TextDecoder().decode(bytesOf(kept) ?? new Uint8Array()) },
    });
    const all = document.clauses
      .filter((clause) => !isHeading(clause))
      .map((clause) => asChoice(clause, titles));
    // The contents that the plan itself names come first: they are what records mean most often.
    return [
      ...all.filter(({ value }) => titles.has(value)),
      ...all.filter(({ value }) => !titles.has(value)),
    ];
  }),
);

function asChoice(
  { id, label, text }: PlanClause,
  titles: ReadonlyMap<string, { title?: string }>,
): Choice {
  const title = titles.get(id)?.title;
  const words = text.length > 90 ? `${text.slice(0, 89)}…` : text;
  return { value: id, label: title ? `${label}: ${title}` : label, detail: words, aliases: [text] };
}
