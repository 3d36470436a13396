import type { ImportedPlan } from '../../import/plan/import-plan.ts';
import { parsePlan } from '../../model/plan/parse-plan.ts';
import { isHeading, type PlanClause } from '../../model/plan/plan-document.ts';
import { sourceFileOf } from '../../model/plan/plan-files.ts';
import { isBlank } from '../../model/write/edit-yaml.ts';
import { type Bytes, encoded, newRecord, openRecord } from '../../model/write/open-record.ts';
import { slugify } from '../../text/slug.ts';
import { fileOf } from '../record/file-of.ts';
import { withFields } from './edit.ts';

/** A paragraph of an imported act, with the label of its clause. */
export interface PlacedClause {
  text: string;
  /** “Gạch đầu dòng thứ ba, mục 1, phần II”; undefined for a continuation of the previous paragraph. */
  label: string | undefined;
}

type Files = Map<string, Bytes | undefined>;

/** The clauses that an imported act would have. */
function clausesOf({ files }: ImportedPlan): readonly PlanClause[] {
  const place = { file: 'ke-hoach.yml', line: 1, column: 1 };
  return parsePlan({
    parts: [...files]
      .filter(([name]) => name.endsWith('.md'))
      .map(([file, text]) => {
        const body = openRecord(encoded(text), file)?.body ?? '';
        return { file, body, line: text.slice(0, text.length - body.length).split('\n').length };
      }),
    ending: { recipients: undefined, signature: [], place },
    kept: { file: 'dia-chi-dieu-khoan.txt', text: '' },
  }).clauses;
}

/** Each paragraph of the source in order, with the label of its clause. */
export function placedClauses(plan: ImportedPlan): PlacedClause[] {
  const labels = new Map(
    clausesOf(plan).map(({ place, label }) => [`${place.file} ${place.line}`, label]),
  );
  return plan.paragraphs.map(({ text, file, line }) => ({
    text,
    label: labels.get(`${file} ${line}`),
  }));
}

/** Clauses that can become a criterion, those below a heading about criteria first. */
export function possibleCriteria(plan: ImportedPlan): PlanClause[] {
  const all = clausesOf(plan).filter((clause) => !isHeading(clause));
  const isMeant = (clause: PlanClause): boolean =>
    clause.parent !== undefined &&
    (/tiêu chí/iu.test(clause.parent.text) || isMeant(clause.parent));
  return [...all.filter(isMeant), ...all.filter((clause) => !isMeant(clause))];
}

/**
 * The files of an act in a movement's folder. Existing facts stay; only blanks are filled. Earlier parts
 * of the act are removed.
 */
export function planFiles(
  movement: string,
  plan: ImportedPlan,
  there: ReadonlyMap<string, { bytes?: Bytes | undefined }>,
): Files {
  const facts = fileOf('plan', movement) ?? '';
  const folder = sourceFileOf(facts).slice(0, -'ban-nguon.txt'.length);
  const files: Files = new Map();
  for (const file of there.keys())
    if (file.startsWith(`${folder}ke-hoach/`) && file.endsWith('.md')) files.set(file, undefined);
  for (const [name, text] of plan.files) files.set(folder + name, encoded(text));
  const known = there.get(facts)?.bytes;
  if (known)
    files.set(facts, withBlanksFilled(known, facts, encoded(plan.files.get('ke-hoach.yml') ?? '')));
  return files;
}

function withBlanksFilled(bytes: Bytes, file: string, found: Bytes): Bytes {
  const data = (openRecord(bytes, file)?.data ?? {}) as Record<string, unknown>;
  const read = (openRecord(found, file)?.data ?? {}) as Record<string, unknown>;
  const blanks = Object.entries(read).filter(([key]) => isBlank(data[key]));
  return withFields(bytes, file, 'plan', Object.fromEntries(blanks));
}

/** A chosen criterion: the clause with its words, and the name given by the office. */
export interface PickedCriterion {
  clause: PlanClause;
  title: string;
}

/** A file for each chosen criterion, in order. */
export function criterionFiles(movement: string, picked: readonly PickedCriterion[]): Files {
  const files: Files = new Map();
  for (const [index, { clause, title }] of picked.entries()) {
    const slug = slugify(title).slice(0, 60).replace(/-+$/, '') || `tieu-chi-${index + 1}`;
    const own = fileOf('criterion', movement, slug);
    const free =
      own && files.has(own) ? fileOf('criterion', movement, `${slug}-${index + 1}`) : own;
    if (!free) continue;
    const [sentence = ''] = /^.*?[.;](?=\s|$)/.exec(clause.lines[0]?.text ?? '') ?? [
      clause.lines[0]?.text,
    ];
    files.set(
      free,
      newRecord(free, {
        number: index + 1,
        title,
        shortTitle: title,
        summary: sentence.replace(/;$/, '.'),
        clause: clause.id,
      }),
    );
  }
  return files;
}
