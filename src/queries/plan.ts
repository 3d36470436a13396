import { getCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { address } from '../addresses.ts';
import type { Mark } from '../markdown/annotate.ts';
import { contentsOf } from '../model/plan/contents.ts';
import { citationFrame, headOf } from '../model/plan/head.ts';
import { parsePlan } from '../model/plan/parse-plan.ts';
import type { PlanClause, PlanDocument } from '../model/plan/plan-document.ts';
import { endingOf, keptFileOf, partsOf } from '../model/plan/plan-files.ts';
import { correctionKinds, documentHead } from '../model/schema/plan.ts';
import { site } from '../site.ts';
import { memoise } from './memoise.ts';

/** A plan as pages and files read it: its facts, its clauses, its corrections. */
export type Plan = Awaited<ReturnType<typeof getPlan>>;

/** The plan: facts, the parsed document, its contents, its corrections as the list numbers them. */
export const getPlan = memoise(async () => {
  const [entry] = await getCollection('plan');
  if (!entry) throw new Error('content has no ke-hoach/ke-hoach.yml');
  const file = fileOf(entry);
  const parts = partsOf(
    file,
    (await getCollection('planPart')).map((part) => ({ ...part, file: fileOf(part) })),
  );
  const document = parsePlan({
    parts: parts.map((part) => ({ file: part.file, body: part.body ?? '' })),
    ending: endingOf(entry.data, { file, line: 1, column: 1 }),
    kept: { file: keptFileOf(file), text: textOf(keptFileOf(file)) },
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
  return {
    ...entry.data,
    document,
    head: headOf(entry.data),
    contentsLines: contentsOf(document, (of) => titles.get(of)),
    corrections,
  };
});

/** A record's file below the content folder; Astro keeps it from where the command runs. */
function fileOf({ filePath = '' }: { filePath?: string | undefined }): string {
  return relative(site.contentDir, resolve(filePath)).replaceAll('\\', '/');
}

function textOf(file: string): string {
  const path = join(site.contentDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The clause of an id, former ids too. @throws where the act has none: the check names the place */
function clauseIn({ clauseById }: PlanDocument, id: string): PlanClause {
  const clause = clauseById.get(id);
  if (!clause) throw new Error(`the plan has no clause "${id}"`);
  return clause;
}

/** The clause of an id. @throws where the plan has none */
export async function getClause(id: string): Promise<PlanClause> {
  return clauseIn((await getPlan()).document, id);
}

/** The contents of the movement that an exemplar can carry out, in their order: clause and title. */
export const getPlanContents = memoise(async () => {
  const { contents = [], document } = await getPlan();
  return contents.map(({ clause, title }) => ({ clause: clauseIn(document, clause), title }));
});

/** The abbreviations of the plan. */
export const getAbbreviations = memoise(async () =>
  (await getCollection('abbreviation')).map(({ data }) => data),
);

/** What is marked in the text of a clause: its corrections and every abbreviation. */
export async function marksOf(clause: PlanClause): Promise<Mark[]> {
  const { corrections, document } = await getPlan();
  return [
    ...corrections
      .filter((each) => document.clauseById.get(each.clause) === clause)
      .flatMap((each) => (each.at ? [correctionMark(each.at, each.number, each.kind)] : [])),
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
          // A tab stop: the words in full show on focus, by keyboard and by touch.
          properties: { title: long, tabIndex: 0 },
          children: [{ type: 'text', value: words }],
        },
      ],
    })),
);

function correctionMark(at: string, number: number, kind: keyof typeof correctionKinds): Mark {
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
          href: address.correction(number),
          dataAdded: '',
          ariaLabel: `Hiệu đính ${number}: ${correctionKinds[kind].label.toLowerCase()}`,
        },
        children: [{ type: 'text', value: `[${number}]` }],
      },
    ],
  };
}

/** The citation of a clause in the office's form (DOMAIN §1). */
export async function citationOf(clause: PlanClause): Promise<string> {
  return citationFrame(await getPlan()).replace('{}', clause.label);
}
