import type { CollectionEntry } from 'astro:content';
import { relative, resolve } from 'node:path';
import { address } from '../addresses.ts';
import type { Mark } from '../markdown/annotate.ts';
import { contentsOf } from '../model/plan/contents.ts';
import { citationFrame, documentName, headOf } from '../model/plan/head.ts';
import { parsePlan } from '../model/plan/parse-plan.ts';
import type { PlanClause, PlanDocument } from '../model/plan/plan-document.ts';
import { endingOf, keptFileOf, partsOf } from '../model/plan/plan-files.ts';
import { correctionKinds, documentHead } from '../model/schema/plan.ts';
import { site } from '../site.ts';
import { memoise } from './memoise.ts';
import { getMovementById, getMovements } from './movements.ts';
import { recordsOf } from './records.ts';

/** A plan as used by pages and files: its facts, its clauses, its corrections. */
export type Plan = Awaited<ReturnType<typeof planOf>>;

/** Every plan, by its movement's id; a movement may have none yet. */
const getPlanByMovement = memoise(async () => {
  const plans = await Promise.all((await recordsOf('plan')).map(planOf));
  return new Map(plans.map((plan) => [plan.movement.id, plan]));
});

/** A movement's plan, or undefined. */
export async function getPlan(movement: string): Promise<Plan | undefined> {
  return (await getPlanByMovement()).get(movement);
}

/** Every plan, in the order of the movements. */
export const getPlans = memoise(async () => {
  const plans = await getPlanByMovement();
  return (await getMovements()).flatMap(({ id }) => plans.get(id) ?? []);
});

/** The facts, the parsed document, its contents, its numbered corrections. */
async function planOf(entry: CollectionEntry<'plan'>) {
  const movement = (await getMovementById()).get(entry.id);
  const file = fileOf(entry);
  if (!movement) throw new Error(`There is no phong-trao.yml beside ${file}.`);
  const parts = partsOf(
    file,
    (await recordsOf('planPart')).map((part) => ({ ...part, file: fileOf(part) })),
  );
  const document = parsePlan({
    parts: parts.map((part) => ({ file: part.file, body: part.body ?? '' })),
    ending: endingOf(entry.data, { file, line: 1, column: 1 }),
    kept: { file: keptFileOf(file), text: entry.body ?? '' },
  });
  const corrections = entry.data.corrections.map((correction, index) => ({
    ...correction,
    number: index + 1,
    kindLabel: correctionKinds[correction.kind].label,
    isHead: correction.clause === documentHead,
    place:
      correction.clause === documentHead ? 'Phần đầu' : clauseIn(document, correction.clause).label,
  }));
  const titles = new Map(parts.map(({ file, data }) => [file, data.title]));
  const plan = {
    ...entry.data,
    movement,
    /** “Kế hoạch”, “Chỉ thị”: the act's name in sentences. */
    name: documentName(entry.data.documentType),
    address: address.plan(movement.id),
    document,
    head: headOf(entry.data),
    contentsLines: contentsOf(document, (of) => titles.get(of)),
    /** The contents of the movement that an exemplar can carry out, in their order. */
    contents: (entry.data.contents ?? []).map(({ clause, title }) => ({
      clause: clauseIn(document, clause),
      title,
    })),
    corrections,
  };
  for (const clause of document.clauses) planByClause.set(clause, plan);
  return plan;
}

/** The plan of each clause, so that callers need only the clause. */
const planByClause = new WeakMap<PlanClause, Plan>();

/** The plan of a clause. @throws {Error} for a clause of no plan of the site */
export function planWith(clause: PlanClause): Plan {
  const plan = planByClause.get(clause);
  if (!plan)
    throw new Error(`Clause "${clause.id}" is not from a plan that the queries have read.`);
  return plan;
}

/** Address of a clause within its plan's page. */
export function clauseAddress(clause: PlanClause): string {
  return address.clause(planWith(clause).movement.id, clause.id);
}

/** A record's file below the content folder; Astro's path is relative to the command's folder. */
function fileOf({ filePath = '' }: { filePath?: string | undefined }): string {
  return relative(site.contentDir, resolve(filePath)).replaceAll('\\', '/');
}

/**
 * The clause with an id, including former ids. @throws {Error} if the act has none: the check reports
 * the reference
 */
function clauseIn({ clauseById }: PlanDocument, id: string): PlanClause {
  const clause = clauseById.get(id);
  if (!clause)
    throw new Error(`The plan has no clause "${id}". Correct the reference or the plan.`);
  return clause;
}

/** The clause with an id in a movement's plan. @throws {Error} if there is no plan or no such clause */
export async function getClause(movement: string, id: string): Promise<PlanClause> {
  const plan = await getPlan(movement);
  if (!plan) throw new Error(`Movement "${movement}" has no plan. Add its ke-hoach.yml.`);
  return clauseIn(plan.document, id);
}

/** The abbreviations of the plans. */
export const getAbbreviations = memoise(async () =>
  (await recordsOf('abbreviation')).map(({ data }) => data),
);

/** Marks in the text of a clause: its corrections and every abbreviation. */
export async function marksOf(clause: PlanClause): Promise<Mark[]> {
  const { movement, corrections, document } = planWith(clause);
  return [
    ...corrections
      .filter((each) => document.clauseById.get(each.clause) === clause)
      .flatMap((each) =>
        each.at ? [correctionMark(movement.id, each.at, each.number, each.kind)] : [],
      ),
    ...(await getAbbreviationMarks()),
  ];
}

const getAbbreviationMarks = memoise(
  async (): Promise<Mark[]> =>
    (await getAbbreviations()).map(({ short, long }) => ({
      at: short,
      once: false,
      render: (words) => [
        {
          type: 'element',
          tagName: 'abbr',
          // Focusable, so that the full words are shown by keyboard and by touch.
          properties: { title: long, tabIndex: 0 },
          children: [{ type: 'text', value: words }],
        },
      ],
    })),
);

function correctionMark(
  movement: string,
  at: string,
  number: number,
  kind: keyof typeof correctionKinds,
): Mark {
  return {
    at,
    once: true,
    render: (words) => [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: kind === 'nghi-loi' ? ['sic'] : ['joined'] },
        children: [{ type: 'text', value: words }],
      },
      {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['editor-mark'],
          href: address.correction(movement, number),
          dataAdded: '',
          ariaLabel: `Hiệu đính ${number}: ${correctionKinds[kind].label.toLowerCase()}`,
        },
        children: [{ type: 'text', value: `[${number}]` }],
      },
    ],
  };
}

/** The citation of a clause in the office's form. */
export function citationOf(clause: PlanClause): string {
  return citationFrame(planWith(clause)).replace('{}', clause.label);
}
