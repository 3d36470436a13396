import { type Collection, collections, idIn } from '../../model/collections.ts';
import { type Entry, entriesOf, readFile, type SourceFile } from '../../model/read/read.ts';
import { factsOf } from '../facts/body/facts.ts';
import type { CheckedFile, CheckedRecord } from '../kit/content.ts';
import type { Diagnostic, RecordRef } from '../kit/diagnostic.ts';
import { looseParse } from '../kit/loose.ts';
import { rules } from '../rules/index.ts';
import { diagnose, type OnCrash } from './diagnose.ts';

/** What looking at one file by itself gives; plain data, so that it can be kept. */
export interface Inspection {
  records: Pick<CheckedRecord, 'noun' | 'id' | 'value' | 'facts' | 'template' | 'whole'>[];
  diagnostics: Diagnostic[];
}

const fileRules = rules.filter(({ file }) => file);
const recordRules = rules.filter(({ record }) => record);

/** Looks at one file by itself: how it is written, its schema, and the rules of one record. */
export function inspect(
  file: CheckedFile,
  today: string,
  official: readonly string[],
  onCrash?: OnCrash,
): Inspection {
  const { noun, template } = file;
  const origin = noun && readFile(file.bytes(), file.file, noun);
  const read: CheckedFile = { ...file, origin };
  const records = origin ? entriesOf(origin).map((entry) => recordOf(entry, template)) : [];
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
  return {
    records: records.map(({ noun, id, value, facts, template, whole }) => ({
      noun,
      id,
      value,
      facts,
      template,
      whole,
    })),
    diagnostics,
  };
}

/** Whether a file could not be read at all; then only the rules of files speak. */
function isUnread({ noun, source, frontMatter }: SourceFile): boolean {
  const { data } = frontMatter;
  const isMisshapen = data !== undefined && typeof data !== 'object';
  const isList = (collections[noun] as Collection).list === true;
  return (
    source.fault !== undefined ||
    frontMatter.faults.length > 0 ||
    isMisshapen ||
    (data !== undefined && Array.isArray(data) !== isList)
  );
}

function recordOf(entry: Entry, template: boolean): CheckedRecord {
  const { schema }: Collection = collections[entry.noun];
  const data = isPlain(entry.data) ? entry.data : {};
  const parsed = schema.safeParse(data);
  const isRead = !isUnread(entry.origin);
  const isExemplar = entry.noun === 'exemplar' || entry.noun === 'draft';
  return {
    noun: entry.noun,
    id: entry.id,
    file: entry.file,
    value: (parsed.success ? parsed.data : looseParse(schema, data)) as CheckedRecord['value'],
    data,
    facts: isExemplar && !template && isRead ? factsOf(entry) : undefined,
    template,
    whole: parsed.success,
    entry: () => entry,
  };
}

function isPlain(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function refOf({ noun, id }: RecordRef): RecordRef {
  return { noun, id };
}

/** Which record a file that holds none spoils: the one that its place names, or whose photo it is. */
function refsByPlace({ file, noun }: CheckedFile): RecordRef[] {
  if (noun) return [{ noun, id: idIn(noun, file) || noun }];
  const slug = /^guong-dien-hinh\/([^/]+)\//.exec(file)?.[1];
  return slug ? [{ noun: 'exemplar', id: slug }] : [];
}
