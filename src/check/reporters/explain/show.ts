import { checkExample } from '../../examples/check-example.ts';
import { visible } from '../../facts/wording.ts';
import type { Diagnostic } from '../../kit/diagnostic.ts';
import type { Example } from '../../kit/example.ts';
import { type Block, blocksOf, type Part, partsOf } from './blocks.ts';
import { changesOf, type FileChange } from './changes.ts';
import { fewOf, isBare, row } from './row.ts';
import { wrapped } from './wrapped.ts';

/**
 * A bad example as a clerk would see it: ✗ before what is wrong, ✓ before what is right there, and
 * the check's own words.
 */
export function showBad(example: Example): string {
  const { diagnostics } = checkExample(example);
  const isNamed = ({ file }: FileChange) => diagnostics.some((message) => message.file === file);
  const all = changesOf(example);
  const changes = [...all.filter(isNamed), ...all.filter((change) => !isNamed(change))];
  const isPointedAt = changes.some(
    (change) =>
      diagnostics.some((message) => isOfWholeFile(message, change)) ||
      blocksOf(change).some((block) => hitsIn(block, change, diagnostics).size > 0),
  );
  return [
    ...changes.map((change) => {
      const isOwnFault = !isPointedAt && change.note !== '';
      const mark =
        isOwnFault || diagnostics.some((each) => isOfWholeFile(each, change)) ? '✗' : ' ';
      return fileAs(change, mark, (block) => {
        const hits = hitsIn(block, change, diagnostics);
        return isPointedAt || isOwnFault ? pointedAt(block, hits) : replaced(block);
      });
    }),
    ...once(diagnostics).map((message) => words(message, changes)),
  ].join('\n');
}

/** A good example: the lines that are right. */
export function showGood(example: Example): string {
  const changes = changesOf(example);
  const isLess = changes.length === 1 && changes.flatMap(blocksOf).every(isRemoval);
  return changes
    .map((change) =>
      fileAs(change, change.note && !change.isGone ? '✓' : ' ', (block) =>
        isLess ? [gone(block)] : rightLines(block),
      ),
    )
    .join('\n');
}

function fileAs(change: FileChange, mark: string, show: (block: Block) => string[]): string {
  const { file, note } = change;
  const head = `${mark} ${wrapped(`${file}${note && ` (${note})`}`, '  ')}`;
  const shownLines = new Set<string>();
  const shown = partsOf(change).flatMap((part) => {
    const lines = linesAs(part, show);
    const parent = lines.length > 0 ? parentOf(part[0]?.at ?? 1, change.after) : [];
    const above = parent.filter((line) => line.endsWith('⋮') || !shownLines.has(line));
    for (const line of [...parent, ...lines]) shownLines.add(line);
    return [...above, ...lines];
  });
  return [head, ...shown].join('\n');
}

/** A part of a file: blocks among lines that did not change; no lines if there is nothing to show. */
function linesAs(part: Part, show: (block: Block) => string[]): string[] {
  const shown = part.map((each) =>
    'added' in each ? fewOf(show(each)) : isBare(each.text) ? [] : [row(' ', each.at, each.text)],
  );
  return part.some((each, index) => 'added' in each && shown[index]?.length) ? shown.flat() : [];
}

/** The key that an indented line stands under, where it is not shown anyway. */
function parentOf(at: number, after: string): string[] {
  const lines = after.split('\n').slice(0, at);
  if (!/^\s/.test(lines.pop() ?? '')) return [];
  const index = lines.findLastIndex((line) => /^(?:- )?\w+:/.test(line));
  const parent = lines[index];
  if (parent === undefined) return [];
  return [row(' ', index + 1, parent), ...(index < lines.length - 1 ? [row(' ', 0, '  ⋮')] : [])];
}

/** Columns of the lines that diagnostics point at, by index. */
function hitsIn(block: Block, change: FileChange, diagnostics: Diagnostic[]): Map<number, number> {
  const here = diagnostics.filter(
    (message) =>
      message.file === change.file &&
      !isOfWholeFile(message, change) &&
      block.added[message.line - block.at] !== undefined,
  );
  return new Map(here.map(({ line, column }) => [line - block.at, column]));
}

function isOfWholeFile(
  { file, line, column, field }: Diagnostic,
  change: Pick<FileChange, 'file'>,
): boolean {
  return file === change.file && field === '' && line === 1 && column === 1;
}

function pointedAt({ at, added, removed }: Block, hits: Map<number, number>): string[] {
  return added.flatMap((text, index) => {
    const column = hits.get(index);
    if (column === undefined) return [row(' ', at + index, text)];
    const right = removed.length === added.length ? removed.slice(index, index + 1) : [];
    return [
      row('✗', at + index, text, column),
      ...right.filter((each) => isAlike(each, text)).map((each) => row('✓', 0, each, column)),
    ];
  });
}

function replaced({ at, added, removed }: Block): string[] {
  const wrong = added.map((text, index) => row('✗', at + index, text));
  const right = removed.filter((text) => !isBare(text)).map((text) => row('✓', 0, text));
  if (wrong.length === 0) return [row('✗', 0, '(thiếu ở đây)'), ...right];
  return isAlike(added[0] ?? '', removed[0] ?? '') ? [...wrong, ...right] : wrong;
}

function rightLines({ at, added }: Block): string[] {
  return added.map((text, index) => row(isBare(text) ? ' ' : '✓', at + index, text));
}

function isRemoval({ added }: Block): boolean {
  return added.length === 0;
}

function gone({ removed }: Block): string {
  const first = removed[0]?.trim();
  return row(
    '✓',
    0,
    removed.length > 1 ? `(bỏ ${removed.length} dòng từ “${first}”)` : `(bỏ “${first}”)`,
  );
}

/** Whether two lines begin with the same key or word, so that one can stand for the other. */
function isAlike(a: string, b: string): boolean {
  const start = (line: string) => line.trim().split(/[\s:]/)[0];
  return start(a) === start(b);
}

/** Messages that say something new, a few of them. */
function once(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [each.message, each])).values()].slice(0, 3);
}

function words(message: Diagnostic, changes: FileChange[]): string {
  const { file, line, help } = message;
  const isPlain = changes.length === 1 && changes[0]?.file === file;
  const at = isOfWholeFile(message, { file }) ? '' : isPlain ? `dòng ${line}` : `:${line}`;
  const place = isPlain ? at : file + at;
  const text = wrapped(`Lời nhắn${place && ` (${place})`}: ${visible(message.message)}`, '  ');
  return `  ${text}${help ? `\n  → ${wrapped(visible(help), '    ')}` : ''}`;
}
