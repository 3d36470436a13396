import {
  type FrontMatter,
  readFrontMatter,
  type YamlFault,
} from '../../../model/read/front-matter.ts';
import { placeAt, type Source } from '../../../model/read/source.ts';
import { onceFor } from '../../kit/once.ts';
import { brokenAt, causeOf, isTableRow, lineAt, startOfLine, type Wording } from './yaml-cause.ts';

/** One error of a front matter, at the mistake that caused it if known. */
export interface RecoveredFault {
  fault: YamlFault;
  offset: number;
  /** The mistake in words; absent if only the parser's code is known. */
  wording?: Wording;
}

/** All errors of a front matter, and the readable rest. */
export interface Recovery {
  faults: RecoveredFault[];
  /** The front matter with the faulty lines blanked; undefined if too little is left to judge. */
  frontMatter?: FrontMatter;
  /** Blanked lines of the file, about which nothing else is reported. */
  lines: ReadonlySet<number>;
}

/** More errors are repetitions of one mistake. */
const mostFaults = 40;
/**
 * Maximum number of characters parsed in total: an annex of 1,000 rows is parsed again four times, a
 * larger one not at all.
 */
const mostParsed = 800_000;

/**
 * Continues after a YAML error: blanks the faulty line character by character, so that every offset
 * stays valid, and parses again.
 */
export const recover = onceFor(readOn);

function readOn(source: Source, written: FrontMatter): Recovery {
  const faults: RecoveredFault[] = [];
  const blanked = new Set<number>();
  let { yaml } = source;
  let frontMatter = written;
  const stopAt = Math.max(1, Math.min(mostFaults, mostParsed / Math.max(1, yaml.length)));
  for (let round = 0; frontMatter.faults.length > 0; round += 1) {
    const before = yaml;
    for (const each of reliable(frontMatter.faults, yaml)) {
      const start = startOfLine(before, each.offset);
      if (blanked.has(start) && lineAt(yaml, start).trim() === '') continue;
      if (faults.length < mostFaults && !blanked.has(start)) faults.push(each);
      yaml = without(yaml, each, blanked.has(start), faults.length);
      blanked.add(start);
    }
    if (yaml === before || round + 1 >= stopAt) break;
    frontMatter = readFrontMatter({ ...source, yaml });
  }
  const lines = [...blanked].map((start) => placeAt(source.text, source.yamlStart + start).line);
  const isWhole = frontMatter.faults.length === 0 && frontMatter !== written;
  return {
    faults: withoutDash(
      faults.toSorted((a, b) => a.offset - b.offset),
      source.yaml,
    ),
    ...(isWhole && { frontMatter }),
    lines: new Set(lines),
  };
}

/** Errors that leave the rest of the file readable; after any other everything is misread. */
const independent = new Set(['DUPLICATE_KEY', 'ALIAS', 'ANCHOR', 'TAG', 'KEY', 'NO_COLON']);

/** The errors up to the first that affects what follows. */
function reliable(faults: readonly YamlFault[], yaml: string): RecoveredFault[] {
  const spoiling = faults.findIndex(({ code }) => !independent.has(code));
  const separate = faults.slice(0, spoiling < 0 ? undefined : spoiling);
  if (separate.length > 0)
    return separate.map((fault) => {
      const { offset } = fault;
      const cause = fault.code === 'NO_COLON' ? brokenAt(yaml, offset) : undefined;
      const isHere = cause && startOfLine(yaml, cause.offset) === startOfLine(yaml, offset);
      return { fault, offset, ...(isHere && { wording: cause }) };
    });
  const fault = faults[0] as YamlFault;
  const cause = causeOf(fault, yaml);
  return [{ fault, offset: cause?.offset ?? fault.offset, ...(cause && { wording: cause }) }];
}

/** The text with an error blanked: the value behind its key, or the whole line. */
function without(yaml: string, { fault, offset }: RecoveredFault, again: boolean, count: number) {
  if (fault.code === 'MULTIPLE_DOCS') return yaml;
  const start = startOfLine(yaml, offset);
  const line = lineAt(yaml, offset);
  const rest = yaml.slice(start + line.length);
  const blank = (from: string) => from.replace(/[^\n]/g, ' ');
  if (again) return yaml.slice(0, start) + blank(line) + rest;
  if (fault.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]*/.exec(yaml.slice(offset))?.[0] ?? '';
    const other = String(count).padStart(key.length, '_').slice(-key.length);
    return yaml.slice(0, offset) + other + yaml.slice(offset + key.length);
  }
  const dashed = /^( *-)(?=[\p{L}_])/u.exec(line)?.[1];
  if (dashed) return `${yaml.slice(0, start) + dashed} ${yaml.slice(start + dashed.length + 1)}`;
  const key = /^ *(?:- +)*[\w-]+:/.exec(line)?.[0] ?? '';
  return yaml.slice(0, start) + key + blank(line.slice(key.length)) + rest;
}

/**
 * Keys repeated line by line, starting with the first key of an item, are an item without its dash: one
 * error, and no line may be deleted.
 */
function withoutDash(faults: readonly RecoveredFault[], yaml: string): RecoveredFault[] {
  const lineOf = ({ offset }: RecoveredFault) => yaml.slice(0, offset).split('\n').length;
  const isTwice = ({ fault }: RecoveredFault) => fault.code === 'DUPLICATE_KEY';
  const kept: RecoveredFault[] = [];
  let spoiltUntil = 0;
  for (let index = 0; index < faults.length; index += 1) {
    const first = faults[index] as RecoveredFault;
    const line = lineAt(yaml, first.offset);
    const above = lineAt(yaml, Math.max(0, startOfLine(yaml, first.offset) - 1));
    // Keys repeated because an item was not recognised, and all but the first row of a table.
    if (isTwice(first) ? first.offset < spoiltUntil : isTableRow(line) && isTableRow(above))
      continue;
    let end = index;
    for (
      let next = faults[end + 1];
      next && isTwice(first) && isTwice(next);
      next = faults[end + 1]
    ) {
      if (lineOf(next) !== lineOf(faults[end] as RecoveredFault) + 1) break;
      end += 1;
    }
    const wording = end > index ? missingDash(yaml, first.offset) : undefined;
    kept.push(wording ? { ...first, wording } : first);
    if (wording || (!isTwice(first) && /^ *- /.test(line)))
      spoiltUntil = endOfItem(yaml, first.offset);
    if (wording) index = end;
  }
  return kept;
}

/** Where the next item begins, by the first key of the faulty item. */
function endOfItem(yaml: string, offset: number): number {
  const key = /^[ -]*([\w-]+):/.exec(lineAt(yaml, offset))?.[1];
  const next = key ? yaml.slice(offset).search(new RegExp(`\n *- +${key}:`)) : -1;
  return next < 0 ? yaml.length : offset + next;
}

function missingDash(yaml: string, offset: number): Wording | undefined {
  const line = lineAt(yaml, offset).trim();
  const key = /^[\w-]+(?=:)/.exec(line)?.[0];
  const lead = offset - startOfLine(yaml, offset);
  const begins = key && new RegExp(`^ {${Math.max(0, lead - 2)}}- ${key}:`, 'm');
  if (!begins || lead < 2 || !begins.test(yaml.slice(0, offset))) return undefined;
  return {
    actual: `dòng “${line}” mở một mục mới của danh sách mà thiếu dấu gạch`,
    expected: 'mỗi mục của danh sách bắt đầu bằng một dấu gạch (-)',
    help: `Viết “- ${line}”, dấu gạch thẳng hàng với dấu gạch của mục trên; các dòng sau giữ nguyên. Không xóa dòng nào.`,
  };
}
