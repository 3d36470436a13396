import { type Collection, collections, idIn, isList } from '../../model/collections.ts';
import { type Entry, entriesOf, readFile, type SourceFile } from '../../model/read/read.ts';
import { mayWithhold } from '../../model/withholding/withholding-records.ts';
import { factsOf } from '../facts/body/facts.ts';
import type { CheckedFile, CheckedRecord } from '../kit/content.ts';
import type { Diagnostic, RecordRef } from '../kit/diagnostic.ts';
import { looseParse } from '../kit/loose.ts';
import type { Rule } from '../kit/rule.ts';
import { day } from '../rules/days/index.ts';
import * as frontMatter from '../rules/front-matter/index.ts';
import { recover } from '../rules/front-matter/recover.ts';
import { rules } from '../rules/index.ts';
import * as letters from '../rules/letters/index.ts';
import * as names from '../rules/names/index.ts';
import { diagnose, type OnCrash, type Scope } from './diagnose.ts';

/** The result of inspecting one file by itself; plain data, so that it can be cached. */
export interface Inspection {
  records: Pick<
    CheckedRecord,
    'noun' | 'id' | 'value' | 'facts' | 'template' | 'whole' | 'mayWithhold'
  >[];
  diagnostics: Diagnostic[];
}

const fileRules = rules.filter(({ file }) => file);
const recordRules = rules.filter(({ record }) => record);
/** Rules that judge a single value. */
const valueRules = Object.values<Rule>({ ...frontMatter, ...letters, ...names, day }).filter(
  (rule) => rule !== frontMatter.required,
);

/** Inspects one file by itself: its syntax, its schema, and the rules of one record. */
export function inspect(
  file: CheckedFile,
  today: string,
  official: readonly string[],
  onCrash?: OnCrash,
): Inspection {
  const { noun, template } = file;
  const origin = noun && readFile(file.bytes(), file.file, noun);
  const read: CheckedFile = { ...file, origin };
  const records = origin ? entriesOf(origin).map((entry) => recordOf(entry, template, today)) : [];
  const spoilt = records.length > 0 ? records.map(refOf) : refsByPlace(file);
  const scope = { file: file.file, noun, origin, records: spoilt, onCrash };
  const diagnostics = fileRules.flatMap((rule) =>
    diagnose({ ...scope, rule }, () => rule.file?.(read)),
  );
  if (origin && !isUnread(origin)) {
    for (const record of records) {
      for (const rule of recordRules) {
        const here = { ...scope, rule, record, records: [refOf(record)] };
        diagnostics.push(...diagnose(here, () => rule.record?.(record, today, official)));
      }
    }
  }
  if (origin) diagnostics.push(...besideFaults(origin, today, official, scope, template));
  return { records: records.map(({ data, entry, file, ...kept }) => kept), diagnostics };
}

/**
 * Findings on single values beside YAML errors, so that one run reports all. Missing and contradictory
 * values are judged once the file can be read.
 */
function besideFaults(
  { source, frontMatter, ...file }: SourceFile,
  today: string,
  official: readonly string[],
  scope: Omit<Scope, 'rule'>,
  template: boolean,
): Diagnostic[] {
  if (source.fault || frontMatter.faults.length === 0) return [];
  const { frontMatter: rest, lines } = recover(source, frontMatter);
  const origin = rest && { ...file, source, frontMatter: rest };
  if (!origin || isUnread(origin)) return [];
  return entriesOf(origin)
    .map((entry) => recordOf(entry, template, today))
    .flatMap((record) =>
      valueRules.flatMap((rule) =>
        diagnose({ ...scope, rule, record }, () => rule.record?.(record, today, official)),
      ),
    )
    .filter(({ line, field }) => field !== 'body' && !lines.has(line));
}

/** Whether a file could not be read at all; then only the rules of files apply. */
function isUnread({ noun, source, frontMatter }: SourceFile): boolean {
  const { data } = frontMatter;
  const isMisshapen =
    data !== undefined && (typeof data !== 'object' || Array.isArray(data) !== isList(noun));
  return source.fault !== undefined || frontMatter.faults.length > 0 || isMisshapen;
}

function recordOf(entry: Entry, template: boolean, today: string): CheckedRecord {
  const { schema }: Collection = collections[entry.noun];
  const data = isPlain(entry.data) ? entry.data : {};
  const parsed = schema.safeParse(data);
  const isRead = !isUnread(entry.origin);
  const hasFacts = ['exemplar', 'draft', 'page'].includes(entry.noun);
  return {
    noun: entry.noun,
    id: entry.id,
    file: entry.file,
    value: (parsed.success ? parsed.data : looseParse(schema, data)) as CheckedRecord['value'],
    data,
    facts: hasFacts && !template && isRead ? factsOf(entry) : undefined,
    template,
    whole: parsed.success,
    mayWithhold: !template && mayWithhold(entry, today),
    entry: () => entry,
  };
}

function isPlain(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function refOf({ noun, id }: RecordRef): RecordRef {
  return { noun, id };
}

/** The record affected by an unreadable file: the one that its path names, or whose photo it is. */
function refsByPlace({ file, noun }: CheckedFile): RecordRef[] {
  if (noun) return [{ noun, id: idIn(noun, file) || noun }];
  const slug = /^guong-dien-hinh\/([^/]+)\//.exec(file)?.[1];
  return slug ? [{ noun: 'exemplar', id: slug }] : [];
}
