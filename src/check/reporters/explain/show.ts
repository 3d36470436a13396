import { checkExample } from '../../examples/check-example.ts';
import { visible } from '../../facts/wording.ts';
import type { Diagnostic } from '../../kit/diagnostic.ts';
import type { Example } from '../../kit/example.ts';
import { changesOf, type FileChange } from './changes.ts';
import { type Block, isBare, row, rowsOf } from './rows.ts';
import { wrapped } from './wrapped.ts';

/**
 * A bad example for a clerk: ✗ before wrong lines, ✓ before the right ones, and the check's own message.
 */
export function showBad(example: Example): string {
  const { diagnostics } = checkExample(example);
  const ofFile = ({ file }: FileChange) => diagnostics.filter((each) => each.file === file);
  const changes = Map.groupBy(changesOf(example), (each) => ofFile(each).length > 0);
  const all = [...(changes.get(true) ?? []), ...(changes.get(false) ?? [])];
  /** The columns that diagnostics point at, by line. */
  const hitsIn = (change: FileChange) =>
    new Map(ofFile(change).flatMap((each) => (isOfWhole(each) ? [] : [[each.line, each.column]])));
  const isPointedAt = all.some((change) => {
    let isHit = ofFile(change).some(isOfWhole);
    rowsOf(change, ({ at, added }) => {
      isHit ||= added.some((_, index) => hitsIn(change).has(at + index));
      return [];
    });
    return isHit;
  });
  return [
    ...all.flatMap((change) => {
      const isOwnFault = !isPointedAt && change.note !== '';
      const hits = hitsIn(change);
      const isAnywhere = !isPointedAt && !isOwnFault;
      return [
        headOf(isOwnFault || ofFile(change).some(isOfWhole) ? '✗' : ' ', change),
        ...rowsOf(change, (block) => wrongRows(block, hits, isAnywhere)),
      ];
    }),
    ...[...new Map(diagnostics.map((each) => [each.message, each])).values()]
      .slice(0, 3)
      .map((each) => words(each, all)),
  ].join('\n');
}

/** A good example: its valid lines. */
export function showGood(example: Example): string {
  const changes = changesOf(example);
  const shown = changes.map((change) => rowsOf(change, rightRows));
  const isLess = changes.length === 1 && shown.flat().length === 0;
  return changes
    .flatMap((change, index) => [
      headOf(change.note && !change.isGone ? '✓' : ' ', change),
      ...(isLess ? rowsOf(change, leftOut) : (shown[index] ?? [])),
    ])
    .join('\n');
}

function headOf(mark: string, { file, note }: FileChange): string {
  return `${mark} ${wrapped(`${file}${note && ` (${note})`}`, '  ')}`;
}

/** Whether a message concerns its whole file. */
const isOfWhole = ({ line, column, field }: Diagnostic) =>
  field === '' && line === 1 && column === 1;

/** The lines of a block, wrong ones with their correction: those pointed at, or all. */
function wrongRows({ at, added, removed }: Block, hits: Map<number, number>, isAnywhere: boolean) {
  const right = (text: string, column?: number) =>
    isBare(text) ? [] : [row('✓', 0, text, column)];
  if (added.length === 0 && isAnywhere)
    return [row('✗', 0, '(thiếu ở đây)'), ...removed.flatMap((each) => right(each))];
  return added.flatMap((text, index) => {
    const column = hits.get(at + index) ?? (isAnywhere ? 1 : undefined);
    if (column === undefined) return [row(' ', at + index, text)];
    const other = removed[index] ?? '';
    const isAlike = removed.length === added.length && startOf(other) === startOf(text);
    return [row('✗', at + index, text, column), ...(isAlike ? right(other, column) : [])];
  });
}

const rightRows = ({ at, added }: Block) =>
  added.map((text, index) => row(isBare(text) ? ' ' : '✓', at + index, text));

function leftOut({ removed: [first = '', ...others] }: Block): string[] {
  const lines = others.length > 0 ? `${others.length + 1} dòng từ ` : '';
  return [row('✓', 0, `(bỏ ${lines}“${first.trim()}”)`)].filter(() => first !== '');
}

/** The key or word at the start of a line: lines with the same one correspond. */
const startOf = (line: string) => line.trim().split(/[\s:]/)[0];

function words(message: Diagnostic, changes: FileChange[]): string {
  const { file, line, help } = message;
  const isPlain = changes.length === 1 && changes[0]?.file === file;
  const at = isOfWhole(message) ? '' : isPlain ? `dòng ${line}` : `:${line}`;
  const place = isPlain ? at : file + at;
  const text = wrapped(`Lời nhắn${place && ` (${place})`}: ${visible(message.message)}`, '  ');
  return `  ${text}${help ? `\n  → ${wrapped(visible(help), '    ')}` : ''}`;
}
