import { type Collection, collections } from '../../model/collections.ts';
import { type Entry, entriesOf, readFile, type SourceFile } from '../../model/read/read.ts';
import { factsOf } from '../facts/body/facts.ts';
import type { CheckedFile, CheckedRecord } from '../kit/content.ts';
import { looseParse } from '../kit/loose.ts';
import type { RecordRef } from '../kit/report.ts';
import { rules } from '../rules/index.ts';
import { type Told, tell } from './diagnose.ts';

/** What looking at one file by itself gives; plain data, so that it can be kept. */
export interface Inspected {
  records: Pick<CheckedRecord, 'noun' | 'id' | 'value' | 'facts' | 'template' | 'whole'>[];
  told: Told[];
}

const fileRules = rules.filter(({ file }) => file);
const recordRules = rules.filter(({ record }) => record);

/** Looks at one file by itself: how it is written, its schema, and the rules of one record. */
export function inspect(
  file: CheckedFile,
  today: string,
  official: readonly string[] = [],
): Inspected {
  const { noun, template } = file;
  const origin = noun && { ...readFile(file.bytes(), file.file, noun) };
  const whole: CheckedFile = { ...file, origin };
  const records = origin ? entriesOf(origin).map((entry) => recordOf(entry, template)) : [];
  const refs = records.length > 0 ? records : refsByPlace(file);
  const told: Told[] = [];
  const at = { file: file.file, noun, origin, refs: refs.map(refOf) };
  for (const rule of fileRules) told.push(...tell({ ...at, rule }, () => rule.file?.(whole)));
  if (origin && !isUnread(origin)) {
    for (const record of records) {
      const here = { ...at, record, refs: [refOf(record)] };
      for (const rule of recordRules) {
        told.push(...tell({ ...here, rule }, () => rule.record?.(record, today, official)));
      }
    }
  }
  const kept = records.map(({ noun, id, value, facts, template, whole }) => ({
    noun,
    id,
    value,
    facts,
    template,
    whole,
  }));
  return { records: kept, told };
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
  const isStory = entry.noun === 'exemplar' || entry.noun === 'draft';
  return {
    noun: entry.noun,
    id: entry.id,
    file: entry.file,
    value: (parsed.success ? parsed.data : looseParse(schema, data)) as CheckedRecord['value'],
    data,
    facts: isStory && !template && isRead ? factsOf(entry) : undefined,
    template,
    whole: parsed.success,
    entry: () => entry,
  };
}

function isPlain(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

export function refOf({ noun, id }: RecordRef): RecordRef {
  return { noun, id };
}

/** Which record a file that holds none spoils: the one that its place names, or whose photo it is. */
function refsByPlace({ file, noun }: CheckedFile): RecordRef[] {
  if (noun) return [{ noun, id: (collections[noun] as Collection).files.exec(file)?.[1] ?? noun }];
  const slug = /^guong-dien-hinh\/([^/]+)\//.exec(file)?.[1];
  return slug ? [{ noun: 'exemplar', id: slug }] : [];
}
