import { readKeptIds } from '../../model/plan/kept-ids.ts';
import { parsePlan } from '../../model/plan/parse-plan.ts';
import type { PlanDocument } from '../../model/plan/plan-document.ts';
import { endingOf, keptFileOf, partsOf, sourceFileOf } from '../../model/plan/plan-files.ts';
import { readSourceText, type SourceText } from '../../model/plan/source-text.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import { movementOf } from './movement.ts';

/** A plan with the other files of its folder, parsed once per check. */
export interface CheckedPlan {
  record: CheckedRecord<'plan'>;
  parts: CheckedRecord<'planPart'>[];
  document: PlanDocument;
  /** The act as received; undefined if it is missing, empty or no file, which another rule reports. */
  source: SourceText | undefined;
  sourceFile: string;
  sourceText: string;
  keptFile: string;
  /** The published ids. */
  kept: ReadonlySet<string>;
}

/** Every plan that has facts and at least one part. */
export const plansOf = onceFor((content: Content) =>
  content.of('plan').flatMap((plan) => planOf(plan, content)),
);

/** The plan whose clauses a record refers to: that of its movement. */
export function planFor(record: CheckedRecord, content: Content): CheckedPlan | undefined {
  const movement = movementOf(record, content);
  return plansOf(content).find((plan) => plan.record.id === movement);
}

function planOf(record: CheckedRecord<'plan'>, { of, textOf }: Content): CheckedPlan[] {
  const { file, value } = record;
  const parts = partsOf(file, of('planPart'));
  if (parts.length === 0) return [];
  const [sourceFile, keptFile] = [sourceFileOf(file), keptFileOf(file)];
  const [sourceText, keptText] = [textOf(sourceFile), textOf(keptFile)];
  const entry = record.entry();
  const document = parsePlan({
    parts: parts.map((part) => {
      const { body, bodyPlace } = part.entry();
      return { file: part.file, body, line: bodyPlace(0).line };
    }),
    ending: endingOf(
      {
        signatory: value.signatory,
        distribution: value.distribution?.filter((line) => line !== undefined),
      },
      { file, ...entry.placeOf(['distribution']) },
    ),
    kept: { file: keptFile, text: keptText },
  });
  const kept = new Set(readKeptIds(keptText).map(({ id }) => id));
  const source = sourceText.trim()
    ? readSourceText(sourceText, { ...value, position: value.signatory?.position })
    : undefined;
  return [{ record, parts, document, source, sourceFile, sourceText, keptFile, kept }];
}
