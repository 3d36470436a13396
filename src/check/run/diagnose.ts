import { isList, type Noun } from '../../model/collections.ts';
import type { SourceFile } from '../../model/read/read.ts';
import { type Place, placeAt } from '../../model/read/source.ts';
import { fieldOf, labelOf } from '../facts/label.ts';
import { masked } from '../facts/personal-data/masked.ts';
import type { CheckedRecord } from '../kit/content.ts';
import type { Diagnostic, RecordRef } from '../kit/diagnostic.ts';
import type { Rule, Violation } from '../kit/rule.ts';

/** Called when a rule throws; the report shows that as a diagnostic of the rule. */
export type OnCrash = (error: unknown) => void;

/** Default location for a rule's violations. */
export interface Scope {
  rule: Rule;
  file?: string;
  noun?: Noun | undefined;
  origin?: SourceFile | undefined;
  record?: CheckedRecord;
  /** Records affected by a violation found here. */
  records: RecordRef[];
  onCrash?: OnCrash | undefined;
}

/** Runs a rule and words its findings; a rule that throws is itself reported. */
export function diagnose(scope: Scope, look: () => Iterable<Violation> | undefined): Diagnostic[] {
  try {
    return [...(look() ?? [])].map((violation) => diagnosticOf(violation, scope));
  } catch (error) {
    scope.onCrash?.(error);
    const actual = 'không kiểm tra được phần này vì nội dung khác thường';
    const expected = 'người phụ trách kỹ thuật xem lại';
    return [diagnosticOf({ actual, expected, file: scope.file ?? '' }, scope)];
  }
}

function diagnosticOf(reported: Violation, scope: Scope): Diagnostic {
  const violation = placed(reported, scope);
  const record = violation.record ?? scope.record;
  const file = record?.file ?? violation.file ?? scope.file ?? '';
  const { line, column } = placeOf(violation, scope);
  return {
    file,
    line,
    column,
    severity: isTrial(file) ? 'warning' : (violation.severity ?? scope.rule.severity ?? 'error'),
    rule: violation.rule ?? scope.rule.id,
    field: violation.bodyOffset === undefined ? masked(fieldOf(violation.path ?? [])) : 'body',
    message: sentenceOf(violation, record?.noun ?? scope.noun),
    help: violation.help === undefined ? null : masked(violation.help),
    ...(violation.paste !== undefined && { paste: violation.paste }),
    ...(violation.sentence !== undefined && { sentence: violation.sentence }),
    ...(violation.namesakeOf && { namesakeOf: violation.namesakeOf }),
    records: violation.record
      ? [violation.record, ...(violation.also ?? [])].map(({ noun, id }) => ({ noun, id }))
      : scope.records,
  };
}

/** A violation in a file's text belongs to the key or the body that contains it. */
function placed(violation: Violation, { origin }: Scope): Violation {
  const { textOffset, path } = violation;
  if (textOffset === undefined || path || !origin || origin.frontMatter.faults.length > 0)
    return violation;
  const { source, frontMatter, noun } = origin;
  if (textOffset >= source.bodyStart && source.body !== '')
    return { ...violation, bodyOffset: textOffset - source.bodyStart };
  const within = frontMatter.pathAt(textOffset - source.yamlStart);
  return { ...violation, path: isList(noun) ? within.slice(1) : within };
}

/** Drafts and templates never stop a build. */
function isTrial(file: string): boolean {
  return file.startsWith('_nhap/') || file.startsWith('_mau/');
}

function placeOf(violation: Violation, scope: Scope): Place {
  if (violation.place) return violation.place;
  const entry = (violation.record ?? scope.record)?.entry();
  const source = entry?.origin.source ?? scope.origin?.source;
  if (violation.textOffset !== undefined && source)
    return placeAt(source.text, violation.textOffset);
  if (violation.bodyOffset !== undefined && source) {
    // A message about the whole body points at its first words.
    const blank = violation.bodyOffset === 0 ? source.text.slice(source.bodyStart).search(/\S/) : 0;
    return placeAt(source.text, source.bodyStart + violation.bodyOffset + Math.max(0, blank));
  }
  if (violation.path && entry)
    return entry.placeOf(violation.path, violation.of, violation.valueOffset);
  return entry && entry.within.length > 0 ? entry.placeOf([]) : { line: 1, column: 1 };
}

function sentenceOf(violation: Violation, noun: Noun | undefined): string {
  const { path = [], actual, expected, related } = violation;
  const label = noun && path.length > 0 ? labelOf(noun, path) : '';
  const subject = label || (violation.bodyOffset === undefined ? 'Tệp' : 'Thân bài');
  const sentence = masked(`${subject}: ${actual}; cần ${expected}.`);
  if (!related) return sentence;
  const { line, column } = related.record.entry().placeOf(related.path);
  return `${sentence} Xem thêm ${related.record.file}:${line}:${column}.`;
}
