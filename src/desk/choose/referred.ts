import { computed, type ReadonlySignal } from '@preact/signals';
import { movementIn, type Noun } from '../../model/collections.ts';
import { parsePlan } from '../../model/plan/parse-plan.ts';
import { isHeading, type PlanClause } from '../../model/plan/plan-document.ts';
import { keptFileOf, partsOf } from '../../model/plan/plan-files.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { anchorsOf } from '../../model/schema/commendation.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { documentLabel } from '../../text/decision-number.ts';
import type { Referred } from '../record/fields.ts';
import { detailOf, nameOf } from '../record/name-of.ts';
import { ownBytes, recordsOf } from '../state/contents.ts';
import { type Choice, choiceFinder, type FindChoices } from './match-choices.ts';

/** The choices for a reference. */
export interface Choices {
  choices: readonly Choice[];
  byValue: ReadonlyMap<string, Choice>;
  /** Searches them; the index is built on first use. */
  find: FindChoices;
}

const known = new Map<string, ReadonlySignal<Choices>>();

/**
 * The choices for a reference; rebuilt only when the referenced records change.
 * @param movement whose clauses, kinds and criteria are meant
 */
export function choicesFor(of: readonly Referred[], movement?: string | undefined): Choices {
  const key = `${of.join(' ')} ${movement ?? ''}`;
  const made = known.get(key) ?? computed(() => choicesAmong(of, movement));
  known.set(key, made);
  return made.value;
}

function choicesAmong(of: readonly Referred[], movement: string | undefined): Choices {
  const choices = of.flatMap((each) => choicesOf(each, movement));
  let finder: FindChoices | undefined;
  return {
    choices,
    byValue: new Map(choices.map((choice) => [choice.value, choice])),
    find: (query) => {
      finder ??= choiceFinder(choices);
      return finder(query);
    },
  };
}

function choicesOf(each: Referred, movement: string | undefined): readonly Choice[] {
  switch (each) {
    case 'clause':
      return clausesByMovement.value.get(movement ?? '') ?? [];
    case 'commendation':
      return rows.value;
    case 'kind':
      return kindsOf(movement);
    case 'criterion-word':
      return criteriaOf(movement);
    default:
      return recordsAsChoices(each);
  }
}

/** The label of a reference; the id itself if it does not exist. */
export function labelFor(
  of: readonly Referred[],
  value: string,
  movement?: string | undefined,
): string {
  return choicesFor(of, movement).byValue.get(value)?.label ?? value;
}

/**
 * The movement that defines a record's words: the one it names, or by its folder, otherwise the current
 * one.
 */
export function movementFor(file: string, data: unknown): string | undefined {
  const { movement } = (data ?? {}) as { movement?: unknown };
  const said = typeof movement === 'string' && movement !== '' ? movement : movementIn(file);
  const office = recordsOf('office')[0]?.data as { movement?: unknown } | undefined;
  const led = typeof office?.movement === 'string' ? office.movement : undefined;
  return said ?? led ?? recordsOf('movement')[0]?.id;
}

function kindsOf(movement: string | undefined): Choice[] {
  const entry = recordsOf('movement').find(({ id }) => id === movement);
  const { kinds } = (entry?.data ?? {}) as { kinds?: unknown };
  return list(kinds).map((each) => {
    const { id, label } = (each ?? {}) as { id?: unknown; label?: unknown };
    return { value: String(id ?? ''), label: String(label ?? id ?? '') };
  });
}

/** Criteria are named as within their movement. */
function criteriaOf(movement: string | undefined): Choice[] {
  const start = `${movement}/`;
  return recordsOf('criterion')
    .filter(({ id }) => id.startsWith(start))
    .filter(({ data }) => (data as { number?: unknown } | undefined)?.number !== 0)
    .map((entry) => ({
      value: entry.id.slice(start.length),
      label: nameOf(entry),
      detail: detailOf(entry),
    }));
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

/** Every row of every decision, by the address that exemplars use. */
const rows = computed((): Choice[] => {
  const unitNames = new Map(recordsOf('unit').map((unit) => [unit.id, nameOf(unit)]));
  return recordsOf('decision').flatMap((decision) => {
    const { recipients, number, symbol } = (decision.data ?? {}) as Record<string, unknown>;
    const all = list(recipients) as Record<string, unknown>[];
    const anchors = anchorsOf(all as unknown as { recipientType: RecipientType }[]);
    return all.map((row, index) => ({
      value: `${decision.id}#${anchors[index]}`,
      label: String(row.name ?? '(chưa có tên)'),
      detail: [
        documentLabel({ number: String(number), symbol: String(symbol) }),
        row.position,
        row.unitAsWritten ?? unitNames.get(String(row.unit ?? '')),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
  });
});

/** Every clause of each movement's plan. */
const clausesByMovement = computed(
  (): ReadonlyMap<string, Choice[]> =>
    new Map(recordsOf('plan').map((plan) => [movementIn(plan.file) ?? '', clausesIn(plan)])),
);

function clausesIn(plan: PlainEntry): Choice[] {
  const kept = keptFileOf(plan.file);
  const { contents: named } = (plan.data ?? {}) as { contents?: unknown };
  const titles = new Map(
    list(named).map((each) => {
      const { clause, title } = (each ?? {}) as { clause?: string; title?: string };
      return [clause ?? '', title];
    }),
  );
  const document = parsePlan({
    parts: partsOf(plan.file, recordsOf('planPart')).map(({ file, body }) => ({
      file,
      body,
      line: 1,
    })),
    ending: {
      recipients: undefined,
      signature: [],
      place: { file: plan.file, line: 1, column: 1 },
    },
    kept: { file: kept, text: new TextDecoder().decode(ownBytes(kept) ?? new Uint8Array()) },
  });
  const all = document.clauses
    .filter((clause) => !isHeading(clause))
    .map((clause) => asChoice(clause, titles));
  // Contents listed by the plan come first: records refer to them most often.
  const isNamed = ({ value }: Choice) => titles.has(value);
  return [...all.filter(isNamed), ...all.filter((choice) => !isNamed(choice))];
}

function asChoice(
  { id, label, text }: PlanClause,
  titles: ReadonlyMap<string, string | undefined>,
): Choice {
  const title = titles.get(id);
  const words = text.length > 90 ? `${text.slice(0, 89)}…` : text;
  return { value: id, label: title ? `${label}: ${title}` : label, detail: words, aliases: [text] };
}

/** The title of a record: its own name; a unit's dossier by its unit's. */
export function titleFor(entry: PlainEntry): string {
  const { unit } = (entry.data ?? {}) as { unit?: unknown };
  return entry.noun === 'nomination' && typeof unit === 'string'
    ? `Hồ sơ của ${labelFor(['unit'], unit)}`
    : nameOf(entry);
}
