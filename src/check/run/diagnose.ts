import { collections, type Noun } from '../../model/collections.ts';
import type { SourceFile } from '../../model/read/read.ts';
import { type Place, placeAt } from '../../model/read/source.ts';
import { fieldOf, labelOf } from '../facts/label.ts';
import { masked } from '../facts/personal-data/masked.ts';
import type { CheckedRecord } from '../kit/content.ts';
import type { Message, RecordRef } from '../kit/report.ts';
import type { Finding, Rule } from '../kit/rule.ts';

/** A message and the records that it makes unfit. */
export interface Told {
  message: Message;
  refs: RecordRef[];
}

/** Where a rule is looking, unless its finding says otherwise. */
export interface At {
  rule: Rule;
  file?: string;
  noun?: Noun | undefined;
  origin?: SourceFile | undefined;
  record?: CheckedRecord;
  refs: RecordRef[];
}

/** Runs a rule and turns what it finds into messages; a rule that fails says so as a message. */
export function tell(at: At, look: () => Iterable<Finding> | undefined): Told[] {
  try {
    return [...(look() ?? [])].map((finding) => toldOf(finding, at));
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    const found = 'không kiểm tra được phần này vì nội dung khác thường';
    const expected = 'người phụ trách kỹ thuật xem lại';
    return [toldOf({ found, expected, file: at.file ?? '' }, at)];
  }
}

function toldOf(found: Finding, at: At): Told {
  const finding = placed(found, at);
  const record = finding.record ?? at.record;
  const file = record?.file ?? finding.file ?? at.file ?? '';
  const { line, column } = placeOf(finding, at);
  const message: Message = {
    file,
    line,
    column,
    severity: isTrial(file) ? 'warning' : (finding.severity ?? at.rule.severity),
    rule: finding.rule ?? at.rule.id,
    field: finding.bodyOffset === undefined ? masked(fieldOf(finding.path ?? [])) : 'body',
    message: sentenceOf(finding, record?.noun ?? at.noun),
    fix: finding.fix === undefined ? null : masked(finding.fix),
  };
  const refs = finding.record
    ? [finding.record, ...(finding.also ?? [])].map(({ noun, id }) => ({ noun, id }))
    : at.refs;
  return { message, refs };
}

/** A finding in a file's text, told of the key or the body that it lies in. */
function placed(finding: Finding, { origin }: At): Finding {
  const { textOffset, path } = finding;
  if (textOffset === undefined || path || !origin || origin.frontMatter.faults.length > 0)
    return finding;
  const { source, frontMatter, noun } = origin;
  if (textOffset >= source.bodyStart && source.body !== '')
    return { ...finding, bodyOffset: textOffset - source.bodyStart };
  const within = frontMatter.pathAt(textOffset - source.yamlStart);
  return { ...finding, path: 'list' in collections[noun] ? within.slice(1) : within };
}

/** Drafts and templates never stop a build. */
function isTrial(file: string): boolean {
  return file.startsWith('_nhap/') || file.startsWith('_mau/');
}

function placeOf(finding: Finding, at: At): Place {
  if (finding.place) return finding.place;
  const entry = (finding.record ?? at.record)?.entry();
  const source = entry?.origin.source ?? at.origin?.source;
  if (finding.textOffset !== undefined && source) return placeAt(source.text, finding.textOffset);
  if (finding.bodyOffset !== undefined && source) {
    const blank = finding.bodyOffset === 0 ? leadingBlank(source.text, source.bodyStart) : 0;
    return placeAt(source.text, source.bodyStart + finding.bodyOffset + blank);
  }
  if (finding.path && entry) return entry.placeOf(finding.path, finding.of, finding.valueOffset);
  return entry && entry.within.length > 0 ? entry.placeOf([]) : { line: 1, column: 1 };
}

/** What is said of a body as a whole points at its first words. */
function leadingBlank(text: string, bodyStart: number): number {
  return Math.max(0, text.slice(bodyStart).search(/\S/));
}

function sentenceOf(finding: Finding, noun: Noun | undefined): string {
  const { path = [], found, expected, see } = finding;
  const label = noun && path.length > 0 ? labelOf(noun, path) : '';
  const subject = label || (finding.bodyOffset === undefined ? 'Tệp' : 'Thân bài');
  return `${masked(`${subject}: ${found}; cần ${expected}.`)}${see ? ` ${seeAlso(see)}` : ''}`;
}

function seeAlso({ record, path }: NonNullable<Finding['see']>): string {
  const { line, column } = record.entry().placeOf(path);
  return `Xem thêm ${record.file}:${line}:${column}.`;
}
